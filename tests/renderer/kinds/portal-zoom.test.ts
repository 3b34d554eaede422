// The scale of a portal seen from nearer or farther, and the dots of a marked line.
import { describe, expect, it } from 'vitest';
import {
  bits,
  columnsOf,
  lineColumns,
  markColumns,
  markPattern,
} from '../../../renderer/kinds/portal/mark.ts';
import {
  cameraAt,
  clearingOf,
  framesOf,
  onScreen,
  placeDiscs,
} from '../../../renderer/kinds/portal/zoom.ts';

const counts = [{ dots: 1000, upTo: 5500 }, { dots: 1024 }, { dots: 28 }];
const boxes = [
  { width: 1920, height: 600 },
  { width: 552, height: 430 },
  { width: 968, height: 1100 },
];
const discs = placeDiscs(counts);

describe('the discs', () => {
  it('stand in a row, the smallest first, none on another', () => {
    expect(discs.map(({ place }) => place)).toEqual([2, 1, 0]);
    for (const [turn, disc] of discs.entries()) {
      const before = discs[turn - 1];
      if (before) expect(disc.x - disc.radius).toBeGreaterThan(before.x + before.radius);
    }
  });

  it('have one density: areas go with the dots', () => {
    const [small, middle, large] = discs.map(({ radius }) => radius ** 2);
    expect((middle ?? 0) / (small ?? 1)).toBeCloseTo(1024 / 28);
    expect((large ?? 0) / (middle ?? 1)).toBeCloseTo(5500 / 1024);
  });
});

describe.each(boxes)('the frames of a picture of $width × $height', (box) => {
  const frames = framesOf(discs, box, true);

  it('hold one disc more each, whole, and in the end the field around them', () => {
    expect(frames).toHaveLength(4);
    for (const [turn, frame] of frames.entries())
      for (const { x, radius } of discs.slice(0, turn + 1)) {
        const { x: middle, y } = onScreen(frame, box, x);
        expect(middle - radius * frame.scale).toBeGreaterThanOrEqual(0);
        expect(middle + radius * frame.scale).toBeLessThanOrEqual(box.width);
        expect(y - radius * frame.scale).toBeGreaterThanOrEqual(0);
      }
  });

  it('draw back further each time', () => {
    const scales = frames.map(({ scale }) => scale);
    expect(scales).toEqual([...scales].sort((one, other) => other - one));
  });

  it('leave the field more room than the clearing at last', () => {
    const last = frames.at(-1);
    expect(clearingOf(discs).radius * 2 * (last?.scale ?? 1)).toBeLessThan(box.width / 2);
  });
});

describe('the camera', () => {
  const frames = framesOf(discs, { width: 1920, height: 600 }, true);

  it('stands at a frame when it is at its stop, and goes no further than the last', () => {
    for (const [stop, frame] of frames.entries()) {
      expect(cameraAt(frames, stop).scale).toBeCloseTo(frame.scale);
      expect(cameraAt(frames, stop).x).toBeCloseTo(frame.x);
    }
    expect(cameraAt(frames, 9)).toEqual(cameraAt(frames, frames.length - 1));
    expect(cameraAt(frames, -1)).toEqual(cameraAt(frames, 0));
  });

  it('draws back without a jump', () => {
    const ways = Array.from({ length: 301 }, (_, step) => cameraAt(frames, step / 100).scale);
    for (const [step, scale] of ways.entries())
      if (step > 0) expect(scale / (ways[step - 1] ?? 1)).toBeGreaterThan(0.93);
  });

  it('lets one point of the picture rest between two frames', () => {
    const at = (zoom: number, x: number) =>
      onScreen(cameraAt(frames, zoom), { width: 1920, height: 600 }, x).x;
    const [near, far] = [cameraAt(frames, 1), cameraAt(frames, 2)];
    const rests = (near.x * near.scale - far.x * far.scale) / (near.scale - far.scale);
    expect(at(1.25, rests)).toBeCloseTo(at(1, rests), 3);
    expect(at(1.75, rests)).toBeCloseTo(at(1, rests), 3);
  });

  it('has one frame for each count where no field lies around them', () => {
    expect(framesOf(discs, { width: 100, height: 100 }, false)).toHaveLength(3);
  });
});

describe('a line as dots', () => {
  it('has one column for each byte that a computer stores it in', () => {
    expect(columnsOf('a')).toEqual([[false, true, true, false, false, false, false, true]]);
    expect(columnsOf('가')).toHaveLength(3);
    expect(columnsOf('')).toEqual([]);
  });

  it('has room for ten syllables or thirty letters', () => {
    expect(columnsOf('좋은아침입니다여러분').length).toBe(lineColumns);
    expect(columnsOf('a'.repeat(30)).length).toBe(lineColumns);
  });

  it('is followed by a mark of full columns', () => {
    expect(markPattern).toHaveLength(markColumns);
    expect(markPattern.every(({ length }) => length === bits)).toBe(true);
  });
});
