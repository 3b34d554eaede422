// The monkey goes away: one last touch, and then nothing until the loop is back. Used by session.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { Held } from './hold.ts';
import { readScreen } from './screen.ts';
import { touch } from './touch.ts';

/** Shorter than in a gallery, so that an hour holds many visits; as short as an exhibition may ask for. */
export const pace = { attractSeconds: 9, dwellSeconds: 12, idleSeconds: 10, warningSeconds: 5 };

const visitSeconds = pace.idleSeconds + pace.warningSeconds;
/** With what the page and a loaded machine may take beyond the end of a visit. */
export const mostBackSeconds = visitSeconds + 3;
/** A loop that comes sooner has not waited for the visitor. */
const leastBackSeconds = visitSeconds - 1;

/**
 * Touches once, which begins a visit where there is none, and waits for the loop.
 * @returns the seconds from the touch to the loop
 * @throws Error when it did not come, or came too soon
 */
export const goAway = async ({ page, session }: Held): Promise<number> => {
  await touch(session, [[{ x: 960, y: 540 }]]);
  const leftAtMs = performance.now();
  const seconds = () => (performance.now() - leftAtMs) / 1000;
  // The touch is answered first.
  await pause(1000);
  while (!(await readScreen(page)).isLoop) {
    if (seconds() > mostBackSeconds)
      throw new Error(`The loop was not back after ${mostBackSeconds} seconds.`);
    await pause(50);
  }
  if (seconds() >= leastBackSeconds) return seconds();
  throw new Error(`The loop was back after ${seconds().toFixed(1)} seconds, too soon.`);
};
