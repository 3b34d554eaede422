// What "back on screen" means: a painted frame of the kiosk's own page, in front, alone, full size, alive, and with its line
// to main. Used by the fault tests.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { OpenedKiosk } from '../../build/drive.ts';
import type { Size, TestDisplay } from './display.ts';

interface Seen {
  /** When the document's first picture was painted, by the wall clock. */
  paintedAtMs: number;
  /** When it answered, after two frames. */
  answeredAtMs: number;
  problems: string[];
}

/** Runs in the page. Two frames, since the first may have been due before the fault. */
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

/** What the page says of itself, or undefined when it says nothing in time. */
const ask = (page: Page, display: TestDisplay): Promise<Seen | undefined> =>
  Promise.race([
    page.evaluate(look, display.size()).catch(() => undefined),
    pause(1000, undefined),
  ]);

/**
 * Waits until the page is as it should be.
 * @param isNewDocument whether only a document painted after the fault will do
 * @throws Error with what was still wrong when time was up
 */
export async function awaitBack(
  kiosk: Pick<OpenedKiosk, 'currentPage'>,
  display: TestDisplay,
  injectedAtMs: number,
  isNewDocument: boolean,
  longestMs: number,
): Promise<{ page: Page; ms: number }> {
  let wrong = 'the page did not answer';
  while (Date.now() < injectedAtMs + longestMs) {
    const page = kiosk.currentPage();
    const seen = page && (await ask(page, display));
    const isLate = seen && (!isNewDocument || seen.paintedAtMs > injectedAtMs);
    if (page && isLate && seen.problems.length === 0) {
      const backAtMs = isNewDocument ? seen.paintedAtMs : seen.answeredAtMs;
      return { page, ms: backAtMs - injectedAtMs };
    }
    wrong = seen ? seen.problems.join(', ') || 'it was the old document' : wrong;
    await pause(10);
  }
  throw new Error(`Not back after ${longestMs / 1000} s: ${wrong}.`);
}

/** Sees to it that the kiosk's window is in front, alone and as large as the display, and its page the only one. */
export async function expectInFront(display: TestDisplay, page: Page): Promise<void> {
  const untilMs = Date.now() + 5000;
  for (;;) {
    const problem = problemOf(display) ?? otherPages(page);
    if (problem === undefined) return;
    if (Date.now() > untilMs) throw new Error(problem);
    await pause(50);
  }
}

const otherPages = (page: Page): string | undefined => {
  const { length } = page.context().pages();
  return length === 1 ? undefined : `There are ${length} pages.`;
};

/** What a visitor would see that is not the kiosk alone in full size. */
export function problemOf(display: TestDisplay): string | undefined {
  const { width, height } = display.size();
  const windows = display.windows();
  const [window] = windows;
  if (windows.length !== 1 || !window) return `There are ${windows.length} windows.`;
  if (!window.isInFront) return 'The kiosk’s window is not in front.';
  const isFull =
    window.x === 0 && window.y === 0 && window.width === width && window.height === height;
  return isFull
    ? undefined
    : `The window is ${window.width} × ${window.height} at ${window.x}, ${window.y} on ${width} × ${height}.`;
}
