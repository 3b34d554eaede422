// The loop that plays when nobody touches: the title, then for each exhibit a teaser and the exhibit itself. Each time
// round it begins with another exhibit and shows each one's next teaser. Pure; App keeps the place in it.
import type { ExhibitCard, Rotation } from '../../main/contract/rotation.ts';

/** What the loop says of an exhibit, read from afar. */
export type Teaser = ExhibitCard['attract'] & { signal?: ExhibitCard['signal'] | undefined };

/** One step of the loop and how long it stays. */
export type Step =
  | { show: 'title'; seconds: number }
  | { show: 'teaser'; id: string; teaser: Teaser; seconds: number }
  | { show: 'exhibit'; id: string; seconds: number };

type Loop = Pick<Rotation, 'exhibits' | 'attractSeconds'>;

const looped = ({ exhibits }: Loop) => exhibits.filter(({ isMenuOnly }) => !isMenuOnly);

/** All that an exhibit says of itself, one in each round. */
export const teasersOf = ({ attract, teasers = [] }: ExhibitCard): Teaser[] => [
  attract,
  ...teasers,
];

/** The exhibits in the order of a round: each round begins with the next. */
const inOrder = (loop: Loop, round: number): ExhibitCard[] => {
  const cards = looped(loop);
  const first = cards.length === 0 ? 0 : round % cards.length;
  return [...cards.slice(first), ...cards.slice(0, first)];
};

/** All steps of a round in order. With no exhibit left, only the title stays. */
export const roundOf = (loop: Loop, round: number): Step[] => [
  { show: 'title', seconds: loop.attractSeconds },
  ...inOrder(loop, round).flatMap((card): Step[] => {
    const teasers = teasersOf(card);
    const teaser = teasers[round % teasers.length] ?? card.attract;
    return [
      { show: 'teaser', id: card.id, teaser, seconds: loop.attractSeconds },
      { show: 'exhibit', id: card.id, seconds: card.dwellSeconds },
    ];
  }),
];

const stepsInRound = (loop: Loop) => 1 + 2 * looped(loop).length;

/** What the loop shows after so many steps. */
export const stepAt = (loop: Loop, steps: number): Step | undefined => {
  const length = stepsInRound(loop);
  return roundOf(loop, Math.floor(steps / length))[steps % length];
};

/** The step of the first round that shows this, or undefined where the loop leaves it out. */
export const stepTo = (
  loop: Loop,
  wanted: { show: 'title' } | { show: 'teaser' | 'exhibit'; id: string },
): number | undefined => {
  const at = roundOf(loop, 0).findIndex((step) =>
    step.show === 'title'
      ? wanted.show === 'title'
      : step.show === wanted.show && step.id === wanted.id,
  );
  return at < 0 ? undefined : at;
};

/** The step at which the next round begins: where the loop goes on after a visit. */
export const nextRoundAfter = (loop: Loop, steps: number): number => {
  const length = stepsInRound(loop);
  return (Math.floor(steps / length) + 1) * length;
};

/**
 * Where the loop drifts to, so that no panel burns in: a few pixels, a new place with every step.
 * @returns pixels at 1080p, each from -6 to 6
 */
export const driftOf = (step: number): { x: number; y: number } => ({
  // Steps of 5 and 8 walk through all 13 places of their axis before one comes again.
  x: ((step * 5) % 13) - 6,
  y: ((step * 8) % 13) - 6,
});
