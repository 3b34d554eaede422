// One soak: opens the kiosk on a display of its own, lets the monkey at it, watches, goes away now and then, and measures when
// the loop is back. Used by soak.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Display } from '../display.ts';
import { openKiosk, root, type OpenedKiosk } from '../drive.ts';
import { lookAt } from '../look/windows.ts';
import { copyExhibition } from '../pictures/exhibition.ts';
import { decisionsOf } from './decisions.ts';
import { createFindings, type Finding, type Findings } from './findings.ts';
import { measureMemory } from './memory.ts';
import type { SoakOptions } from './options.ts';
import { createOutside } from './outside.ts';
import { perform } from './perform.ts';
import type { SoakRun } from './report.ts';
import { readScreen } from './screen.ts';
import { touch } from './touch.ts';
import type { MemorySample } from './verdict.ts';
import { createWatch, type Watch } from './watch.ts';

/** Shorter than in a gallery, so that an hour holds many visits; as short as an exhibition may ask for. */
const pace = { attractSeconds: 9, dwellSeconds: 12, idleSeconds: 10, warningSeconds: 5 };
/** What the page and a loaded machine may take beyond the time to the end of a visit. */
const graceSeconds = 3;
export const mostBackSeconds = pace.idleSeconds + pace.warningSeconds + graceSeconds;

const lookEveryMs = 5000;
/** Often enough for a slope, seldom enough to leave the monkey most of the time. */
const awayEveryMs = (minutes: number): number => (minutes >= 30 ? 90_000 : 30_000);
/** The screen has arrived, and what came of the visit can be collected. */
const settleMs = 1500;
/** Longer than any decision takes. */
const longestActionMs = 40_000;

/** The page on screen, with the debugger's line to it. */
interface Held {
  page: Page;
  session: CDPSession;
}

/** Keeps hold of the page on screen, also when another takes its place. */
const createHold = (kiosk: OpenedKiosk, watch: Watch) => {
  let held: Held | undefined;
  return async (): Promise<Held> => {
    const page = kiosk.currentPage() ?? (await awaitPage(kiosk));
    if (held?.page === page) return held;
    watch.follow(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return (held = { page, session });
  };
};

const awaitPage = async (kiosk: OpenedKiosk): Promise<Page> => {
  for (let time = 0; time < 300; time++) {
    const page = kiosk.currentPage();
    if (page) return page;
    await pause(100);
  }
  throw new Error('There was no page for 30 seconds.');
};

/** Touches once, goes away, and waits for the loop. @returns the seconds it took, or undefined when it did not come */
const goAway = async ({ page, session }: Held): Promise<number | undefined> => {
  const { isLoop } = await readScreen(page);
  if (isLoop) await touch(session, [[{ x: 960, y: 540 }]]);
  const leftAtMs = performance.now();
  const seconds = () => (performance.now() - leftAtMs) / 1000;
  // The touch is answered first.
  await pause(1000);
  while (seconds() <= mostBackSeconds) {
    if ((await readScreen(page)).isLoop) return seconds();
    await pause(50);
  }
  return undefined;
};

/** Runs until the time is up. @param onFound hears of each finding @param onTime hears of each measurement */
export const soak = async (
  { minutes, seed }: SoakOptions,
  display: Display,
  onFound: (finding: Finding) => void,
  onTime: (sample: MemorySample, findings: Findings) => void,
): Promise<Omit<SoakRun, 'machine'>> => {
  const state = await mkdtemp(join(tmpdir(), 'vitrine-soak-'));
  const copy = await copyExhibition(join(root, 'exhibits'), undefined, pace);
  const kiosk = await openKiosk({ exhibits: copy.folder, state });
  const beganMs = performance.now();
  const elapsedMs = () => performance.now() - beganMs;
  const findings = createFindings(() => elapsedMs() / 1000, onFound);
  const looked = lookAt(display.environment);
  const watch = createWatch({ display: looked, state, home: kiosk.page.url(), findings });
  const outside = createOutside(display.environment);
  const hold = createHold(kiosk, watch);
  const actions: Record<string, number> = {};
  const backSeconds: number[] = [];
  const samples: MemorySample[] = [];

  const rest = async () => {
    const held = await hold();
    const seconds = await goAway(held);
    if (seconds === undefined)
      findings.add('not back', `The loop was not back after ${mostBackSeconds} seconds.`);
    backSeconds.push(seconds ?? Infinity);
    await pause(settleMs);
    const sample = { atMinutes: elapsedMs() / 60_000, ...(await measureMemory(held.session)) };
    samples.push(sample);
    onTime(sample, findings);
  };
  const act = async (decisions: ReturnType<typeof decisionsOf>) => {
    const decision = decisions.next().value;
    findings.during(decision);
    actions[decision.kind] = (actions[decision.kind] ?? 0) + 1;
    const bench = {
      ...(await hold()),
      outside,
      size: looked.size(),
      idleSeconds: pace.idleSeconds,
    };
    const isDone = await Promise.race([
      perform(decision, bench).then(() => true),
      pause(longestActionMs, false),
    ]);
    if (!isDone) findings.add('stuck', `${decision.kind} was not over in time.`);
    await watch.note((await hold()).page);
  };
  const attempt = (what: () => Promise<void>) =>
    what().catch((error: unknown) => findings.add('error', String(error)));

  try {
    const decisions = decisionsOf(seed);
    let [nextLookMs, nextAwayMs] = [0, awayEveryMs(minutes)];
    while (elapsedMs() < minutes * 60_000) {
      await attempt(() => act(decisions));
      if (elapsedMs() > nextLookMs) {
        await attempt(async () => watch.look((await hold()).page));
        nextLookMs = elapsedMs() + lookEveryMs;
      }
      if (elapsedMs() > nextAwayMs) {
        await attempt(rest);
        nextAwayMs += awayEveryMs(minutes);
      }
    }
    await attempt(rest);
    await attempt(async () => watch.look((await hold()).page));
  } finally {
    await kiosk.close();
    await copy.remove();
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const screens = Object.fromEntries(watch.screens);
  const found = findings.found;
  return {
    seed,
    minutes,
    actions,
    screens,
    findings: found,
    backSeconds,
    mostBackSeconds,
    samples,
  };
};
