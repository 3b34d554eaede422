// Runs checks side by side, each with a time limit, and puts what they found into words. Used by the command and the staff panel.
import type { Diagnosis, Finding, Lamp, Words } from '../../contract/doctor.ts';
import type { Check, Found, Outcome } from './check.ts';
import { everyOutcome } from './everywhere.ts';
import { CannotKnow, type Machine } from './machine.ts';

/** All run at once, so this is the limit of the whole as well; the promise is twenty seconds. */
export const limitSeconds = 12;

/** Runs the checks that can look on this machine. Never throws and never takes longer than the limit. */
export const runChecks = (
  checks: readonly Check[],
  machine: Machine,
  seconds = limitSeconds,
): Promise<Diagnosis[]> =>
  Promise.all(
    checks
      .filter(({ platforms }) => platforms.includes(machine.platform))
      .map((check) => diagnose(check, machine, seconds)),
  );

async function diagnose(check: Check, machine: Machine, seconds: number): Promise<Diagnosis> {
  const looking = look(check, machine);
  const findings = (await within(seconds, looking)).map((found) => describe(check, found));
  return { id: check.id, title: check.title, lamp: worst(findings), findings };
}

async function look(check: Check, machine: Machine): Promise<Found[]> {
  try {
    const found = await check.run(machine);
    return Array.isArray(found) ? found : [found];
  } catch (error) {
    if (error instanceof CannotKnow) return [{ is: error.why, values: { source: error.source } }];
    return [{ is: 'failed', values: { reason: (error as Error).message.slice(0, 120) } }];
  }
}

const within = (seconds: number, looking: Promise<Found[]>): Promise<Found[]> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve([{ is: 'late', values: { seconds } }]);
    }, seconds * 1000);
    void looking.then((found) => {
      clearTimeout(timer);
      resolve(found);
    });
  });

function describe({ outcomes }: Check, { is, values = {} }: Found): Finding {
  const known: Record<string, Outcome> = { ...everyOutcome, ...outcomes };
  const outcome = known[is] ?? everyOutcome.failed;
  const found = fill(outcome.found, values);
  return outcome.lamp === 'green'
    ? { lamp: 'green', found }
    : { lamp: outcome.lamp, found, fix: fill(outcome.fix, values) };
}

const fill = ({ en, ko }: Words, values: Record<string, string | number>): Words => {
  const into = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
  return { en: into(en), ko: into(ko) };
};

const order: Lamp[] = ['green', 'amber', 'red'];

/** A check that found nothing at all knows nothing. */
const worst = (findings: readonly Finding[]): Lamp =>
  findings.length === 0
    ? 'amber'
    : findings.reduce<Lamp>(
        (lamp, finding) =>
          order.indexOf(finding.lamp) > order.indexOf(lamp) ? finding.lamp : lamp,
        'green',
      );
