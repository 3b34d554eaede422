// Taps on a page and how soon the frame comes that answers each: the later of two clocks, Event Timing, which ends when
// the frame is presented, and a message sent from the animation frame in which the exhibit stands. Used by measures.ts.
import type { Page } from 'playwright-core';
import type { Subject } from './statistics.ts';

interface Tap {
  frameMs: number;
  presentedMs: number;
}

declare global {
  interface Window {
    /** One entry for each exhibit that a tap has opened; set by `watchTaps`. */
    taps?: Tap[];
  }
}

const watchTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taps: Tap[] = (window.taps = []);
    let leftAtMs = 0;
    addEventListener('pointerup', ({ timeStamp }) => (leftAtMs = timeStamp), { capture: true });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        const tap = taps.at(-1);
        if (tap && name === 'pointerup' && Math.abs(startTime - leftAtMs) < 1)
          tap.presentedMs = Math.max(tap.presentedMs, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const note = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => taps.push({ frameMs: performance.now() - leftAtMs, presentedMs: 0 });
      requestAnimationFrame(() => port2.postMessage(undefined));
    };
    new MutationObserver((changes) => {
      const isOpened = changes.some(({ addedNodes }) =>
        [...addedNodes].some(
          (node) =>
            node instanceof Element &&
            (node.matches('[data-exhibit]') || node.querySelector('[data-exhibit]')),
        ),
      );
      if (isOpened) note();
    }).observe(document.body, { subtree: true, childList: true });
  });

const tapsSoFar = (page: Page): Promise<Tap[]> => page.evaluate(() => window.taps ?? []);

/** The frame that answers has been presented, and its entry written, when three more have passed. */
const letEntriesCome = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve));
  });

/** The bar under every screen of a visit; exhibits may have navigation of their own. */
const bar = (page: Page) => page.getByRole('navigation', { name: 'Vitrine' });

/** Opens each exhibit of the menu once, going home between. */
const tapThroughMenu = async (page: Page): Promise<void> => {
  const rows = page.locator('main ol button');
  const home = bar(page).getByRole('button').first();
  for (let row = 0; row < (await rows.count()); row++) {
    const before = (await tapsSoFar(page)).length;
    await rows.nth(row).tap();
    await page.waitForFunction((count) => (window.taps?.length ?? 0) > count, before);
    await letEntriesCome(page);
    await home.tap();
    await rows.first().waitFor();
  }
};

/** Swaps the box of the empty page, and swaps it back. */
const tapBox = async (page: Page): Promise<void> => {
  const before = (await tapsSoFar(page)).length;
  await page.locator('main > button').tap();
  await page.waitForFunction((count) => (window.taps?.length ?? 0) > count, before);
  await letEntriesCome(page);
  await page.locator('main > section').tap();
  await page.locator('main > button').waitFor();
};

/** The loop warms four exhibits in about seven seconds after it is up. */
const restMs = 9_000;

/** Taps so many rounds. @returns for each tap, milliseconds from the finger's leaving to the frame */
export const measureTaps = async (
  page: Page,
  subject: Subject,
  rounds: number,
): Promise<number[]> => {
  if (subject === 'app') {
    // A visitor walks up to a loop that has been running; by then every exhibit has been rehearsed.
    await page.waitForTimeout(restMs);
    await page.locator('[data-step]').getByRole('button').last().tap();
    await bar(page).waitFor();
  }
  await watchTaps(page);
  for (let round = 0; round < rounds; round++)
    if (subject === 'app') await tapThroughMenu(page);
    else for (let tap = 0; tap < 4; tap++) await tapBox(page);
  return (await tapsSoFar(page)).map(({ frameMs, presentedMs }) => Math.max(frameMs, presentedMs));
};
