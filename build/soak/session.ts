// One soak: opens the kiosk, lets the monkey at it, watches, goes away now and then, and measures when the loop is back.
// Used by soak.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openKiosk, root, type OpenedKiosk } from '../drive.ts';
import { lookAt } from '../look/windows.ts';
import { copyExhibition } from '../pictures/exhibition.ts';
import { goAway, mostBackSeconds, pace } from './away.ts';
import { decisionsOf } from './decisions.ts';
import { createFindings, type Finding } from './findings.ts';
import { createHold } from './hold.ts';
import { measureMemory } from './memory.ts';
import type { SoakOptions } from './options.ts';
import { createOutside } from './outside.ts';
import { perform } from './perform.ts';
import type { SoakRun } from './report.ts';
import type { MemorySample } from './verdict.ts';
import { createWatch } from './watch.ts';

const lookEveryMs = 5000;
/** Often enough for a slope, seldom enough to leave the monkey most of the time. */
const awayEveryMs = (minutes: number): number => (minutes >= 30 ? 90_000 : 30_000);
/** The screen has arrived, and what came of the visit can be collected. */
const settleMs = 1500;
/** Longer than any decision takes. */
const longestActionMs = 40_000;

/** Who hears how it goes. */
export interface Listener {
  onFound(finding: Finding): void;
  onMeasured(sample: MemorySample): void;
}

/** Opens a kiosk on the display of this process, and closes it whatever happens. */
const withKiosk = async <Result>(
  use: (kiosk: OpenedKiosk, state: string) => Promise<Result>,
): Promise<Result> => {
  const state = await mkdtemp(join(tmpdir(), 'vitrine-soak-'));
  const copy = await copyExhibition(join(root, 'exhibits'), undefined, pace);
  try {
    const kiosk = await openKiosk({ exhibits: copy.folder, state });
    return await use(kiosk, state).finally(kiosk.close);
  } finally {
    await copy.remove();
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

/** All that a run has in hand. */
const prepare = (
  kiosk: OpenedKiosk,
  state: string,
  environment: Record<string, string>,
  { onFound }: Listener,
) => {
  const beganMs = performance.now();
  const elapsedMs = () => performance.now() - beganMs;
  const findings = createFindings(() => elapsedMs() / 1000, onFound);
  const outside = createOutside(environment);
  const display = lookAt(environment);
  const home = kiosk.page.url();
  const stand = { display, hands: outside, state, page: kiosk.currentPage, home };
  const watch = createWatch(stand, findings);
  return { elapsedMs, findings, outside, display, watch, hold: createHold(kiosk, watch.follow) };
};

/**
 * Runs until the time is up.
 * @param environment what a program needs that is shown on the kiosk's display
 */
export const soak = (
  { minutes, seed }: SoakOptions,
  environment: Record<string, string>,
  listener: Listener,
): Promise<Omit<SoakRun, 'machine'>> =>
  withKiosk(async (kiosk, state) => {
    const bench = prepare(kiosk, state, environment, listener);
    const { elapsedMs, findings, outside, display, watch, hold } = bench;
    const actions: Record<string, number> = {};
    const backSeconds: number[] = [];
    const samples: MemorySample[] = [];
    const decisions = decisionsOf(seed);
    const size = display.size();

    const act = async () => {
      const decision = decisions.next().value;
      findings.during(decision);
      actions[decision.kind] = (actions[decision.kind] ?? 0) + 1;
      const held = await hold();
      const acting = perform(decision, { ...held, outside, size, idleSeconds: pace.idleSeconds });
      const isDone = await Promise.race([acting.then(() => true), pause(longestActionMs, false)]);
      if (!isDone) findings.add('stuck', `“${decision.kind}” was not over in time.`);
      await watch.note(held.page);
    };
    const rest = async () => {
      const held = await hold();
      await goAway(held).then(
        (seconds) => backSeconds.push(seconds),
        (error: unknown) => findings.add('not back', String(error)),
      );
      await pause(settleMs);
      const memory = await measureMemory(held.session);
      const sample = { atMinutes: elapsedMs() / 60_000, ...memory };
      samples.push(sample);
      listener.onMeasured(sample);
    };
    const attempt = (what: () => Promise<void>) =>
      what().catch((error: unknown) => findings.add('error', String(error)));

    let [nextLookMs, nextAwayMs] = [0, awayEveryMs(minutes)];
    while (elapsedMs() < minutes * 60_000) {
      await attempt(act);
      if (elapsedMs() > nextLookMs) {
        await attempt(watch.look);
        nextLookMs = elapsedMs() + lookEveryMs;
      }
      if (elapsedMs() > nextAwayMs) {
        await attempt(rest);
        nextAwayMs += awayEveryMs(minutes);
      }
    }
    await attempt(rest);
    await attempt(watch.look);
    const screens = Object.fromEntries(watch.screens);
    const { found } = findings;
    return {
      ...{ seed, minutes, actions, screens, findings: found },
      ...{ backSeconds, mostBackSeconds, samples },
    };
  });
