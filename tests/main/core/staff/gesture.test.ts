// The hidden gesture: which taps make it, and that nothing else does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gestureSettings,
  type Corner,
  type GestureSettings,
} from '../../../../main/contract/staff.ts';
import {
  cornerOf,
  createRecogniser,
  firstGesture,
  readTap,
  type Tap,
} from '../../../../main/core/staff/gesture.ts';

const size = { width: 1920, height: 1080 };
const corners: Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const at = (corner: Corner | undefined, atMs: number, { width, height } = size): Tap => {
  if (corner === undefined) return { x: width / 2, y: height / 2, width, height, atMs };
  const x = corner.endsWith('left') ? 20 : width - 20;
  const y = corner.startsWith('top') ? 20 : height - 20;
  return { x, y, width, height, atMs };
};

/** Which of the taps complete the gesture, by their place in the row. */
const completions = (taps: Tap[], settings: GestureSettings = firstGesture) => {
  const recogniser = createRecogniser(() => settings);
  return taps.flatMap((tap, place) => (recogniser.tap(tap) ? [place] : []));
};
const inOrder = (list: readonly (Corner | undefined)[], stepMs = 500) =>
  list.map((corner, place) => at(corner, 1000 + place * stepMs));

describe('the corner of a tap', () => {
  test.each([
    [1920, 1080],
    [1080, 1920],
    [1280, 800],
    [3840, 2160],
  ])('grows with a panel of %i × %i and is measured from its edges', (width, height) => {
    const reach = (120 * Math.min(width, height)) / (Math.max(width, height) < 1300 ? 1200 : 1080);
    const inside = { x: width - reach * 0.9, y: reach * 0.9, width, height };
    expect(cornerOf(inside)).toBe('top-right');
    expect(cornerOf({ ...inside, x: width - reach * 1.1 })).toBeUndefined();
    expect(cornerOf({ ...inside, y: reach * 1.1 })).toBeUndefined();
  });

  test('is none for numbers that make no sense, and always the one where the tap is', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -100, max: 4000 }));
    fc.assert(
      fc.property(number, number, number, number, (x, y, width, height) => {
        const corner = cornerOf({ x, y, width, height });
        if (corner === undefined) return;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
        expect(corner).toBe(
          `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the gesture', () => {
  test('as it is at first is four corners in the order of a Z, within eight seconds', () => {
    expect(completions(inOrder(corners))).toEqual([3]);
    expect(gestureSettings.safeParse(firstGesture).success).toBe(true);
  });

  test('counts to the last moment and not beyond', () => {
    expect(completions(inOrder(corners, 8000 / 3))).toEqual([3]);
    expect(completions(inOrder(corners, 8100 / 3))).toEqual([]);
  });

  test('is spoilt by a tap elsewhere, and begins anew with the next first corner', () => {
    expect(completions(inOrder(['top-left', 'top-right', undefined, ...corners.slice(2)]))).toEqual(
      [],
    );
    expect(completions(inOrder(['top-left', undefined, ...corners]))).toEqual([5]);
    expect(completions(inOrder(['top-left', ...corners]))).toEqual([4]);
  });

  test('counts once: its last taps are no beginning of another', () => {
    const settings = { corners: corners.slice(0, 2).concat(corners.slice(0, 2)), withinSeconds: 9 };
    expect(completions(inOrder([...settings.corners, ...settings.corners]), settings)).toEqual([
      3, 7,
    ]);
  });

  test('is made exactly when the last taps are its corners in order and in time', () => {
    const settings = fc
      .record({
        corners: fc.array(fc.constantFrom(...corners), { minLength: 4, maxLength: 8 }),
        withinSeconds: fc.integer({ min: 3, max: 20 }),
      })
      .filter((one) => gestureSettings.safeParse(one).success);
    const step = fc.record({
      // Mostly right, or no long row would ever be completed.
      isNext: fc.boolean(),
      other: fc.option(fc.constantFrom(...corners), { nil: undefined }),
      afterMs: fc.integer({ min: 0, max: 4000 }),
    });
    fc.assert(
      fc.property(settings, fc.array(step, { maxLength: 60 }), (gesture, steps) => {
        let atMs = 0;
        let right = 0;
        const made: { corner: Corner | undefined; atMs: number }[] = [];
        const expected: number[] = [];
        const taps = steps.map(({ isNext, other, afterMs }, place) => {
          atMs += afterMs;
          const corner = isNext ? gesture.corners[right % gesture.corners.length] : other;
          right = corner === gesture.corners[right % gesture.corners.length] ? right + 1 : 0;
          made.push({ corner, atMs });
          // The rule in other words: look back from here, to where the last one was completed.
          const since = made.slice((expected.at(-1) ?? -1) + 1).slice(-gesture.corners.length);
          const isMade =
            since.map((tap) => tap.corner).join() === gesture.corners.join() &&
            atMs - (since[0]?.atMs ?? 0) <= gesture.withinSeconds * 1000;
          if (isMade) expected.push(place);
          return at(corner, atMs);
        });
        expect(completions(taps, gesture)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be made by a pointer that is parked in a corner', () => {
    const parked = { corners: corners.map(() => 'top-left'), withinSeconds: 8 };
    expect(gestureSettings.safeParse(parked).success).toBe(false);
  });
});

describe('a tap from the wire', () => {
  test('is four numbers, or none', () => {
    const tap = { x: 1, y: 2, width: 3, height: 4 };
    expect(readTap({ ...tap, more: 'x' })).toEqual(tap);
    for (const said of [undefined, null, 7, 'x', [], {}, { ...tap, y: '2' }])
      expect(readTap(said)).toBeUndefined();
  });
});
