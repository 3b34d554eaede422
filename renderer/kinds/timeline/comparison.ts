// The parts of a comparison that its components share.
import type { ExhibitOf } from '../schemas.ts';

type Comparison = NonNullable<ExhibitOf<'timeline'>['comparison']>;
export type Topic = Comparison['topics'][number];
export type Numbers = Extract<Topic, { shows: 'numbers' }>;
export type Waiting = Extract<Topic, { shows: 'waiting' }>;
export type Side = Numbers['steps'][number]['left'];

/** A disc of fewer dots than this would have dots as large as coins. */
const fewest = 12;

/** The largest number in any step of a topic, so that its dots keep one size from step to step. */
export const mostDots = ({ steps }: Numbers): number =>
  Math.max(fewest, ...steps.flatMap(({ left, right }) => [left.dots ?? 0, right.dots ?? 0]));
