// Puts the window right when the page finds that it does not fill its screen: a display was changed, turned, or came late.
// Called by main/index.ts with every beat of the page.
import { screen, type BrowserWindow } from 'electron';
import type { Log } from '../core/log.ts';

/** Beats in a row; a window that is just being resized is not crooked. */
const patience = 2;
/** A machine without a window manager never fills its screen; it is tried again now and then. */
const pauseBeats = 15;

/** Creates what hears of each beat. */
export function createStraightener(log: Pick<Log, 'warn'>) {
  let crooked = 0;
  return (window: BrowserWindow | undefined, isWhole: boolean): void => {
    crooked = isWhole ? 0 : crooked + 1;
    if (crooked % pauseBeats !== patience || !window || window.isDestroyed()) return;
    if (crooked === patience)
      log.warn('The page does not fill its screen; its window is put right.');
    window.setBounds(screen.getPrimaryDisplay().bounds);
    window.setKiosk(true);
  };
}
