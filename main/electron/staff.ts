// Puts the staff way in together with the rest of the app. Called by main/index.ts.
import { app } from 'electron';
import type { Problem } from '../core/content/problems.ts';
import { exitCodes } from '../core/exit.ts';
import type { Exhibition } from '../core/exhibition.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import type { Log } from '../core/log.ts';
import { createDisplayLight } from '../core/machine/display.ts';
import { runProgram } from '../core/machine/run.ts';
import { createVolume } from '../core/machine/volume.ts';
import type { Shelf } from '../core/packs/shelf.ts';
import type { Recovery } from '../core/recovery/recovery.ts';
import { readTap } from '../core/staff/gesture.ts';
import { openStaffMemory } from '../core/staff/memory.ts';
import type { StaffPorts } from '../core/staff/ports.ts';
import { createStaff, type Staff } from '../core/staff/staff.ts';
import { hearTaps } from './calls.ts';
import type { Ending } from './ending.ts';
import type { Stage } from './stage.ts';
import { describeSystem } from './system.ts';
import { hearPresses } from './taps.ts';

interface Needs {
  stage: Stage;
  exhibition: Exhibition;
  shelf: Shelf;
  log: Log;
  recovery: Recovery;
  refusals: Refusals;
  ending: Ending;
  /** Looks at the machine. */
  doctor: StaffPorts['doctor'];
  /** A clock that only goes forwards. */
  nowMs: () => number;
}

export interface StaffWayIn extends Staff {
  /** Whether this is the first start of an installed kiosk, which has no PIN yet. */
  isFirstStart: boolean;
}

/** Creates the way in and listens for the gesture. */
export function createStaffWayIn(needs: Needs): StaffWayIn {
  const { stage, log, nowMs } = needs;
  const { state, isFirstStart } = openStaffMemory(app.getPath('userData'), log);
  const clock = { nowMs, after: startTimer };
  const staff = createStaff({ memory: state, ports: createPorts(needs), clock, log });
  hearTaps(stage.window, (said) => {
    const tap = readTap(said);
    if (tap) staff.tap('page', tap);
  });
  hearPresses(stage.window, (tap) => {
    staff.tap('main', tap);
  });
  return { ...staff, isFirstStart: app.isPackaged && isFirstStart };
}

function startTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}

function createPorts(needs: Needs): StaffPorts {
  const { stage, exhibition, shelf, log, recovery, refusals, ending, doctor, nowMs } = needs;
  const started = new Date();
  const startedMs = nowMs();
  const rotation = () => exhibition.shown().rotation;
  return {
    show: stage.show,
    place: stage.place,
    restart: () => {
      ending.relaunch('by staff');
    },
    leave: () => {
      ending.exit(exitCodes.left);
    },
    language: () => rotation().languages[0]?.code ?? 'en',
    recovery,
    system: () => describeSystem(started, (nowMs() - startedMs) / 1000),
    refusals: () => refusals.counts(),
    exhibits: () =>
      rotation().exhibits.map(({ id, title, isMenuOnly }) => ({ id, title, isMenuOnly })),
    broken: () => findBroken(exhibition.shown().problems),
    edits: exhibition.state,
    shelf,
    problems: () => exhibition.problems().map(describeProblem),
    recentLines: (limit) => log.recentLines(limit),
    doctor,
    volume: createVolume(runProgram, process.platform),
    display: createDisplayLight(runProgram, process.platform),
  };
}

/** A warning leaves nothing out. */
const findBroken = (problems: readonly Problem[]): string[] => [
  ...new Set(
    problems.flatMap(({ severity, exhibit }) =>
      severity === 'error' && exhibit !== undefined ? [exhibit] : [],
    ),
  ),
];

const describeProblem = ({ severity, file, line, column, says, fix }: Problem) => ({
  severity,
  where: `${file}:${line}:${column}`,
  says,
  fix,
});
