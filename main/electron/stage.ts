// Keeps the kiosk's page on screen: opens its window, and climbs the ladder of recovery whatever happens to it.
// Called by main/index.ts.
import { app, type BrowserWindow } from 'electron';
import { home, resting, staffHome } from '../core/lockdown/origin.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import type { Log } from '../core/log.ts';
import type { Fault, Rung } from '../core/recovery/faults.ts';
import type { Heartbeat } from '../core/recovery/heartbeat.ts';
import type { Step } from '../core/recovery/ladder.ts';
import type { Recovery } from '../core/recovery/recovery.ts';
import { load, openKioskWindow } from './window.ts';

/** What can be on screen, with its address. */
const places = { loop: home, resting, staff: staffHome } as const;
export type Place = keyof typeof places;

export interface Stage {
  /** The window that is on screen, if there is one at this moment. */
  window(): BrowserWindow | undefined;
  place(): Place;
  /** Begins with the loop, unless the runs before this one ended too badly for it. */
  begin(): void;
  /** Puts another place on screen, or the same one afresh. */
  show(place: Place): void;
  /** Stops bringing it back; the window is left to the end of the app. */
  stop(): void;
}

interface Needs {
  /** Path of the built preload. */
  preload: string;
  log: Pick<Log, 'warn'>;
  refusals: Pick<Refusals, 'add'>;
  recovery: Pick<Recovery, 'decide' | 'start'>;
  heartbeat: Heartbeat;
  /** Hears about once a second that something is rightly on screen that does not beat: the still picture, or staff's page. */
  onRest(): void;
  /** The exhibit that may be the cause of a fault. */
  exhibitOnScreen(): string | undefined;
  /** Starts the whole program anew. */
  relaunch(reason: string): void;
}

const lookEveryMs = 1000;

/** Watches over the window from the moment that something is put on screen. */
export function createStage(needs: Needs): Stage {
  const { preload, log, refusals, recovery, heartbeat, exhibitOnScreen, onRest, relaunch } = needs;
  let place: Place = 'loop';
  let current: BrowserWindow | undefined;
  let mending: NodeJS.Timeout | undefined;
  let waking: NodeJS.Timeout | undefined;
  let isStopped = false;
  let lastLoad = 0;
  let isLoaded = false;

  const recover = (fault: Fault, from: BrowserWindow | undefined) => {
    // Faults of a window that was already replaced, or a second one while the first is being mended.
    if (isStopped || from !== current || mending) return;
    const step = recovery.decide(fault, place === 'loop' ? exhibitOnScreen() : undefined);
    const { rung, afterMs } = step;
    log.warn({ fault, rung, afterMs }, `Fault: ${fault}. Next: ${rung} in ${afterMs} ms.`);
    if (rung === 'none') return;
    heartbeat.rest();
    mending = setTimeout(() => {
      mending = undefined;
      carryOut[rung](step, from);
    }, afterMs);
    // A page that hangs burns a core for as long as its process lives. Now that it is being mended, its end is no new fault.
    if (fault === 'hang' && from && !from.isDestroyed()) from.webContents.forcefullyCrashRenderer();
  };
  const carryOut: Record<Rung, (step: Step, from: BrowserWindow | undefined) => void> = {
    none: () => undefined,
    'reset-exhibit': () => undefined,
    reload: (_step, from) => {
      if (from && !from.isDestroyed()) void fill(from);
      else open();
    },
    'new-window': () => {
      open();
    },
    relaunch: () => {
      relaunch('the page could not be brought back otherwise');
    },
    'software-rendering': () => {
      relaunch('the machine’s graphics are not to be trusted');
    },
    resting: ({ restMs }) => {
      rest(restMs);
    },
  };
  const rest = (ms: number) => {
    place = 'resting';
    open();
    waking = setTimeout(() => {
      show('loop');
    }, ms);
  };
  const fill = async (window: BrowserWindow) => {
    const address = places[place];
    if (place === 'loop') heartbeat.expect();
    else heartbeat.rest();
    const thisLoad = ++lastLoad;
    isLoaded = false;
    const isThere = await load(window, address);
    if (thisLoad === lastLoad) isLoaded = isThere;
    // A load that another one has broken off is no fault.
    if (!isThere && thisLoad === lastLoad) recover('load-failed', window);
  };
  const open = () => {
    const old = current;
    const window = (current = openKioskWindow(preload));
    window.on('closed', () => {
      recover('window-closed', window);
    });
    // Electron closes a window that a script or the window manager asks to close; the kiosk's stays.
    window.on('close', (event) => {
      if (isStopped) return;
      event.preventDefault();
      refusals.add('window', 'close');
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      recover(reason, window);
    });
    window.webContents.on('unresponsive', () => {
      recover('hang', window);
    });
    void fill(window).then(() => {
      // Only now, so that there is always a window in front of the desktop.
      if (old && !old.isDestroyed()) old.destroy();
    });
  };
  const show = (wanted: Place) => {
    // What was going to be put on screen by itself has no business there any more.
    for (const timer of [waking, mending]) clearTimeout(timer);
    mending = undefined;
    place = wanted;
    if (current && !current.isDestroyed()) void fill(current);
    else open();
  };

  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') recover('gpu-gone', current);
  });
  const looking = setInterval(() => {
    const fault = heartbeat.look();
    if (fault) recover(fault, current);
    const isResting = place !== 'loop' && isLoaded && !mending;
    if (isResting && current && !current.isDestroyed()) onRest();
  }, lookEveryMs);
  return {
    window: () => current,
    place: () => place,
    begin: () => {
      const { rung, restMs } = recovery.start;
      if (rung === 'resting') rest(restMs);
      else open();
    },
    show,
    stop: () => {
      isStopped = true;
      for (const timer of [mending, waking]) clearTimeout(timer);
      clearInterval(looking);
    },
  };
}
