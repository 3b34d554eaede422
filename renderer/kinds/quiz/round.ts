// Which questions make a round, and in which order their options stand. Pure and seeded: the same seed deals
// the same round. Used by the quiz's run.

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** A small generator (mulberry32): the same seed gives the same numbers. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The same items in another order, each order as likely as any other. */
export const shuffle = <Item>(items: readonly Item[], random: Random): Item[] => {
  const dealt = [...items];
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other] as Item, dealt[last] as Item];
  }
  return dealt;
};

interface Asked {
  id: string;
  about: string;
}

/** The next to take: of the exhibit that has come least in this round; among those, of the one with most left. */
const nextOf = <Question extends Asked>(left: Question[], taken: Question[]): Question => {
  const times = (questions: Question[], about: string) =>
    questions.filter((one) => one.about === about).length;
  return left.reduce((best, one) => {
    const fewer = times(taken, one.about) - times(taken, best.about);
    const more = times(left, one.about) - times(left, best.about);
    return fewer < 0 || (fewer === 0 && more > 0) ? one : best;
  });
};

/**
 * Deals the questions of a round, mixed over the exhibits. What has not been asked comes first; when that does not
 * suffice, the round is filled up from all others.
 * @param asked ids of what this visitor has met
 */
export const dealRound = <Question extends Asked>(
  questions: readonly Question[],
  asked: readonly string[],
  count: number,
  random: Random,
): Question[] => {
  const mixed = shuffle(questions, random);
  const round: Question[] = [];
  for (const pile of [
    mixed.filter(({ id }) => !asked.includes(id)),
    mixed.filter(({ id }) => asked.includes(id)),
  ]) {
    for (let left = pile; left.length > 0 && round.length < count;) {
      const next = nextOf(left, round);
      round.push(next);
      left = left.filter((one) => one !== next);
    }
  }
  return shuffle(round, random);
};

/**
 * The places of the right answers of a round: every place comes about as often as any other, so that none gives
 * an answer away.
 * @param options how many options each question has
 */
export const dealPlaces = (options: readonly number[], random: Random): number[] => {
  const most = Math.max(...options, 1);
  let pile: number[] = [];
  return options.map((count) => {
    if (!pile.some((place) => place < count))
      pile = [...pile, ...shuffle([...Array(most).keys()], random)];
    const at = pile.findIndex((place) => place < count);
    return pile.splice(at, 1)[0] ?? 0;
  });
};
