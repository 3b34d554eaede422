// The kiosk as fault tests have it: opened in this process on a display of its own, its page in hand. What is done to it
// is recorded, and so is how long it takes until everything is as it should be again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openKiosk, type OpenedKiosk } from '../../build/drive.ts';
import { edit, test as journey } from '../e2e/kiosk.ts';
import { awaitBack, expectInFront } from './back.ts';
import { missingPrograms, startDisplay, type Server, type TestDisplay } from './display.ts';
import { readLog } from '../../build/look/log-lines.ts';
import { readFaults } from './remembered.ts';
import { annotationType, goals, type FaultRecord } from './report.ts';

export interface Fault {
  /** In the words of the table. */
  kind: string;
  goal: keyof typeof goals;
  /**
   * Does it.
   * @param state the kiosk's folder of state, by which its processes are found
   * @returns perhaps a number: when, by the wall clock, the fault was over and coming back became possible
   */
  inject: (page: Page, state: string) => unknown;
  /** Whether the document on screen is expected to be another afterwards. */
  isNewDocument: boolean;
  /** What the log says about it; undefined for what the engine mends without telling. */
  logged: RegExp | undefined;
}

export interface Trial extends OpenedKiosk {
  display: TestDisplay;
  /** Where this kiosk keeps its state and its log. */
  state: string;
  /** Injects a fault, waits until the loop is back as it should be, and records both. @returns the page that is on screen */
  survive(fault: Fault): Promise<Page>;
}

interface Fixtures {
  server: Server;
  record: (record: FaultRecord) => void;
  display: TestDisplay;
  trial: Trial;
}

export const test = journey.extend<Fixtures>({
  server: ['Xvfb', { option: true }],
  // Playwright reads a fixture's needs from its pattern; this one needs nothing.
  // eslint-disable-next-line no-empty-pattern
  record: async ({}, use, testInfo) => {
    const records: FaultRecord[] = [];
    await use((record) => void records.push(record));
    testInfo.annotations.push({ type: annotationType, description: JSON.stringify(records) });
  },
  display: async ({ server, runtime }, use, testInfo) => {
    testInfo.skip(process.platform !== 'linux', 'Processes are found in /proc.');
    testInfo.skip(runtime === 'electron', 'These faults are injected into the stand-in’s browser.');
    const missing = missingPrograms(server);
    testInfo.skip(missing.length > 0, `Not installed: ${missing.join(', ')}.`);
    const display = await startDisplay(server);
    await use(display);
    await display.stop();
  },
  trial: async ({ display, exhibits, record }, use, testInfo) => {
    testInfo.setTimeout(300_000);
    await hurry(exhibits);
    const state = await mkdtemp(join(tmpdir(), 'vitrine-faults-'));
    const before = process.env['DISPLAY'];
    process.env['DISPLAY'] = display.environment.DISPLAY;
    const kiosk = await openKiosk({ exhibits, state });
    const survive = async ({ kind, goal, inject, isNewDocument, logged }: Fault) => {
      const known = readFaults(state).length;
      const result: FaultRecord = { kind, goal, backAfterMs: undefined };
      record(result);
      let injectedAtMs = Date.now();
      const overAtMs = await inject(kiosk.currentPage() ?? kiosk.page, state);
      if (typeof overAtMs === 'number') injectedAtMs = overAtMs;
      const { boundMs } = goals[goal];
      const { page, ms } = await awaitBack(kiosk, display, injectedAtMs, isNewDocument, boundMs);
      await expectInFront(display, page);
      if (logged) expectKept(state, injectedAtMs, logged, known);
      result.backAfterMs = ms;
      return page;
    };
    await use({ ...kiosk, display, state, survive });
    await kiosk.close();
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** Lets the loop go round in seconds, so that a test sees it move. */
export const hurry = (exhibits: string): Promise<void> =>
  edit(exhibits, 'rotation.json', (rotation) => {
    rotation['attractSeconds'] = 3;
  });

/** What becomes of a fault is in the log and in the kiosk's memory. */
function expectKept(state: string, sinceMs: number, logged: RegExp, known: number): void {
  const since = readLog(state).filter(({ time }) => Date.parse(time) >= sinceMs);
  const messages = since.map(({ msg }) => msg);
  if (!messages.some((message) => logged.test(message)))
    throw new Error(`The log says nothing like ${logged} about it:\n${messages.join('\n')}`);
  if (readFaults(state).length <= known) throw new Error('The fault has not been counted.');
}

export { expect } from '@playwright/test';
