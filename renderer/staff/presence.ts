// Tells main that somebody is there, so that it does not close the page for them. Used by Staff.svelte.
import { staff } from './staff.ts';

const inputs = ['pointerdown', 'pointermove', 'keydown'] as const;
/** Often enough for the shortest time after which a screen closes. */
const everyMs = 2000;

/** Tells of input until it is stopped. @returns how to stop */
export const reportPresence = (): (() => void) => {
  let toldMs = -Infinity;
  const tell = () => {
    if (performance.now() - toldMs < everyMs) return;
    toldMs = performance.now();
    staff.call('staff.stay').catch(() => undefined);
  };
  for (const input of inputs) addEventListener(input, tell, { capture: true, passive: true });
  return () => {
    for (const input of inputs) removeEventListener(input, tell, { capture: true });
  };
};
