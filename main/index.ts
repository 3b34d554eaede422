// The entry of the main process: start-up from the command line to the loop on screen, one sentence per step.
import { app, powerSaveBlocker } from 'electron';
import { join } from 'node:path';
import { hrtime } from 'node:process';
import { calls } from './contract/calls.ts';
import type { Events } from './contract/calls.ts';
import type { Rotation } from './contract/rotation.ts';
import { staffCalls } from './contract/staff.ts';
import { limitCalls } from './core/call-rate.ts';
import { createDispatch, openDoors } from './core/dispatch.ts';
import { exitCodes, judgeRun } from './core/exit.ts';
import { createExhibition } from './core/exhibition.ts';
import { createKiosk, editsWait, type Kiosk } from './core/kiosk.ts';
import { createRefusals } from './core/lockdown/refusals.ts';
import { createLog, type Log } from './core/log.ts';
import { startLine } from './core/log/start-line.ts';
import { argumentsToRestart, OptionError, readOptions, type Options } from './core/options.ts';
import { readBoot } from './core/recovery/boot.ts';
import { runProgram } from './core/machine/run.ts';
import { createHeartbeat } from './core/recovery/heartbeat.ts';
import { emptyHistory, historySchema } from './core/recovery/history.ts';
import { createRecovery, type Recovery } from './core/recovery/recovery.ts';
import { createWatchdog } from './core/recovery/watchdog.ts';
import { createStateFile } from './core/state/state-file.ts';
import { openVisitors } from './core/visitors/open.ts';
import { answerCalls, tellPage } from './electron/calls.ts';
import { lockContents } from './electron/contents.ts';
import { coverOtherDisplays } from './electron/covers.ts';
import { createDoctor, isDoctorWanted, runDoctorAlone } from './electron/doctor.ts';
import { createEnding } from './electron/ending.ts';
import { loadFirst } from './electron/exhibits.ts';
import { lockIdentity } from './electron/identity.ts';
import { prepareEngine } from './electron/prepare.ts';
import { hearReports } from './electron/reports.ts';
import { serveScheme } from './electron/scheme.ts';
import { lockSession } from './electron/session.ts';
import { createStaffWayIn } from './electron/staff.ts';
import { createStage } from './electron/stage.ts';
import { checkStart } from './electron/start.ts';
import { createStraightener } from './electron/straighten.ts';
import { engineName } from './electron/system.ts';

const appFolder = app.getAppPath();

/** Reads the command line; a wrong one ends the app with a sentence. */
function readCommandLine(): Options | undefined {
  try {
    checkStart();
    return readOptions(process.argv, app.isPackaged);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    app.exit(exitCodes.wrongOption);
    return undefined;
  }
}

/** Everything that Electron wants to hear before it is ready. Synchronous, or Electron would be ready first. */
function begin(options: Options): void {
  if (options.stateFolder !== undefined) app.setPath('userData', options.stateFolder);
  prepareEngine();
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('The kiosk is running already; this second one ends.\n');
    app.exit(exitCodes.alreadyRunning);
    return;
  }
  const log = createLog(join(app.getPath('userData'), 'logs'));
  log.info(startLine(app.name, app.getVersion()));
  const recovery = remember(log);
  if (!recovery.mayUseGraphics) {
    log.warn('The machine’s graphics failed before; this run draws without them.');
    app.disableHardwareAcceleration();
  }
  void run(options, log, recovery).catch((error: unknown) => {
    log.fatal({ err: error }, 'The kiosk could not start.');
    app.exit(exitCodes.notOnScreen);
  });
}

/** The faults of the runs before this one. */
function remember(log: Log): Recovery {
  const folder = app.getPath('userData');
  return createRecovery({
    state: createStateFile({
      folder,
      name: 'recovery',
      schema: historySchema,
      initial: emptyHistory,
      log,
    }),
    boot: readBoot(),
    nowMs: sinceBootMs,
    wallClock: () => new Date().toISOString(),
  });
}

/** Milliseconds since the machine started: the only clock that goes on over our restarts and that nobody can set. */
const sinceBootMs = (): number => Number(hrtime.bigint() / 1_000_000n);

