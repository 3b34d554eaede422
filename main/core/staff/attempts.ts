// Limits the attempts at the PIN: each is counted on the disk before it is compared, and after the third the waits grow.
// Used by staff.ts.

/** So many mistakes are free; then each costs a wait, twice as long as the one before. */
export const limits = { free: 2, firstWaitMs: 30_000, longestWaitMs: 3_600_000 };

export interface Attempts {
  /** Until the next attempt may be made; 0 when it may be now. */
  waitMs(): number;
  /** Makes an attempt, if it may be made now: otherwise `compare` is not called. */
  make(compare: () => Promise<boolean>): Promise<'right' | 'wrong' | 'wait'>;
}

interface Needs {
  /** Mistakes in a row, as remembered. */
  failures: () => number;
  /** Remembers a number of mistakes. @returns whether it will be known after a restart */
  remember: (failures: number) => boolean;
  /** A clock that nobody can set and that only goes forwards. */
  nowMs: () => number;
}

/** The wait after so many mistakes in a row. */
export const waitAfter = (failures: number): number =>
  failures <= limits.free
    ? 0
    : Math.min(
        limits.firstWaitMs * 2 ** Math.min(failures - limits.free - 1, 20),
        limits.longestWaitMs,
      );

/** Starts to count. A wait that a restart interrupts begins anew, so that restarts cannot shorten it. */
export function createAttempts({ failures, remember, nowMs }: Needs): Attempts {
  let waitsUntilMs = nowMs() + waitAfter(failures());
  let isComparing = false;
  const waitMs = () => Math.max(0, waitsUntilMs - nowMs());
  return {
    waitMs,
    make: async (compare) => {
      if (isComparing || waitMs() > 0) return 'wait';
      isComparing = true;
      try {
        const counted = failures() + 1;
        // First of all: whoever cuts the power now has had this attempt. A count that cannot be kept, which a
        // restart would forget, costs a wait at once; but it locks nobody out.
        const isKept = remember(counted);
        waitsUntilMs = nowMs() + waitAfter(isKept ? counted : Math.max(counted, limits.free + 1));
        if (!(await compare())) return 'wrong';
        remember(0);
        waitsUntilMs = nowMs();
        return 'right';
      } finally {
        isComparing = false;
      }
    },
  };
}
