// Adds up what the page's guards stop until main is told: the first at once, a storm a few times a second. Used by the preload.
import type { Attempt } from './refusals.ts';

/** How often something was attempted since main was last told. */
export interface Sum {
  attempt: Attempt;
  detail: string;
  count: number;
}

/** More different ones than this within a moment are summed by kind alone. */
const maxDetails = 20;
/** Longer details are cut; they may be addresses that somebody made long on purpose. */
export const maxDetailLength = 160;

interface Needs {
  send(sums: Sum[]): void;
  /** Runs something when a pause has passed. */
  later(run: () => void): void;
}

/** Creates the sums. @returns how to add one attempt */
export function createTally({ send, later }: Needs): (attempt: Attempt, detail: string) => void {
  let sums = new Map<string, Sum>();
  let isWaiting = false;
  const tell = () => {
    isWaiting = sums.size > 0;
    if (!isWaiting) return;
    const told = [...sums.values()];
    sums = new Map();
    send(told);
    later(tell);
  };
  return (attempt, detail) => {
    const short = detail.slice(0, maxDetailLength);
    const isKnown = sums.has(`${attempt} ${short}`);
    const named = isKnown || sums.size < maxDetails ? short : 'many different ones';
    const key = `${attempt} ${named}`;
    const sum = sums.get(key) ?? { attempt, detail: named, count: 0 };
    sum.count += 1;
    sums.set(key, sum);
    if (!isWaiting) tell();
  };
}
