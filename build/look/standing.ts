// The one check with which every escape test ends, and that the soak makes all the time: the kiosk's own screen is in front,
// alone, full size and alive.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Looked } from './windows.ts';

/** What can ask xdotool about the display. */
interface Asked {
  does(...words: (string | number)[]): string;
}

export interface Stand {
  display: Looked;
  hands: Asked;
  /** The kiosk's folder of state, which the command lines of all its processes name. */
  state: string;
  /** The page on screen at this moment. */
  page: () => Page | undefined;
  /** The address that the page had when the kiosk opened. */
  home: string;
}

/** How a page that is stuck is told from one that has let something out. */
export const noAnswer = 'the page does not answer';

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

/** All that is not as it should be at this moment. */
export async function findProblems({
  display,
  hands,
  state,
  page,
  home,
}: Stand): Promise<string[]> {
  const current = page();
  if (!current) return ['there is no page'];
  const asked = ask(current);
  const answer = await Promise.race([asked, pause(2000, [noAnswer])]);
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
function problemsOfDisplay(display: Looked, hands: Asked, state: string): string[] {
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

/** What the display itself shows: the kiosk's window, or its frame, must be the only thing of any size. */
function othersOnTop(hands: Asked): string[] {
  const search = ['search', '--maxdepth', 1, '--onlyvisible', '--name', '.*'] as const;
  // The first is the display itself. Window managers keep windows of one point, which nobody sees.
  const [, ...shown] = hands
    .does(...search, 'getwindowgeometry', '--shell', '%@')
    .split('WINDOW=')
    .slice(1);
  const sizes = shown.map((text) => Number(/WIDTH=(\d+)/.exec(text)?.[1]));
  const count = sizes.filter((width) => width > 1).length;
  return count === 1 ? [] : [`${count} things are shown instead of one`];
}
