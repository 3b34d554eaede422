// The kiosk's memory of faults and its decisions about them, put together: ladder, quarantine, and what survives a restart.
// Used by main/index.ts and stage.ts; the staff panel shows its status.
import type { StateFile } from '../state/state-file.ts';
import { faults, type Fault, type Rung } from './faults.ts';
import {
  emptyHistory,
  withEntry,
  type BlamedExhibit,
  type Entry,
  type History,
} from './history.ts';
import { decideStart, decideStep, mayUseGraphics, type Step } from './ladder.ts';
import { findQuarantined, type Quarantined } from './quarantine.ts';

/** What the staff panel shows. */
export interface RecoveryStatus {
  /** Newest last. */
  faults: { fault: Fault; action: string; at: string; exhibitId?: string }[];
  quarantined: Quarantined[];
  /** Whether this run draws without the machine's graphics. */
  isSoftwareRendering: boolean;
}

export interface Recovery {
  /** Whether the last run ended without saying so while the machine ran on. */
  readonly hasBrokenOff: boolean;
  /** What this run begins with, after runs that ended badly. */
  readonly start: Step;
  /** Whether this run may use the machine's graphics. */
  readonly mayUseGraphics: boolean;
  /** Notes a fault and says what to do about it. @param exhibitId the exhibit on screen, if there is one */
  decide(fault: Fault, exhibitId?: string): Step;
  /** Hears of every fault that is noted from now on. */
  onFault(listener: (fault: Fault) => void): void;
  /** Tells which exhibits there are, before any can be blamed. */
  present(exhibits: readonly BlamedExhibit[]): void;
  /** The exhibits that are left out. */
  quarantined(): Quarantined[];
  /** Takes an exhibit back, by a technician's decision. */
  readmit(exhibitId: string): void;
  status(): RecoveryStatus;
  /** The kiosk ends on purpose. */
  end(): void;
}

interface Needs {
  state: StateFile<History>;
  /** Which start of the machine this is. */
  boot: string;
  /** Milliseconds since the machine started. */
  nowMs: () => number;
  /** The wall clock, as text for people. */
  wallClock: () => string;
}

/** Starts to remember. */
export function createRecovery({ state, boot, nowMs, wallClock }: Needs): Recovery {
  let exhibits: readonly BlamedExhibit[] = [];
  const listeners: ((fault: Fault) => void)[] = [];
  const entries = () => state.read().entries;
  const entryOf = (fault: Fault, action: Rung, exhibit?: BlamedExhibit): Entry => ({
    ...{ fault, action, atMs: nowMs(), at: wallClock() },
    ...(exhibit && { exhibit }),
  });
  // A museum switches its machines off at the mains every evening: nobody has to answer for the end of an earlier start.
  const kept = state.read().boot === boot ? state.read() : { ...emptyHistory, boot };
  const noted = kept.isRunning ? withEntry(kept, entryOf('main-gone', 'none')) : kept;
  // Once for all of it: each write waits for the disk, and the screen is still dark.
  state.write({ ...noted, isRunning: true });
  const start = decideStart(entries(), nowMs());
  const isAccelerated = start.rung !== 'software-rendering' && mayUseGraphics(entries(), nowMs());

  const quarantined = () => findQuarantined(entries(), exhibits, nowMs());
  return {
    hasBrokenOff: kept.isRunning,
    start,
    mayUseGraphics: isAccelerated,
    decide: (fault, exhibitId) => {
      const exhibit = faults[fault].blamesExhibit
        ? exhibits.find(({ id }) => id === exhibitId)
        : undefined;
      const step = decideStep(fault, entries(), nowMs());
      state.write(withEntry(state.read(), entryOf(fault, step.rung, exhibit)));
      for (const listener of listeners) listener(fault);
      return step;
    },
    onFault: (listener) => {
      listeners.push(listener);
    },
    present: (given) => {
      exhibits = given;
    },
    quarantined,
    readmit: (exhibitId) => {
      const forgiven = entries().map(({ exhibit, ...entry }) =>
        exhibit && exhibit.id !== exhibitId ? { ...entry, exhibit } : entry,
      );
      state.write({ ...state.read(), entries: forgiven });
    },
    status: () => ({
      faults: entries().map(({ fault, action, at, exhibit }) => ({
        fault,
        action,
        at,
        ...(exhibit && { exhibitId: exhibit.id }),
      })),
      quarantined: quarantined(),
      isSoftwareRendering: !isAccelerated,
    }),
    end: () => {
      state.write({ ...state.read(), isRunning: false });
    },
  };
}