/** From ready to the loop on screen. */
async function run(options: Options, log: Log, recovery: Recovery): Promise<void> {
  const loading = loadFirst(options, log, recovery);
  const refusals = createRefusals(log);
  lockIdentity(refusals);
  lockContents(refusals);
  await app.whenReady();
  lockSession(refusals);
  const first = await loading;
  const tell = (changed: Events['rotation.changed']) => {
    tellPage(stage.window(), 'rotation.changed', changed);
  };
  const exhibition = createExhibition(first.loaded, () => {
    tell(editsWait);
  });
  const shelf = first.follow(exhibition);
  const heartbeat = createHeartbeat({
    nowMs: sinceBootMs,
    longestStepSeconds: () => longestStep(exhibition.shown().rotation),
  });
  const straighten = createStraightener(log);
  const visitors = openVisitors({
    folder: app.getPath('userData'),
    exhibit: (id) => exhibition.shown().wholes.get(id)?.exhibit,
    boot: readBoot(),
    sinceBootMs,
    log,
  });
  const watchdog = createWatchdog({
    isWanted: options.tellsSystemd,
    run: runProgram,
    nowMs: sinceBootMs,
    log,
  });
  const kiosk = createKiosk({
    exhibition,
    log,
    recovery,
    visitors,
    onBeat: ({ loopSteps, isWhole }) => {
      heartbeat.beat({ loopSteps });
      watchdog.alive();
      straighten(stage.window(), isWhole);
    },
    onFrozen: () => {
      heartbeat.freeze();
    },
    tell,
  });
  serveScheme({
    pageFolder: join(appFolder, 'out/renderer'),
    staffFolder: join(appFolder, 'out/staff'),
    mediaFolder: (id) => exhibition.shown().mediaFolder(id),
  });
  const ending = createEnding({
    log,
    recovery,
    isSupervised: options.isSupervised,
    restartArguments: argumentsToRestart(process.argv),
  });
  const stage = createStage({
    preload: join(appFolder, 'out/preload.cjs'),
    log,
    refusals,
    recovery,
    heartbeat,
    onRest: watchdog.alive,
    exhibitOnScreen: kiosk.exhibitOnScreen,
    relaunch: ending.relaunch,
  });
  const staff = createStaffWayIn({
    stage,
    exhibition,
    shelf,
    log,
    recovery,
    refusals,
    ending,
    doctor: createDoctor(options, refusals),
    nowMs: sinceBootMs,
  });
  const doors = {
    kiosk: createDispatch({ calls, handlers: kiosk.handlers, host: 'kiosk', refusals, log }),
    staff: createDispatch({ calls: staffCalls, ...staff, host: 'staff', refusals, log }),
  };
  answerCalls(limitCalls(openDoors(doors), refusals), stage.window);
  hearReports(refusals, stage.window);
  if (options.setPin || staff.isFirstStart) staff.askForPin();
  else stage.begin();
  const covers = coverOtherDisplays(stage.window);
  powerSaveBlocker.start('prevent-display-sleep');
  ending.onEnd(() => {
    shelf.stop();
    visitors.stop();
    staff.stop();
    stage.stop();
    covers.stop();
  });
  if (options.exitAfterSeconds !== undefined)
    endAfter(options.exitAfterSeconds, kiosk, ending.exit);
}

/** The longest time for which the loop rightly stands still. */
const longestStep = ({ attractSeconds, dwellSeconds, exhibits }: Rotation): number =>
  Math.max(attractSeconds, dwellSeconds, ...exhibits.map((exhibit) => exhibit.dwellSeconds));

/** Ends the kiosk by itself and says what was on screen. */
function endAfter(seconds: number, kiosk: Kiosk, exit: (code: number) => void): void {
  setTimeout(() => {
    const exhibits = kiosk.exhibitLines();
    const seen = kiosk.wasOnScreen() ? 'The loop was on screen' : 'The loop was not on screen';
    const which = exhibits.length > 0 ? exhibits.join(', ') : 'none, the built-in picture alone';
    process.stdout.write(`${seen} (${app.name} on ${engineName()}). Exhibits: ${which}.\n`);
    exit(judgeRun(kiosk.wasOnScreen(), exhibits.length));
  }, seconds * 1000);
}

if (isDoctorWanted(process.argv)) {
  void runDoctorAlone(process.argv);
} else {
  const options = readCommandLine();
  if (options) begin(options);
}
