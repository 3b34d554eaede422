// What the page's guards have stopped, as they report it to main: checked as strictly as a call before it is counted.
import { z } from 'zod';
import { checkCaller, type Caller } from './dispatch.ts';
import { createBudget } from './lockdown/budget.ts';
import { hostOf } from './lockdown/origin.ts';
import { attempts, type Refusals } from './lockdown/refusals.ts';
import { maxDetailLength } from './lockdown/tally.ts';

const report = z
  .array(
    z.strictObject({
      attempt: z.enum(attempts),
      detail: z.string().max(maxDetailLength),
      count: z.int().min(1).max(1_000_000_000),
    }),
  )
  .min(1)
  .max(60);

/** The guards send at most seven in a second; more come from somebody else. */
const heard = { atOnce: 20, everyMs: 100 };

/** Creates the ear for the guards' reports. It never throws: what is wrong is counted as a refused call. */
export function createReports(
  refusals: Refusals,
  nowMs: () => number = () => performance.now(),
): (caller: Caller, given: unknown) => void {
  const budget = createBudget(heard);
  return (caller, given) => {
    if (!budget.take(nowMs())) {
      refusals.add('call', 'Too many reports at once.');
      return;
    }
    // The same guards stand in every page of ours.
    const whyNotCaller = checkCaller(caller, hostOf(caller.address) ?? 'kiosk');
    const checked = whyNotCaller === undefined ? report.safeParse(given) : undefined;
    if (!checked?.success) {
      refusals.add('call', whyNotCaller ?? 'A report of the guards is not in the agreed form.');
      return;
    }
    for (const { attempt, detail, count } of checked.data) refusals.add(attempt, detail, count);
  };
}
