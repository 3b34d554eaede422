// What five touches on five marks say about the panel: well aligned, shifted, stretched, mirrored or turned. Pure; used by TouchTest.

export interface Point {
  x: number;
  y: number;
}

/** Where a mark is, and where the kiosk felt the finger. */
export interface Sample {
  mark: Point;
  felt: Point;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

export type Judgement =
  | { is: 'unfinished'; count: number }
  | { is: 'good' | 'scaled' | 'uneven'; pixels: number }
  | { is: 'shifted'; pixels: number; direction: Direction }
  | { is: 'mirrored-x' | 'mirrored-y' | 'upside-down' | 'turned' };

export const sampleCount = 5;
/** A finger cannot aim better than this, in pixels of a 1080p panel. */
const aimPixels = 14;

/** Ways to mount a touch panel wrongly, on a square from -1 to 1. */
const mountings: {
  is: 'right' | 'mirrored-x' | 'mirrored-y' | 'upside-down' | 'turned';
  felt: (at: Point) => Point;
}[] = [
  { is: 'right', felt: ({ x, y }) => ({ x, y }) },
  { is: 'mirrored-x', felt: ({ x, y }) => ({ x: -x, y }) },
  { is: 'mirrored-y', felt: ({ x, y }) => ({ x, y: -y }) },
  { is: 'upside-down', felt: ({ x, y }) => ({ x: -x, y: -y }) },
  { is: 'turned', felt: ({ x, y }) => ({ x: y, y: x }) },
  { is: 'turned', felt: ({ x, y }) => ({ x: -y, y: x }) },
  { is: 'turned', felt: ({ x, y }) => ({ x: y, y: -x }) },
  { is: 'turned', felt: ({ x, y }) => ({ x: -y, y: -x }) },
];

/** Judges a panel. @param size of the page in CSS pixels */
export function judgeTouches(
  samples: readonly Sample[],
  size: { width: number; height: number },
): Judgement {
  if (samples.length < sampleCount)
    return { is: 'unfinished', count: sampleCount - samples.length };
  const mounting = findMounting(samples, size);
  if (mounting !== 'right') return { is: mounting };
  const aim = aimPixels * Math.max(1, Math.min(size.width, size.height) / 1080);
  const offsets = samples.map(({ mark, felt }) => ({ x: felt.x - mark.x, y: felt.y - mark.y }));
  const worst = Math.round(largest(offsets));
  if (worst <= aim) return { is: 'good', pixels: worst };
  const mean = { x: average(offsets.map(({ x }) => x)), y: average(offsets.map(({ y }) => y)) };
  const apart = offsets.map(({ x, y }) => ({ x: x - mean.x, y: y - mean.y }));
  if (largest(apart) <= aim) {
    const pixels = Math.round(Math.hypot(mean.x, mean.y));
    return { is: 'shifted', pixels, direction: directionOf(mean) };
  }
  const stretch = (axis: 'x' | 'y') =>
    slope(
      samples.map(({ mark }) => mark[axis]),
      apart.map((offset) => offset[axis]),
    );
  const middle = {
    x: average(samples.map(({ mark }) => mark.x)),
    y: average(samples.map(({ mark }) => mark.y)),
  };
  const [alongX, alongY] = [stretch('x'), stretch('y')];
  const left = apart.map(({ x, y }, at) => {
    const mark = samples[at]?.mark ?? middle;
    return { x: x - alongX * (mark.x - middle.x), y: y - alongY * (mark.y - middle.y) };
  });
  return { is: largest(left) <= aim ? 'scaled' : 'uneven', pixels: worst };
}

/** The mounting that explains best what was felt; the right one, unless another is clearly better. */
function findMounting(
  samples: readonly Sample[],
  { width, height }: { width: number; height: number },
) {
  const square = ({ x, y }: Point): Point => ({ x: (2 * x) / width - 1, y: (2 * y) / height - 1 });
  const missOf = (expect: (at: Point) => Point) =>
    samples.reduce((sum, { mark, felt }) => {
      const [expected, real] = [expect(square(mark)), square(felt)];
      return sum + Math.hypot(real.x - expected.x, real.y - expected.y);
    }, 0);
  const [right, ...wrong] = mountings.map(({ is, felt }) => ({ is, miss: missOf(felt) }));
  const best = wrong.toSorted((one, other) => one.miss - other.miss)[0];
  return best && right && best.miss < right.miss / 3 ? best.is : 'right';
}

const average = (numbers: number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const largest = (offsets: Point[]): number =>
  Math.max(...offsets.map(({ x, y }) => Math.hypot(x, y)));

/** How much one grows with the other, by least squares. */
function slope(over: number[], of: number[]): number {
  const middle = average(over);
  const spread = over.reduce((sum, at) => sum + (at - middle) ** 2, 0);
  return over.reduce((sum, at, index) => sum + (at - middle) * (of[index] ?? 0), 0) / spread;
}

const directionOf = ({ x, y }: Point): Direction => {
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'up' : 'down';
};
