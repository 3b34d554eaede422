// What five touches say about a panel: the sentence a technician gets must name what is wrong with it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTouches, type Point, type Sample } from '../../../renderer/staff/touch/judge.ts';

const size = { width: 1920, height: 1080 };
const marks: Point[] = [
  { x: 80, y: 80 },
  { x: 1840, y: 80 },
  { x: 960, y: 540 },
  { x: 80, y: 1000 },
  { x: 1840, y: 1000 },
];
const judge = (feel: (mark: Point, at: number) => Point) =>
  judgeTouches(
    marks.map((mark, at): Sample => ({ mark, felt: feel(mark, at) })),
    size,
  );

describe('a panel', () => {
  test('is judged when all marks have been touched', () => {
    expect(judgeTouches([], size)).toEqual({ is: 'unfinished', count: 5 });
    const [mark = { x: 0, y: 0 }] = marks;
    expect(judgeTouches([{ mark, felt: mark }], size)).toEqual({ is: 'unfinished', count: 4 });
  });

  test('that is off by no more than a finger can aim is good', () => {
    expect(judge(({ x, y }, at) => ({ x: x + 3 * at, y: y - 4 }))).toEqual({
      is: 'good',
      pixels: 13,
    });
  });

  test.each([
    [{ x: 40, y: 3 }, 'right'],
    [{ x: -40, y: 3 }, 'left'],
    [{ x: 5, y: 30 }, 'down'],
    [{ x: 5, y: -30 }, 'up'],
  ] as const)('that is off by %j everywhere is shifted %s', (by, direction) => {
    expect(judge(({ x, y }) => ({ x: x + by.x, y: y + by.y }))).toEqual({
      is: 'shifted',
      pixels: Math.round(Math.hypot(by.x, by.y)),
      direction,
    });
  });

  test('that is off more towards the edges is stretched', () => {
    expect(judge(({ x, y }) => ({ x: 960 + (x - 960) * 1.06, y }))).toEqual({
      is: 'scaled',
      pixels: 53,
    });
  });

  test('that is off here and not there is uneven', () => {
    expect(judge(({ x, y }, at) => (at === 1 ? { x: x - 90, y: y + 60 } : { x, y }))).toMatchObject(
      {
        is: 'uneven',
      },
    );
  });

  const { width, height } = size;
  test.each([
    ['mirrored-x', ({ x, y }: Point) => ({ x: width - x, y })],
    ['mirrored-y', ({ x, y }: Point) => ({ x, y: height - y })],
    ['upside-down', ({ x, y }: Point) => ({ x: width - x, y: height - y })],
    ['turned', ({ x, y }: Point) => ({ x: (y / height) * width, y: (x / width) * height })],
    ['turned', ({ x, y }: Point) => ({ x: (1 - y / height) * width, y: (x / width) * height })],
  ])('that is mounted wrongly is %s, also when a finger is inexact', (is, feel) => {
    const wobble = [7, -5, 9, -8, 4];
    const judged = judge((mark, at) => {
      const { x, y } = feel(mark);
      return { x: x + (wobble[at] ?? 0), y: y - (wobble[at] ?? 0) };
    });
    expect(judged).toEqual({ is });
  });

  test('is judged one way or another whatever was felt', () => {
    const point = fc.record({
      x: fc.double({ noNaN: true, min: 0, max: 1920 }),
      y: fc.double({ noNaN: true, min: 0, max: 1080 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 5, maxLength: 5 }), (felt) => {
        const judged = judge((_mark, at) => felt[at] ?? { x: 0, y: 0 });
        expect(judged.is).not.toBe('unfinished');
        if ('pixels' in judged) expect(judged.pixels).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
