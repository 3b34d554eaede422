// What to do when the page is gone: a pure function of the fault, what went before, and the time. Carried out by main/electron.

/** Why the page is gone: Electron's reasons, and two of our own. */
export type Fault =
  | 'clean-exit'
  | 'abnormal-exit'
  | 'killed'
  | 'crashed'
  | 'oom'
  | 'launch-failed'
  | 'integrity-failure'
  | 'memory-eviction'
  | 'load-failed'
  | 'window-closed';

export interface Step {
  /** Load the page again in its window, or throw the window away and open another. */
  action: 'reload' | 'new-window';
  /** How long to wait before it. */
  afterMs: number;
}

/** Faults older than this are forgiven. */
export const forgivenAfterMs = 10 * 60_000;
const firstDelayMs = 250;
const longestDelayMs = 30_000;

/** Faults after which the old window is of no use. */
const needsNewWindow: Partial<Record<Fault, string>> = {
  'window-closed': 'there is none any more',
  'launch-failed': 'its process never came up',
  'integrity-failure': 'its process is not to be trusted',
};

/**
 * Decides the next step: the first time at once and gently, then with growing pauses and a new window.
 * @param faultTimesMs monotonic times of earlier faults, in order
 */
export function decideRecovery(fault: Fault, faultTimesMs: readonly number[], nowMs: number): Step {
  const recent = faultTimesMs.filter((time) => nowMs - time < forgivenAfterMs).length;
  const action = recent > 0 || fault in needsNewWindow ? 'new-window' : 'reload';
  const afterMs = recent === 0 ? 0 : Math.min(firstDelayMs * 2 ** (recent - 1), longestDelayMs);
  return { action, afterMs };
}
