// Ways out that somebody might try, each as a test that ends with the same question: was it counted and logged, and does the
// kiosk still stand? Used by all escape tests.
import type { TestInfo } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { findElectron } from '../../../build/electron-binary.ts';
import type { Attempt } from '../../../main/core/lockdown/refusals.ts';
import type { Fault } from '../../../main/core/recovery/faults.ts';
import type { LogLine } from '../../../build/look/log-lines.ts';
import { test } from '../kiosk.ts';
import { expectStanding } from '../../../build/look/standing.ts';
import { annotationType, type Tried } from './summary.ts';
import { missing, openTrial, type Trial } from './trial.ts';

/** One way that somebody might try. */
export interface Technique {
  /** As a test's name says it: `L2 … leads nowhere`. */
  name: string;
  /** What is counted. Without it, and without `fault`, nobody can see it, and `unseen` says why. */
  attempt?: Attempt;
  /** What is logged when it takes the page down, so that the kiosk has to come back. */
  fault?: Fault;
  /** What the log's line says about it. */
  says?: string;
  unseen?: string;
  /** How it is stopped, if the operating system or its desktop takes it before any program sees it. */
  recipe?: string;
  does(trial: Trial): unknown;
}

type Line = LogLine & { attempt?: Attempt; count?: number; fault?: Fault };

/** Tries techniques on one kiosk, a test for each. */
export function tryAll(techniques: readonly Technique[]): void {
  let trial: Trial | undefined;
  skipWhereImpossible();
  test.beforeAll(async ({ runtime }) => {
    trial = await openTrial(runtime);
  });
  test.afterAll(() => trial?.close());
  for (const technique of techniques)
    // Playwright reads a test's needs from its pattern; this one needs nothing.
    // eslint-disable-next-line no-empty-pattern
    test(`L2 ${technique.name} leads nowhere`, async ({}, testInfo) => {
      note(technique, testInfo);
      if (!trial) throw new Error('There is no kiosk.');
      await attempt(trial, technique, 5000);
    });
}

/** Tries each technique on a kiosk of its own: after a fault the next one is mended in another way. */
export function tryEachAlone(techniques: readonly Technique[]): void {
  skipWhereImpossible();
  test.skip(
    ({ runtime }) => runtime === 'electron',
    'Playwright loses an Electron page with its process.',
  );
  for (const technique of techniques)
    test(`L2 L3 ${technique.name} leads nowhere, and the kiosk comes back`, async ({
      runtime,
    }, testInfo) => {
      note(technique, testInfo);
      const trial = await openTrial(runtime);
      try {
        await attempt(trial, technique, 30_000);
      } finally {
        await trial.close();
      }
    });
}

function skipWhereImpossible(): void {
  test.skip(
    ({ runtime }) => runtime === 'electron' && !findElectron(),
    'The Electron binary is not installed on this machine.',
  );
  test.skip(missing.length > 0, `Not installed: ${missing.join(', ')}.`);
}

/** Tells the summary what is tried. */
function note({ name, recipe, unseen }: Technique, testInfo: TestInfo): void {
  const outcome = recipe === undefined ? 'stopped' : 'left to the system';
  const tried = { name, outcome, recipe, unseen } as Tried;
  testInfo.annotations.push({ type: annotationType, description: JSON.stringify(tried) });
}

/** What nobody sees is given the time to do its harm. */
const settleMs = 150;

/** Tries one technique, waits until it is counted and logged, and sees that the kiosk stands. */
async function attempt(trial: Trial, technique: Technique, longestMs: number): Promise<void> {
  const before = trial.log();
  await technique.does(trial);
  if (technique.unseen === undefined) await expectLogged(trial, technique, before, longestMs);
  else await pause(settleMs);
  await expectStanding(trial, longestMs);
}

/** Waits for a line about the technique, with a count that is higher than any before. */
async function expectLogged(
  trial: Trial,
  { attempt, fault, says = '' }: Technique,
  before: Line[],
  longestMs: number,
): Promise<void> {
  const known = Math.max(0, ...before.map((line) => (line.attempt === attempt && line.count) || 0));
  const isAboutIt = (line: Line) =>
    line.msg.includes(says) &&
    (fault ? line.fault === fault : line.attempt === attempt && (line.count ?? 0) > known);
  const untilMs = Date.now() + longestMs;
  let since: Line[] = [];
  while (!since.some(isAboutIt)) {
    if (Date.now() > untilMs)
      throw new Error(
        `No ${attempt ?? fault} “${says}” was counted and logged. Since then:\n${messages(since)}`,
      );
    await pause(20);
    since = trial.log().slice(before.length);
  }
}

const messages = (lines: Line[]): string => lines.map(({ msg }) => msg).join('\n');
