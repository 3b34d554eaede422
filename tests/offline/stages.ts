// The stages on which the attempts are made: a plain browser, the kiosk as it is, the kiosk without its page's policies, and
// the engine with our switches and nothing else of ours. Used by attempts.spec.ts.
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openKiosk, root } from '../../build/drive.ts';
import { findBrowser } from '../../main/chromium/find-browser.ts';
import { readArguments, unwantedDefaults } from '../../main/chromium/flags.ts';
import { quietenProfile } from '../../main/chromium/quiet-profile.ts';
import { engineSwitches } from '../../main/core/lockdown/switches.ts';
import type { AimedAttempt } from './attempts/all.ts';

export interface Stage {
  /** A page to make attempts in; after one that takes it away, another may be needed. */
  page(): Promise<Page>;
  close(): Promise<void>;
}

export type StageName = 'plain' | 'kiosk' | 'unpoliced' | 'switches';

/** Opens a stage. @param state where a kiosk keeps its log */
export const openStage: Record<StageName, (state: string) => Promise<Stage>> = {
  plain: () => openBrowser([], () => undefined),
  kiosk: (state) => openKioskStage(state, false),
  unpoliced: (state) => openKioskStage(state, true),
  switches: () => {
    const switches = engineSwitches.map(({ name, value }) => [name, value] as const);
    return openBrowser(readArguments(new Map(switches)), quietenProfile);
  },
};

/** A secure page without any policy, answered here; all else goes on to the network, if the engine lets it. */
const bare = 'https://bare.probe.test/';
const answer = { contentType: 'text/html', body: '<!doctype html><body><main>bare</main>' };

async function openBrowser(args: string[], prepare: (profile: string) => void): Promise<Stage> {
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-stage-'));
  prepare(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['VITRINE_BROWSER'] ?? findBrowser()?.path ?? '',
    headless: !process.env['DISPLAY'],
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: unwantedDefaults,
    args,
  });
  await context.route(bare, (route) => route.fulfill(answer));
  return {
    page: () => freshPage(context),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function freshPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(bare);
  return page;
}

async function openKioskStage(state: string, isUnpoliced: boolean): Promise<Stage> {
  const kiosk = await openKiosk({ exhibits: join(root, 'exhibits'), state });
  if (isUnpoliced) {
    const session = await kiosk.page.context().newCDPSession(kiosk.page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await kiosk.page.reload();
  }
  const page = async () => {
    for (;;) {
      const shown = kiosk.currentPage();
      if (shown && (await isReady(shown))) return shown;
      await pause(50);
    }
  };
  return { page, close: kiosk.close };
}

const isReady = (page: Page): Promise<boolean> =>
  page
    .evaluate(() => document.querySelector('main')?.checkVisibility() === true)
    .catch(() => false);

/** Slow enough for the guards to tell each attempt by its name: by the page's own clock, which may be late. */
const betweenMs = 90;
/** How long what has been begun is given to go out. */
const lingerMs = 2500;
const longestAttemptMs = 3000;

/** Makes the attempts one after another. @returns a remark on each, by its name */
export async function makeAttempts(
  stage: Stage,
  attempts: readonly AimedAttempt[],
): Promise<Map<string, string>> {
  const remarks = new Map<string, string>();
  const keep = (name: string) => (remark: string) => void remarks.set(name, remark);
  const page = await stage.page();
  const awaited: Promise<void>[] = [];
  for (const attempt of attempts.filter(({ leaves }) => leaves !== true)) {
    awaited.push(make(page, attempt).then(keep(attempt.name)));
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), betweenMs);
  }
  await Promise.all(awaited);
  await pause(lingerMs);
  for (const attempt of attempts.filter(({ leaves }) => leaves === true)) {
    keep(attempt.name)(await makeAlone(stage, attempt));
    await pause(betweenMs * 4);
  }
  return remarks;
}

const gone = /context was destroyed|has been closed/;

/** The page may still be on its way home from the attempt before. */
async function makeAlone(stage: Stage, attempt: AimedAttempt): Promise<string> {
  for (let triesLeft = 3; ; triesLeft--) {
    const remark = await make(await stage.page(), attempt);
    if (triesLeft === 0 || !gone.test(remark)) return remark;
    await pause(betweenMs);
  }
}

const make = (page: Page, { run, goal, given }: AimedAttempt): Promise<string> =>
  Promise.race([
    page.evaluate(run, { ...goal, ...given }).then(
      (value: unknown) => `done: ${String(value)}`,
      (error: unknown) => String((error as Error).message).split('\n')[0] ?? '',
    ),
    pause(longestAttemptMs, 'still at it'),
  ]);
