// Counts and logs what was refused, by kind, since start. Written to by main/electron; the proof that nothing got out.
import type { Log } from '../log.ts';
import { createBudget, type Allowance, type Budget } from './budget.ts';

/** What can be attempted and refused. */
export const attempts = [
  'button',
  'call',
  'chooser',
  'clipboard',
  'code',
  'device',
  'dialog',
  'download',
  'drag',
  'gesture',
  'key',
  'menu',
  'navigation',
  'permission',
  'print',
  'request',
  'view',
  'window',
] as const;
export type Attempt = (typeof attempts)[number];

export interface Refusals {
  /** Counts attempts; `detail` is an address or a name, shortened for the log. */
  add(attempt: Attempt, detail: string, times?: number): void;
  /** Attempts by kind since start. */
  counts(): Readonly<Partial<Record<Attempt, number>>>;
}

/** Lines in the log for each kind: enough to follow a person at work, too few for one who goes on for days to push others out. */
const logged: Allowance = { atOnce: 400, everyMs: 10_000 };

/**
 * Creates the counters. Every attempt is counted; those beyond the allowance are not logged one by one, and the
 * next line of their kind says how many they were.
 */
export function createRefusals(
  log: Pick<Log, 'warn'>,
  nowMs: () => number = () => performance.now(),
): Refusals {
  const kinds = new Map<Attempt, { count: number; unlogged: number; budget: Budget }>();
  return {
    add(attempt, detail, times = 1) {
      const kind = kinds.get(attempt) ?? { count: 0, unlogged: 0, budget: createBudget(logged) };
      kinds.set(attempt, kind);
      kind.count += times;
      if (!kind.budget.take(nowMs())) {
        kind.unlogged += times;
        return;
      }
      const { count, unlogged } = kind;
      kind.unlogged = 0;
      const often = times === 1 ? '' : ` ${times} times`;
      log.warn(
        { attempt, count, ...(unlogged > 0 && { unlogged }) },
        `Refused ${attempt}${often}: ${shorten(detail)}`,
      );
    },
    counts: () => Object.fromEntries([...kinds].map(([attempt, { count }]) => [attempt, count])),
  };
}

const shorten = (text: string) =>
  JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
