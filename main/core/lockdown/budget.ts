// An allowance that is used up and comes back with time. Keeps storms from filling the log and from costing main its time.

/** How much at once, and how long until one more. */
export interface Allowance {
  atOnce: number;
  everyMs: number;
}

export interface Budget {
  /** Takes one, if there is one left at this moment. @param nowMs of a clock that never goes back */
  take(nowMs: number): boolean;
}

/** Creates a full budget. */
export function createBudget({ atOnce, everyMs }: Allowance): Budget {
  let left = atOnce;
  let countedMs: number | undefined;
  return {
    take(nowMs) {
      const passedMs = Math.max(0, nowMs - (countedMs ?? nowMs));
      left = Math.min(atOnce, left + passedMs / everyMs);
      countedMs = nowMs;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
