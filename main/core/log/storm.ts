// Keeps a storm of messages from filling the log: after so many in a minute they are counted, and the count is said. Used by log.ts.
import type { LogLimits } from './limits.ts';

/** A message that was counted rather than written. */
export interface Sum {
  /** Undefined for messages that differ, but were too many together. */
  message: string | undefined;
  count: number;
}

export interface StormGuard {
  /** Whether a message is to be written; else it is counted. */
  mayWrite(message: string): boolean;
  /** What was counted in a minute that is over. Asked before each line, and by a timer. */
  takeSums(): Sum[];
}

const minuteMs = 60_000;

/** Creates the guard. @param nowMs a monotonic clock */
export function createStormGuard(limits: LogLimits, nowMs: () => number): StormGuard {
  const counts = new Map<string, number>();
  let all = 0;
  let others = 0;
  let beganMs = nowMs();

  return {
    mayWrite: (message) => {
      const count = counts.get(message) ?? 0;
      if (all >= limits.anyPerMinute && count < limits.samePerMinute) {
        others += 1;
        return false;
      }
      counts.set(message, count + 1);
      if (count >= limits.samePerMinute) return false;
      all += 1;
      return true;
    },
    takeSums: () => {
      if (nowMs() - beganMs < minuteMs) return [];
      const sums: Sum[] = [...counts]
        .filter(([, count]) => count > limits.samePerMinute)
        .map(([message, count]) => ({ message, count: count - limits.samePerMinute }));
      if (others > 0) sums.push({ message: undefined, count: others });
      counts.clear();
      all = others = 0;
      beganMs = nowMs();
      return sums;
    },
  };
}
