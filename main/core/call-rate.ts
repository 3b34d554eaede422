// Limits how often a page may call main: far more than any exhibit needs, far less than would keep main from its work.
// main/index.ts puts it before the dispatcher.
import type { Dispatch } from './dispatch.ts';
import { createBudget, type Allowance } from './lockdown/budget.ts';
import type { Refusals } from './lockdown/refusals.ts';

/** A page calls a few times for each screen; a storm comes from somebody else. */
const allowed: Allowance = { atOnce: 200, everyMs: 20 };

/** A dispatcher that turns a storm of calls away before it looks at any of them. */
export function limitCalls(
  dispatch: Dispatch,
  refusals: Refusals,
  nowMs: () => number = () => performance.now(),
): Dispatch {
  const budget = createBudget(allowed);
  return async (...given) => {
    if (budget.take(nowMs())) return dispatch(...given);
    const refusal = 'Too many calls at once.';
    refusals.add('call', refusal);
    return { ok: false, refusal };
  };
}
