// What "back on screen" means: a painted frame of the kiosk's own page, in front, alone, full size, alive, and with its line
// to main. Used by the fault tests.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { OpenedKiosk } from '../../build/drive.ts';
import { askPage } from '../../build/look/page.ts';
import { windowProblem } from '../../build/look/windows.ts';
import type { TestDisplay } from './display.ts';

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
    const seen = page && (await askPage(page, display.size(), 1000));
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
    const problem = windowProblem(display) ?? otherPages(page);
    if (problem === undefined) return;
    if (Date.now() > untilMs) throw new Error(problem);
    await pause(50);
  }
}

const otherPages = (page: Page): string | undefined => {
  const { length } = page.context().pages();
  return length === 1 ? undefined : `There are ${length} pages.`;
};
