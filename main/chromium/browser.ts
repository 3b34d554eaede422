// The real browser behind the stand-in: started when first needed, started again when it dies, ended without a trace.
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Route,
} from 'playwright-core';
import { readArguments, unwantedDefaults } from './flags.ts';
import { findBrowser } from './find-browser.ts';
import { endBrowser, openWindow, within } from './open-window.ts';
import { makeProfile, placesWithin, removeProfile } from './profile.ts';
import { watchGraphics } from './watch-graphics.ts';

/** What the rest of the stand-in decides about the browser's wishes. */
export interface Host {
  answer(route: Route): Promise<void>;
  /** A page that nobody of ours asked for. */
  refuse(page: Page): Promise<void>;
  permissions(): string[];
  /** The process that draws for all pages has ended, and the browser has started another. */
  graphicsGone(): void;
}

export interface Browser {
  context(): Promise<BrowserContext>;
  /**
   * Opens a full-screen page without anything of a browser round it.
   * @param prepare what has to be done to it before it is of use
   * @throws Error when it is not of use within seconds; the browser has then ended, or is ended
   */
  openPage<Prepared>(prepare: (page: Page) => Promise<Prepared>): Promise<Prepared>;
  /** How a crashed target ended, in the engine's words; empty when it has not said. */
  ending(targetId: string): string;
  /** The version, once it runs. */
  version(): string;
  stop(): Promise<void>;
}

/** A dark page to begin with, so that nothing flashes. */
const dark = 'data:text/html,<body style="background:%230b0e12">';

/** How a trial in the same process wants the browser; a kiosk in a gallery has none of it. */
export interface Trial {
  /** Pretend that there is a touch panel, so that Playwright can tap. */
  touch: boolean;
  /** Without windows, at this size. */
  size: { width: number; height: number } | undefined;
}

interface Needs {
  host: Host;
  trial: Trial;
  switches: ReadonlyMap<string, string | undefined>;
  /** Where the temporary profile is made. */
  stateFolder: () => string;
}

/** Creates the browser; nothing is started yet. */
export function createBrowser({ host, trial, switches, stateFolder }: Needs): Browser {
  const hasWindows = trial.size === undefined && canShowWindows();
  let running: Promise<Running> | undefined;
  const endings = new Map<string, string>();
  let version = '';
  let awaited: ((page: Page) => void) | undefined;
  let isStopped = false;

  const launch = async (): Promise<Running> => {
    const started = await start(hasWindows, trial, switches, makeProfile(stateFolder()));
    const { context } = started;
    version = context.browser()?.version() ?? '';
    await hearEndings(context, endings);
    await watchGraphics(context, () => {
      host.graphicsGone();
    });
    context.on('close', () => {
      running = undefined;
      removeProfile(started.profile);
    });
    context.on('page', (page) => {
      const expect = awaited;
      awaited = undefined;
      if (expect) expect(page);
      else void host.refuse(page);
    });
    await context.route('**/*', (route) => host.answer(route));
    await context.grantPermissions(host.permissions());
    return started;
  };
  const run = () => {
    if (isStopped) throw new Error('The browser has been stopped.');
    running ??= launch().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
  return {
    ending: (targetId) => endings.get(targetId) ?? '',
    version: () => version,
    context: async () => (await run()).context,
    openPage: async (prepare) => {
      const started = await run();
      const first = started.first;
      started.first = undefined;
      if (first && !first.isClosed()) return within(started, prepare(first));
      const page = new Promise<Page>((resolve) => (awaited = resolve));
      const prepared = within(started, page.then(prepare));
      openWindow(started, hasWindows);
      return prepared.finally(() => (awaited = undefined));
    },
    stop: async () => {
      isStopped = true;
      const started = await running?.catch(() => undefined);
      if (started) await endBrowser(started);
      if (started) removeProfile(started.profile);
    },
  };
}

export interface Running {
  context: BrowserContext;
  /** Asks the browser itself, whatever its pages do. */
  session: CDPSession | undefined;
  /** The number of its process. */
  pid: number;
  profile: string;
  path: string;
  args: string[];
  first: Page | undefined;
}

async function start(
  hasWindows: boolean,
  trial: Trial,
  switches: ReadonlyMap<string, string | undefined>,
  profile: string,
): Promise<Running> {
  const found = findBrowser();
  if (!found) throw new Error('No browser of Chromium’s family is installed.');
  const isRoot = process.getuid?.() === 0;
  // Chromium's sandbox refuses to run as root. Only tests and trials do that; a gallery never should.
  if (isRoot) process.stderr.write('Running as root, so Chromium runs without its sandbox.\n');
  const size = trial.size ?? { width: 1920, height: 1080 };
  const shown = hasWindows ? ['--kiosk', `--app=${dark}`] : [];
  const args = [...readArguments(switches), ...shown];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: !hasWindows,
    viewport: hasWindows ? null : size,
    hasTouch: trial.touch,
    acceptDownloads: false,
    chromiumSandbox: !isRoot,
    ignoreDefaultArgs: unwantedDefaults,
    args,
    artifactsDir: join(profile, 'artifacts'),
    env: { ...process.env, ...placesWithin(profile) },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const session = await context.browser()?.newBrowserCDPSession();
  const pid = await readPid(session);
  return { context, session, pid, profile, path: found.path, args, first: context.pages()[0] };
}

async function readPid(session: CDPSession | undefined): Promise<number> {
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
}

/** Pages only say that they crashed; the browser also says how. */
async function hearEndings(context: BrowserContext, endings: Map<string, string>): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  session?.on('Target.targetCrashed', ({ targetId, status }) => endings.set(targetId, status));
  await session?.send('Target.setDiscoverTargets', { discover: true });
}

const canShowWindows = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
