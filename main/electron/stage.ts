// Keeps the kiosk's page on screen: opens its window, and brings it back whatever happens to it. Called by main/index.ts.
import type { BrowserWindow } from 'electron';
import type { Log } from '../core/log.ts';
import { decideRecovery, type Fault } from '../core/recovery/decide.ts';
import { home, staffHome } from '../core/lockdown/origin.ts';
import { load, openKioskWindow } from './window.ts';

/** What can be on screen, with its address. */
const places = { loop: home, staff: staffHome } as const;
export type Place = keyof typeof places;

export interface Stage {
  /** The window that is on screen, if there is one at this moment. */
  window(): BrowserWindow | undefined;
  place(): Place;
  /** Puts another place on screen, or the same one afresh. */
  show(place: Place): void;
  /** Stops bringing it back; the window is left to the end of the app. */
  stop(): void;
}

/** Opens the window and watches over it. @param preload path of the built preload */
export function createStage(preload: string, log: Pick<Log, 'warn' | 'info'>): Stage {
  const faultTimesMs: number[] = [];
  let place: Place = 'loop';
  let current: BrowserWindow | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const recover = (fault: Fault, from: BrowserWindow) => {
    // Faults of a window that was already replaced, or a second one while the first is being mended.
    if (stopped || from !== current || timer) return;
    const nowMs = performance.now();
    const { action, afterMs } = decideRecovery(fault, faultTimesMs, nowMs);
    faultTimesMs.push(nowMs);
    log.warn(
      { fault, action, afterMs },
      `The page is gone (${fault}): ${action} in ${afterMs} ms.`,
    );
    timer = setTimeout(() => {
      timer = undefined;
      if (action === 'reload' && !from.isDestroyed()) void fill(from);
      else open();
    }, afterMs);
  };
  const fill = async (window: BrowserWindow) => {
    const wanted = place;
    const isThere = await load(window, places[wanted]);
    // Sent elsewhere meanwhile: the first load was broken off, which is no fault.
    if (wanted !== place) return;
    if (isThere) window.webContents.navigationHistory.clear();
    else recover('load-failed', window);
  };
  const open = () => {
    const old = current;
    const window = (current = openKioskWindow(preload));
    window.on('closed', () => {
      recover('window-closed', window);
    });
    // Electron closes a window that a script or the window manager asks to close; the kiosk's stays.
    window.on('close', (event) => {
      if (!stopped) event.preventDefault();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      recover(reason, window);
    });
    void fill(window).then(() => {
      // Only now, so that there is always a window in front of the desktop.
      if (old && !old.isDestroyed()) old.destroy();
    });
  };

  open();
  return {
    window: () => current,
    place: () => place,
    show: (wanted) => {
      place = wanted;
      // While it is being mended, the mended window shows it.
      if (timer) return;
      if (current && !current.isDestroyed()) void fill(current);
      else open();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
