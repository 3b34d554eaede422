// The loop that plays when nobody touches: the title, then for each exhibit its teaser and the exhibit
// itself. Pure; App keeps the place in it.
import type { Rotation } from '../../main/contract/rotation.ts';

/** One step of the loop and how long it stays. */
export type Step =
  { show: 'title'; seconds: number } | { show: 'teaser' | 'exhibit'; id: string; seconds: number };

/** All steps in order. With no exhibit left, only the title stays. */
export const cycleOf = ({
  exhibits,
  attractSeconds,
}: Pick<Rotation, 'exhibits' | 'attractSeconds'>): Step[] => [
  { show: 'title', seconds: attractSeconds },
  ...exhibits.flatMap(({ id, dwellSeconds }): Step[] => [
    { show: 'teaser', id, seconds: attractSeconds },
    { show: 'exhibit', id, seconds: dwellSeconds },
  ]),
];

/**
 * Where the loop drifts to, so that no panel burns in: a few pixels, a new place with every step.
 * @returns pixels at 1080p, each from -6 to 6
 */
export const driftOf = (step: number): { x: number; y: number } => ({
  // Steps of 5 and 8 walk through all 13 places of their axis before one comes again.
  x: ((step * 5) % 13) - 6,
  y: ((step * 8) % 13) - 6,
});
