// The page's heartbeat: a timer, then a frame, then a word to main. A page that hangs or is hidden falls silent; one that
// lives, and for which no frame is painted, can still say so.
import { kiosk } from './kiosk.ts';

const everyMs = 2000;
/** So long may a frame be due, twice: after the page itself stood still, timers may come before the frame does. */
const longestFrameMs = 2000;

/** Whether the page fills its screen, give or take a pixel of rounding, and is not zoomed. */
const isWhole = (): boolean =>
  Math.abs(innerWidth - screen.width) <= 1 &&
  Math.abs(innerHeight - screen.height) <= 1 &&
  Math.abs((visualViewport?.scale ?? 1) - 1) < 0.01;

/**
 * Beats until it is stopped, the first time with the next frame.
 * @param loopSteps how many steps the loop has taken; undefined during a visit
 * @returns how to stop
 */
export const startBeating = (loopSteps: () => number | undefined): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let frame: number;
  const sayFrozen = () => void kiosk.call('page.frozen').catch(() => undefined);
  const beat = () => {
    late = setTimeout(() => (late = setTimeout(sayFrozen, longestFrameMs)), longestFrameMs);
    frame = requestAnimationFrame(() => {
      clearTimeout(late);
      const steps = loopSteps();
      const said = { isWhole: isWhole(), ...(steps === undefined ? {} : { loopSteps: steps }) };
      kiosk.call('page.beat', said).catch(() => undefined);
      timer = setTimeout(beat, everyMs);
    });
  };
  beat();
  return () => {
    clearTimeout(timer);
    clearTimeout(late);
    cancelAnimationFrame(frame);
  };
};
