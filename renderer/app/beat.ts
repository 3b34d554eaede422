// The page's heartbeat: a timer, then a frame, then a word to main. A page that hangs, is hidden, or paints no more falls silent.
import { kiosk } from './kiosk.ts';

const everyMs = 2000;

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
  let frame: number;
  const beat = () => {
    frame = requestAnimationFrame(() => {
      const steps = loopSteps();
      const said = { isWhole: isWhole(), ...(steps === undefined ? {} : { loopSteps: steps }) };
      kiosk.call('page.beat', said).catch(() => undefined);
      timer = setTimeout(beat, everyMs);
    });
  };
  beat();
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
};
