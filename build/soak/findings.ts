// What the soak must not find, collected as one line each with what had been done before. Used by watch.ts and session.ts.
import type { Decision } from './decisions.ts';

export const findingKinds = ['escape', 'error', 'fault', 'stuck', 'not back'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  kind: FindingKind;
  what: string;
  /** Seconds since the start. */
  atSeconds: number;
  /** The last decisions before it, newest last. */
  after: Decision[];
}

export interface Findings {
  found: readonly Finding[];
  add(kind: FindingKind, what: string): void;
  /** Remembers what is about to be done. */
  during(decision: Decision): void;
}

const remembered = 12;
/** More of the same tells nothing new. */
const most = 500;

/** Starts with nothing. @param onFound hears of each, when it is found */
export const createFindings = (
  secondsSinceStart: () => number,
  onFound: (finding: Finding) => void,
): Findings => {
  const found: Finding[] = [];
  let last: Decision[] = [];
  return {
    found,
    add: (kind, what) => {
      if (found.length >= most) return;
      const finding = { kind, what, atSeconds: secondsSinceStart(), after: last };
      found.push(finding);
      onFound(finding);
    },
    during: (decision) => {
      last = [...last.slice(1 - remembered), decision];
    },
  };
};
