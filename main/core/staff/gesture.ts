// Recognises the hidden gesture: corners of the screen touched in order, within a time. Pure but for the taps it
// remembers; fed by staff.ts, once for each source of taps, so that no tap counts twice.
import type { Corner, GestureSettings } from '../../contract/staff.ts';

/** A finger or mouse button that has gone down, in CSS pixels of the page, and the page's size. */
export interface Tap {
  x: number;
  y: number;
  width: number;
  height: number;
  /** On a clock that only goes forwards. */
  atMs: number;
}

/** A tap out of what has come over the wire, or undefined when it is none. */
export function readTap(said: unknown): Omit<Tap, 'atMs'> | undefined {
  const { x, y, width, height } = Object(said) as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((number) => typeof number === 'number')) return undefined;
  const [left = 0, top = 0, wide = 0, high = 0] = numbers;
  return { x: left, y: top, width: wide, height: high };
}

/** Four corners in the order of the letter Z: one finger is enough, and nobody wipes or drums it by chance. */
export const firstGesture: GestureSettings = {
  corners: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
  withinSeconds: 8,
};

/** How far a corner reaches, in pixels of a 1080p panel: a fingertip beside the frame. */
const cornerPixels = 120;

/** How much larger or smaller than a 1080p panel this one is, whichever way it stands. */
const scaleOf = (width: number, height: number): number =>
  Math.min(Math.max(width, height) / 1920, Math.min(width, height) / 1080);

/** The corner that a tap is in, or undefined. Total: numbers that make no sense are in no corner. */
export function cornerOf({ x, y, width, height }: Omit<Tap, 'atMs'>): Corner | undefined {
  const reach = cornerPixels * scaleOf(width, height);
  const isLeft = x >= 0 && x < reach;
  const isRight = x > width - reach && x <= width;
  const isTop = y >= 0 && y < reach;
  const isBottom = y > height - reach && y <= height;
  if (isLeft === isRight || isTop === isBottom) return undefined;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

export interface Recogniser {
  /** Hears of a tap. @returns whether it completes the gesture */
  tap(tap: Tap): boolean;
}

/** Creates a recogniser. @param settings asked with every tap, since staff may change them */
export function createRecogniser(settings: () => GestureSettings): Recogniser {
  let last: { corner: Corner | undefined; atMs: number }[] = [];
  return {
    tap: (tap) => {
      const { corners, withinSeconds } = settings();
      last = [...last, { corner: cornerOf(tap), atMs: tap.atMs }].slice(-corners.length);
      const elapsedMs = tap.atMs - (last[0]?.atMs ?? NaN);
      const isComplete =
        last.length === corners.length &&
        last.every(({ corner }, at) => corner === corners[at]) &&
        elapsedMs >= 0 &&
        elapsedMs <= withinSeconds * 1000;
      if (isComplete) last = [];
      return isComplete;
    },
  };
}
