// How long the loop's animation frames are while it plays by itself. Used by bench-exhibits.ts.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Durations of the frames that took 50 ms or more, in milliseconds; set by `measureFrames`. */
    longFrames?: number[];
  }
}

/** Watches the untouched loop. @returns the durations of its long animation frames, in milliseconds */
export const measureFrames = async (page: Page, seconds: number): Promise<number[]> => {
  await page.evaluate(() => {
    const durations: number[] = (window.longFrames = []);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'long-animation-frame' });
  });
  await page.waitForTimeout(seconds * 1000);
  return page.evaluate(() => window.longFrames ?? []);
};
