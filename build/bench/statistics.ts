// The arithmetic of the measurements: order of runs, median, percentile. Pure; used by every measure.

/** The two pages that are compared. */
export type Subject = 'app' | 'empty';

/**
 * The order in which two subjects take turns, so that a machine that warms up or tires favours neither.
 * @param rounds how many rounds of app, empty, empty, app
 */
export const orderABBA = (rounds: number): Subject[] =>
  Array.from({ length: rounds }, (): Subject[] => ['app', 'empty', 'empty', 'app']).flat();

/** The smallest sample that at least this share of all samples do not exceed. @throws without samples */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no sample to take a percentile of.');
  return found;
};

/** The middle sample; between two middle ones, their mean. @throws without samples */
export const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined)
    throw new Error('There is no sample to take a median of.');
  return (lower + upper) / 2;
};
