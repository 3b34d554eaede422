// How escapes are tried: one kiosk for all techniques of a file, on a display of its own whose window manager has no keys, and
// after each technique the same question. Used by all escape tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { isInstalled, type WindowManager } from '../../../build/display.ts';
import { openKiosk, type OpenedKiosk } from '../../../build/drive.ts';
import { findElectron } from '../../../build/electron-binary.ts';
import type { Attempt } from '../../../main/core/lockdown/refusals.ts';
import { missingPrograms, startDisplay } from '../../faults/display.ts';
import { readLog, type LogLine } from '../../faults/log-lines.ts';
import { openOnElectron, shippedExhibits, test as journey, type Runtime } from '../kiosk.ts';
import { createHands } from './hands.ts';
import { expectStanding, type Stand } from './standing.ts';
import { annotationType, type Outcome } from './summary.ts';

const file = (name: string) =>
  fileURLToPath(new URL(`../../../build/kiosk-desktop/${name}`, import.meta.url));

/** What a gallery on X11 should run: window managers that take no key for themselves. */
const keyless: WindowManager[] = [
  ['matchbox-window-manager', '-use_titlebar', 'no', '-kbdconfig', file('matchbox-keys')],
  ['openbox', '--config-file', file('openbox.xml')],
];

/** The kiosk that a file's techniques are tried on. */
export interface Trial extends Stand {
  page: () => Page;
  close(): Promise<void>;
  log(): LogLine[];
}

/** One way that somebody might try. */
export interface Technique {
  /** As a test's name says it: `L2 … leads nowhere`. */
  name: string;
  /** What is counted. Left out, nobody can see it, and `unseen` says why. */
  attempt?: Attempt;
  /** What the log's line says about it. */
  says?: string;
  unseen?: string;
  /** What the operating system or its desktop takes before any program sees it: how it is stopped there. */
  recipe?: string;
  does(trial: Trial): unknown;
}

type RefusalLine = LogLine & { attempt?: Attempt; count?: number };

export { expect } from '../kiosk.ts';
export const test = journey;

/** Tries techniques on one kiosk, a test for each. */
export function tryAll(techniques: readonly Technique[]): void {
  let trial: Trial | undefined;
  test.skip(
    ({ runtime }) => whyNot(runtime) !== undefined,
    'There is no Electron binary, or a program for displays or their keys is missing.',
  );
  test.beforeAll(async ({ runtime }) => {
    trial = whyNot(runtime) === undefined ? await openTrial(runtime) : undefined;
  });
  test.afterAll(async () => {
    await trial?.close();
  });
  for (const technique of techniques)
    test(`L2 ${technique.name} leads nowhere`, async ({}, testInfo) => {
      const outcome: Outcome = technique.recipe === undefined ? 'stopped' : 'left to the system';
      const { name, recipe, unseen } = technique;
      testInfo.annotations.push({
        type: annotationType,
        description: JSON.stringify({ name, outcome, recipe, unseen }),
      });
      if (!trial) throw new Error('There is no kiosk.');
      await attempt(trial, technique);
    });
}

/** Why nothing can be tried here, or undefined. */
export function whyNot(runtime: Runtime): string | undefined {
  if (runtime === 'electron' && !findElectron()) return 'The Electron binary is not installed.';
  const missing = [
    ...missingPrograms('Xvfb'),
    ...['xdotool'].filter((program) => !isInstalled(program)),
    ...(keyless.some(([command]) => isInstalled(command)) ? [] : ['a window manager']),
  ];
  return missing.length > 0 ? `Not installed: ${missing.join(', ')}.` : undefined;
}

/** Tries one technique, waits until it is counted, and sees that the kiosk stands. */
export async function attempt(trial: Trial, technique: Technique): Promise<void> {
  const before = countsIn(trial.log());
  await technique.does(trial);
  if (technique.attempt) await awaitCount(trial, technique.attempt, before, technique.says);
  else await pause(settleMs);
  await expectStanding(trial);
}

/** What nobody sees is given the time to do its harm. */
const settleMs = 150;
const longestReportMs = 3000;

/** The last count of each kind: the log carries it in every line. */
const countsIn = (lines: RefusalLine[]): Map<Attempt, number> =>
  new Map(lines.flatMap(({ attempt, count }) => (attempt && count ? [[attempt, count]] : [])));

async function awaitCount(
  trial: Trial,
  attempt: Attempt,
  before: Map<Attempt, number>,
  says = '',
): Promise<void> {
  const known = before.get(attempt) ?? 0;
  const untilMs = Date.now() + longestReportMs;
  let fresh: RefusalLine[] = [];
  while (Date.now() < untilMs) {
    fresh = trial
      .log()
      .filter((line: RefusalLine) => (line.count ?? 0) > (before.get(line.attempt ?? 'key') ?? 0));
    if (
      fresh.some(
        (line) => line.attempt === attempt && (line.count ?? 0) > known && line.msg.includes(says),
      )
    )
      return;
    await pause(20);
  }
  const heard = fresh.map(({ msg }) => msg).join('\n');
  throw new Error(`No ${attempt} “${says}” was counted and logged. Since then:\n${heard}`);
}

/** Opens a kiosk on a display of its own. */
export async function openTrial(runtime: Runtime): Promise<Trial> {
  const display = await startDisplay('Xvfb', keyless);
  const before = process.env['DISPLAY'];
  process.env['DISPLAY'] = display.environment.DISPLAY;
  const state = await mkdtemp(join(tmpdir(), 'vitrine-escapes-'));
  const kiosk = await open(runtime, state);
  const page = () => kiosk.currentPage() ?? kiosk.page;
  const hands = createHands(display, page);
  const trial: Trial = {
    ...{ display, hands, page, home: kiosk.page.url() },
    log: () => readLog(state),
    close: async () => {
      await kiosk.close();
      // Kept so far, since a browser that comes back must come back here.
      if (before === undefined) delete process.env['DISPLAY'];
      else process.env['DISPLAY'] = before;
      await display.stop();
      await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  await expectStanding(trial);
  return trial;
}

async function open(runtime: Runtime, state: string): Promise<OpenedKiosk> {
  const binary = runtime === 'electron' ? findElectron() : undefined;
  if (!binary) return openKiosk({ exhibits: shippedExhibits, state });
  const kiosk = await openOnElectron(binary, shippedExhibits, '--state', state);
  return { ...kiosk, currentPage: () => kiosk.page };
}
