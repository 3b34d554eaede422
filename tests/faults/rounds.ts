// How often a fault is injected: once in every run of the tests, and more often in the long one, so that its table can speak
// of medians. Used by the fault tests that record times.
import type { FaultRecord } from './report.ts';

/** More rounds where each is short. */
const rounds: Record<FaultRecord['goal'], number> = { crash: 10, hang: 4, other: 3 };

/** The titles of all rounds of a test; all but the first are for the long run alone. */
export const roundsOf = (title: string, goal: FaultRecord['goal']): string[] =>
  Array.from({ length: rounds[goal] }, (_, round) =>
    round === 0 ? title : `${title}, round ${round + 1} @long`,
  );
