// This run of the stand-in, put together: one browser, and the parts of Electron that main uses on it.
// A fresh import of the bundle makes a fresh one; nothing is shared between runs.
import type { BrowserContext, Page, Route } from 'playwright-core';
import { createAddresses } from './addresses.ts';
import { createApp, type Exit } from './app.ts';
import { createBrowser, type Trial } from './browser.ts';
import { createBrowserWindowClass, type StandInWindow } from './browser-window.ts';
import { createIpcMain } from './ipc-main.ts';
import { createProtocol } from './protocol.ts';
import { createSession } from './session.ts';
import type { WebContents } from './web-contents.ts';

/** What a trial in the same process may do with the run. */
export interface StandIn {
  /** The browser's context, for Playwright. */
  context(): Promise<BrowserContext>;
  /** The page of the kiosk's window at this moment; another after a crash. */
  page(): Page | undefined;
  /** Ends the process with a code; replace it to keep the process. */
  exit: Exit;
  /** Asks the app to quit, as Ctrl+C does, and waits until everything is gone. */
  quit(): Promise<void>;
}

/** The trial's wishes, from the query of the bundle's address: `main.js?run=2&touch&size=1920x1080`. */
function readTrial(address: string): Trial {
  const query = new URL(address).searchParams;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(query.get('size') ?? '') ?? [];
  const size = width && height ? { width: Number(width), height: Number(height) } : undefined;
  return { touch: query.has('touch'), size };
}

const windows = new Set<StandInWindow>();
const addresses = createAddresses();
export const ipcMain = createIpcMain();

const running = createApp({
  closeWindows: () => [...windows].every((window) => window.close()),
  stop: () => browser.stop(),
  exit: (code) => {
    standIn.exit(code);
  },
});
export const app = running.app;

const served = createProtocol(addresses, running.isReady);
export const protocol = served.protocol;

const kept = createSession(() => `Chrome/${browser.version()}`, protocol);
export const session = { defaultSession: kept.session };

const browser = createBrowser({
  trial: readTrial(import.meta.url),
  switches: running.switches,
  stateFolder: () => app.getPath('userData'),
  host: {
    answer,
    refuse,
    permissions: kept.granted,
    graphicsGone: () => {
      app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 0 });
    },
  },
});

export const BrowserWindow = createBrowserWindowClass(
  { browser, addresses, ipcMain },
  windows,
  (contents) => {
    contents.on('download', kept.download);
    app.emit('web-contents-created', {}, contents);
  },
);

// The browser starts while main still reads the exhibits.
void app.whenReady().then(() => {
  if (!running.isEnding()) browser.context().catch(() => undefined);
});

/** Every request of the browser comes here: main is asked, and only its own schemes are answered. */
async function answer(route: Route): Promise<void> {
  const request = route.request();
  const address = addresses.toMain(request.url());
  const owner = ownerOf(request);
  try {
    if (isForTabStrip(address)) {
      await route.fulfill({ status: 204 });
      return;
    }
    const isNavigation = request.isNavigationRequest();
    if (isNavigation && !owner?.contents.mayNavigate(owner.frame, address)) {
      // This error leaves the page where it is; any other would show the browser's own error page.
      await route.abort('aborted');
      return;
    }
    const response = (await kept.mayRequest(request, address))
      ? await served.answer(address, request.method())
      : undefined;
    if (!response) await route.abort('blockedbyclient');
    else
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
  } catch {
    // The page went away while it was being answered.
  }
}

/** A browser asks for the icon of a tab; Electron, which has no tabs, does not. */
const isForTabStrip = (address: string) => address.endsWith('/favicon.ico');

function ownerOf(request: ReturnType<Route['request']>) {
  const contents = (page: Page) => [...windows].find((window) => window.webContents.page === page);
  try {
    const frame = request.frame();
    const window = contents(frame.page());
    return window && { contents: window.webContents, frame };
  } catch {
    return undefined;
  }
}

/** A page that main has not asked for: main's handler hears of it, and it is closed. */
async function refuse(page: Page): Promise<void> {
  const opener = await page.opener().catch(() => null);
  const owner =
    [...windows].find((window) => window.webContents.page === opener) ?? [...windows][0];
  const isAllowed: boolean | undefined = owner?.webContents.asksToOpen(
    addresses.toMain(page.url()),
  );
  await page.close().catch(() => undefined);
  if (isAllowed) throw new Error('The stand-in opens no windows but the kiosk’s.');
}

export type { WebContents };

export const standIn: StandIn = {
  context: () => browser.context(),
  page: () => [...windows].map((window) => window.webContents.page).find(Boolean),
  exit: (code) => process.exit(code),
  quit: () =>
    new Promise((resolve) => {
      app.once('quit', () => {
        resolve();
      });
      app.quit();
    }),
};
