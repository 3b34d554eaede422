// The one check with which every escape test ends: the kiosk's own screen is in front, alone, full size and alive.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { TestDisplay } from '../../faults/display.ts';
import type { Hands } from './hands.ts';

export interface Stand {
  display: TestDisplay;
  hands: Hands;
  /** The kiosk's folder of state, which the command lines of all its processes name. */
  state: string;
  /** The page on screen at this moment. */
  page: () => Page | undefined;
  /** The address that the page had when the kiosk opened. */
  home: string;
}

/** Waits until everything is as it should be. @throws Error with all that was still wrong when time was up */
export async function expectStanding(stand: Stand, longestMs = 5000): Promise<void> {
  const untilMs = Date.now() + longestMs;
  for (;;) {
    const problems = await findProblems(stand);
    if (problems.length === 0) return;
    if (Date.now() > untilMs) throw new Error(`The kiosk does not stand: ${problems.join('; ')}.`);
    await pause(50);
  }
}

async function findProblems({ display, hands, state, page, home }: Stand): Promise<string[]> {
  const current = page();
  if (!current) return ['there is no page'];
  const asked = ask(current);
  const answer = await Promise.race([asked, pause(2000, ['the page does not answer'])]);
  return [
    ...answer,
    ...problemsOfDisplay(display, hands, state),
    current.url() !== home && `it is at ${current.url()}`,
    current.context().pages().length !== 1 && `there are ${current.context().pages().length} pages`,
  ].filter((problem) => problem !== false);
}

/** Asks the page for two frames, for its size, and to reach main through its one door. */
const ask = async (page: Page): Promise<string[]> => {
  try {
    return await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const { kiosk } = window as unknown as { kiosk: { call(name: string): Promise<object> } };
      const rotation = await kiosk.call('rotation.read');
      return [
        !('exhibits' in rotation) && 'main does not answer',
        document.querySelector('main')?.checkVisibility() !== true && 'there is no screen',
        document.visibilityState !== 'visible' && 'the page is hidden',
        !document.hasFocus() && 'the page has lost the keys',
        !(innerWidth === screen.width && innerHeight === screen.height) &&
          `the page is ${innerWidth} × ${innerHeight} on ${screen.width} × ${screen.height}`,
        visualViewport?.scale !== 1 && `the page is zoomed by ${visualViewport?.scale}`,
        devicePixelRatio !== 1 && `the page is scaled by ${devicePixelRatio}`,
        getSelection()?.toString() !== '' && 'text is selected',
        document.pointerLockElement !== null && 'the pointer is held',
      ].filter((problem) => problem !== false);
    });
  } catch (error) {
    return [`the page is gone (${String(error).slice(0, 80)})`];
  }
};

/** What stands on the display that is not the kiosk alone in full size: other windows, menus, bubbles, tips. */
function problemsOfDisplay(display: TestDisplay, hands: Hands, state: string): string[] {
  try {
    const { width, height } = display.size();
    const [window, ...others] = display.windows();
    if (!window) return ['there is no window'];
    const isFull =
      window.x === 0 && window.y === 0 && window.width === width && window.height === height;
    const owner = hands.does('getwindowpid', window.id).trim();
    const command = readFileSync(`/proc/${owner}/cmdline`, 'utf8');
    return [
      others.length > 0 && `there are ${others.length} more windows`,
      !window.isInFront && 'the window is not in front',
      !isFull && `the window is ${window.width} × ${window.height} at ${window.x}, ${window.y}`,
      !command.includes(state) && 'the window is somebody else’s',
      ...othersOnTop(hands),
    ].filter((problem) => problem !== false);
  } catch {
    // Windows come and go while they are asked about.
    return ['the window is changing'];
  }
}

/** The display's own children: the kiosk's window, or its frame, must be the only one that can be seen. */
function othersOnTop(hands: Hands): string[] {
  const shown = hands.does('search', '--maxdepth', 1, '--onlyvisible', '--name', '.*').trim();
  // The first is the display itself.
  const count = shown.split('\n').length - 1;
  return count === 1 ? [] : [`${count} things are shown instead of one`];
}
