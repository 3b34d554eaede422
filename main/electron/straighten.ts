// Puts the window right when the page finds itself not filling its screen, or zoomed: a display was changed or turned, a touch
// panel was plugged in again and the engine forgot its limits. Called by main/index.ts with every beat of the page.
import type { BrowserWindow } from 'electron';
import type { Log } from '../core/log.ts';
import { putRight } from './window.ts';

/**
 * After how many crooked beats in a row it is put right: not at once, since a window may just be resizing; and less and less
 * often, since a machine without a window manager never fills its screen.
 */
const attempts = [2, 15, 60];
const laterEvery = 300;

const isTime = (crooked: number): boolean =>
  attempts.includes(crooked) || crooked % laterEvery === 0;

/** Creates what hears of each beat. */
export function createStraightener(log: Pick<Log, 'warn'>) {
  let crooked = 0;
  return (window: BrowserWindow | undefined, isWhole: boolean): void => {
    crooked = isWhole ? 0 : crooked + 1;
    if (isWhole || !isTime(crooked) || !putRight(window)) return;
    window.setKiosk(true);
    if (crooked === attempts[0])
      log.warn('The page does not fill its screen, or is zoomed; its window is put right.');
  };
}
