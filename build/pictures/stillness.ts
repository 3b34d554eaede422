// Knows when a page stands still: fonts are there, no animation runs, and neither the tree nor a canvas has changed
// for a moment. Used before every picture; asks the page and never just waits.
import type { Page } from 'playwright-core';

/** Longer than the pause between two still pictures of the loop, which are 260 ms apart. */
const quietMs = 500;
const timeoutMs = 15_000;

declare global {
  interface Window {
    /** When the page last changed, in milliseconds of `performance.now()`. Set by `watchChanges`. */
    lastChangeMs?: number;
  }
}

/** Makes the page note when it changes. Once for each page; asking again is harmless. */
export const watchChanges = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (window.lastChangeMs !== undefined) return;
    const note = () => (window.lastChangeMs = performance.now());
    note();
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const pen = CanvasRenderingContext2D.prototype;
    for (const name of [
      'fill',
      'stroke',
      'fillRect',
      'clearRect',
      'fillText',
      'drawImage',
    ] as const) {
      const draw = pen[name] as (...given: unknown[]) => void;
      Object.assign(pen, {
        [name](this: CanvasRenderingContext2D, ...given: unknown[]) {
          note();
          draw.apply(this, given);
        },
      });
    }
  });

/**
 * Waits until the page stands still and has been painted so.
 * @throws Error when it is still moving after fifteen seconds
 */
export const standStill = async (page: Page): Promise<void> => {
  await watchChanges(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(
    (quiet) =>
      performance.now() - (window.lastChangeMs ?? 0) > quiet &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    quietMs,
    { timeout: timeoutMs },
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};
