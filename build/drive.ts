// Opens the whole built app on Chromium inside this process, for pictures, measurements and journeys: the real
// main process, preload and page, driven through the page as a visitor's finger would.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { StandIn } from '../main/chromium/machine.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface OpenOptions {
  /** The folder of exhibits; left out, the shipped ones; null, none is named and the kiosk shows what it has. */
  exhibits?: string | null;
  /** Opens without a window, at this size. Left out, in a window where there is a display. */
  size?: Size;
  /** The folder in which `out` lies; left out, this repository. */
  app?: string;
  /** Where logs and state are kept; the caller removes it. Left out, a folder that goes when the kiosk is closed. */
  state?: string;
  /** Further options of the command line. */
  options?: string[];
}

export interface OpenedKiosk {
  /** The page that was on screen when the kiosk opened. */
  page: Page;
  /** The page on screen now: after a crash it may be another, and for a moment none. */
  currentPage: () => Page | undefined;
  /** The code it has ended with by itself, once it has. */
  exitCode: () => number | undefined;
  close: () => Promise<void>;
}

let runs = 0;

/** Imports the built main process anew; each address makes a module, and so a kiosk, of its own. */
const start = async (app: string, size: Size | undefined, args: string[]): Promise<StandIn> => {
  const file = join(app, 'out/chromium/main.js');
  if (!existsSync(file)) throw new Error(`${file} is not there; run "npm run build" first.`);
  const address = pathToFileURL(file);
  address.search = `run=${++runs}&touch${size ? `&size=${size.width}x${size.height}` : ''}`;
  const before = process.argv;
  process.argv = [process.execPath, file, ...args];
  try {
    return ((await import(address.href)) as { standIn: StandIn }).standIn;
  } finally {
    process.argv = before;
  }
};

const longestStartMs = 30_000;

/** The page once its first screen is painted. */
const awaitScreen = async (standIn: StandIn, exitCode: () => number | undefined): Promise<Page> => {
  const until = performance.now() + longestStartMs;
  while (performance.now() < until && exitCode() === undefined) {
    const page = standIn.page();
    if (page) {
      await page.locator('main').first().waitFor({ timeout: longestStartMs });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      return page;
    }
    await pause(10);
  }
  throw new Error(
    exitCode() === undefined
      ? 'The kiosk was not on screen after 30 seconds.'
      : `The kiosk ended with code ${exitCode()} before it was on screen.`,
  );
};

/**
 * Opens the kiosk and waits for its loop. Nothing is shared with other kiosks of this process.
 * @throws Error when nothing is built, or the loop does not come up
 */
export const openKiosk = async ({
  exhibits = join(root, 'exhibits'),
  size,
  app = root,
  state: given,
  options = [],
}: OpenOptions = {}): Promise<OpenedKiosk> => {
  const state = given ?? (await mkdtemp(join(tmpdir(), 'vitrine-state-')));
  // Supervised by whoever opened it: a relaunch would start that whole script again.
  const named = exhibits === null ? [] : ['--exhibits', exhibits];
  const args = ['--supervised', ...named, '--state', state, ...options];
  const standIn = await start(app, size, args);
  let exitCode: number | undefined;
  standIn.exit = (code) => (exitCode = code);
  const close = async () => {
    // One that has ended by itself has nothing left to quit.
    if (exitCode === undefined) await standIn.quit();
    if (given === undefined)
      await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return {
      page: await awaitScreen(standIn, () => exitCode),
      currentPage: () => standIn.page(),
      exitCode: () => exitCode,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
