// What touches cost, over every state of every exhibit: the tour is gone through by finger while Event Timing listens. Used by
// bench-exhibits.ts.
import type { CDPSession, Page } from 'playwright-core';
import type { Rotation } from '../../main/contract/rotation.ts';
import { beginVisit } from '../pictures/screens.ts';
import { createStudio } from '../pictures/studio.ts';
import { tour } from '../pictures/tour.ts';
import { createFinger } from './finger.ts';

declare global {
  interface Window {
    /** For each touch so far when the finger went down, and the longest duration of its events; set by `listen`. */
    touches?: { downMs: number; longestMs: number }[];
  }
}

/** Event Timing tells nothing of what is quicker than this; so long counts a touch of which it tells nothing. */
const leastMs = 16;

/** How often the box of the empty page is swapped and swapped back: done before main misses the beats that it has not. */
const boxPairs = 20;

/** A touch is the finger going down and all that comes of it: the engine counts going down and up as two interactions. */
const listen = (page: Page): Promise<void> =>
  page.evaluate((least) => {
    const touches: NonNullable<Window['touches']> = (window.touches = []);
    const begin = ({ timeStamp }: Event) => touches.push({ downMs: timeStamp, longestMs: least });
    addEventListener('pointerdown', begin, { capture: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        const touch = touches.findLast(({ downMs }) => downMs <= entry.startTime + 1);
        if (entry.interactionId && touch)
          touch.longestMs = Math.max(touch.longestMs, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, leastMs);

const collect = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window.touches ?? []).map(({ longestMs }) => longestMs));

/** Two frames and an idle moment, in which the entry of the last touch is written. */
const letEntriesCome = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  });

/**
 * Goes through all exhibits by finger.
 * @param slowdown how many times slower the page's processor is made
 * @returns milliseconds from each touch to the frame that answers it
 */
export const measureInteractions = async (
  page: Page,
  session: CDPSession,
  slowdown: number,
): Promise<number[]> => {
  const rotation: Rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
  const language = rotation.languages[0]?.code ?? 'en';
  const touch = createFinger(session);
  const camera = { page, rotation, language, out: '', onpicture: () => undefined, touch };
  const studio = { ...createStudio(camera), shoot: () => letEntriesCome(page) };
  await beginVisit(studio, language);
  await listen(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const faults: unknown[] = [];
  await tour(studio, {
    isWanted: (screen) => screen !== 'menu',
    onfault: (fault) => faults.push(fault),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // Half a tour would be half the truth.
  if (faults.length > 0) throw new Error(`The tour was not gone to its end: ${String(faults[0])}`);
  return collect(page);
};

/**
 * The least that a touch can cost on this machine: an empty page on which it swaps one box.
 * @returns as above
 */
export const measureBox = async (
  page: Page,
  session: CDPSession,
  slowdown: number,
): Promise<number[]> => {
  const touch = createFinger(session);
  await listen(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (let pair = 0; pair < boxPairs; pair++) {
    await touch(page.locator('main > button'));
    await touch(page.locator('main > section'));
  }
  await letEntriesCome(page);
  return collect(page);
};
