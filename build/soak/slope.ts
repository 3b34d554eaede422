// The arithmetic of the soak: does a figure grow with time, and how sure is that? Pure; used by verdict.ts.

/** A measurement at a time; the unit of the slope follows from theirs. */
export interface Sample {
  at: number;
  value: number;
}

/** How much a figure grows in one unit of time. */
export interface Slope {
  perUnit: number;
  /** The interval that holds the true slope in 95 of 100 such runs. */
  low: number;
  high: number;
  samples: number;
}

const normal975 = 1.959963985;

/**
 * The 97.5 % point of Student's t, by the expansion in Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
 * Right to three digits from three degrees of freedom on.
 */
export const studentT975 = (freedom: number): number => {
  const z = normal975;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4)
  );
};

const meanOf = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Fewer than this make a line, but no honest interval. */
const fewestSamples = 5;

/** The straight line nearest to the samples, by least squares. @returns undefined when they are too few, or all at one time */
export const slopeOf = (samples: readonly Sample[]): Slope | undefined => {
  const count = samples.length;
  if (count < fewestSamples) return undefined;
  const middleAt = meanOf(samples.map(({ at }) => at));
  const middleValue = meanOf(samples.map(({ value }) => value));
  const spread = samples.reduce((sum, { at }) => sum + (at - middleAt) ** 2, 0);
  if (spread === 0) return undefined;
  const perUnit =
    samples.reduce((sum, { at, value }) => sum + (at - middleAt) * (value - middleValue), 0) /
    spread;
  const rest = samples.reduce(
    (sum, { at, value }) => sum + (value - middleValue - perUnit * (at - middleAt)) ** 2,
    0,
  );
  const either = studentT975(count - 2) * Math.sqrt(rest / (count - 2) / spread);
  return { perUnit, low: perUnit - either, high: perUnit + either, samples: count };
};
