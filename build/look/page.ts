// Asks the kiosk's page whether it is as it should be: painted, whole, visible, and with its line to main. Used by
// the fault tests.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Size } from './windows.ts';

export interface Seen {
  /** When the document's first picture was painted, by the wall clock. */
  paintedAtMs: number;
  /** When it answered, after two frames. */
  answeredAtMs: number;
  problems: string[];
}

/** Runs in the page. Two frames, since the first may have been due before a fault. */
async function look(display: Size): Promise<Seen> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const problems = [
    document.querySelector('main')?.checkVisibility() !== true && 'there is no screen',
    !('kiosk' in window) && 'there is no line to main',
    !(innerWidth === display.width && innerHeight === display.height) &&
      `it is ${innerWidth} × ${innerHeight} on ${display.width} × ${display.height}`,
    visualViewport?.scale !== 1 && `it is scaled by ${visualViewport?.scale}`,
    document.visibilityState !== 'visible' && 'it is hidden',
  ].filter((problem) => problem !== false);
  const paintedAtMs = performance.timeOrigin + (paint?.startTime ?? -Infinity);
  return { paintedAtMs, answeredAtMs: performance.timeOrigin + performance.now(), problems };
}

/**
 * What the page says of itself, or undefined when it says nothing in time.
 * @param display the size that it should fill
 */
export const askPage = (page: Page, display: Size, longestMs: number): Promise<Seen | undefined> =>
  Promise.race([page.evaluate(look, display).catch(() => undefined), pause(longestMs, undefined)]);
