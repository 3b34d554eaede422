// Electron's `webContents` on a page of the real browser: loading, the preload, and the events that main listens to.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Dialog, Frame, Page } from 'playwright-core';
import type { Addresses } from './addresses.ts';
import type { Browser } from './browser.ts';
import type { IpcMain } from './ipc-main.ts';
import { createWire, type Wire } from './wire.ts';

type GoneReason = Electron.RenderProcessGoneDetails['reason'];
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

export interface Machine {
  browser: Browser;
  addresses: Addresses;
  ipcMain: IpcMain;
}

let lastId = 0;

/** The contents of one window. Emits `will-frame-navigate`, `did-navigate`, `console-message`, `render-process-gone` and `destroyed`. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly #machine: Machine;
  readonly #preload: string | undefined;
  #page: Page | undefined;
  #wire: Wire | undefined;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #isCrashed = false;
  #isDestroyed = false;
  #loading: string | undefined;
  readonly mainFrame = this.#createMainFrame();

  constructor(machine: Machine, preload: string | undefined) {
    super();
    this.#machine = machine;
    this.#preload = preload;
  }

  /** The page of the real browser, for journeys. */
  get page(): Page | undefined {
    return this.#page;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#openPage();
    this.#loading = address;
    try {
      const response = await page.goto(this.#machine.addresses.toBrowser(address));
      if (response && !response.ok())
        throw new Error(`ERR_FAILED (${response.status()}) loading '${address}'`);
    } finally {
      this.#loading = undefined;
    }
  }

  /** A page that is gone, or that is being loaded already, says so to its loader. */
  reload(): void {
    void this.loadURL(this.getURL()).catch(() => undefined);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  send(channel: string, ...values: unknown[]): void {
    this.#wire?.send(channel, values);
  }

  /** Ends the page's process, also one that hangs: its thread for messages is another than that of the page. */
  forcefullyCrashRenderer(): void {
    if (!this.#page || this.#isCrashed) return;
    this.#isCrashed = true;
    // Sent without waiting: there will be no answer.
    void this.#wire?.session.send('Page.crash').catch(() => undefined);
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 0 });
  }

  /** Keys and wheels of zoom never get so far here. */
  setZoomMode(): void {
    return;
  }

  setZoomFactor(): void {
    return;
  }

  /** The browser has no limits to set; what two fingers have zoomed is put back. */
  async setVisualZoomLevelLimits(): Promise<void> {
    await this.#wire?.session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  }

  /** Leaves the page nowhere to go back to. */
  readonly navigationHistory = {
    clear: (): void => {
      void this.#wire?.session.send('Page.resetNavigationHistory').catch(() => undefined);
    },
  };

  /** An app window has no menu. */
  setIgnoreMenuShortcuts(): void {
    return;
  }

  /** A window without tools of its own never says that they have opened. */
  closeDevTools(): void {
    return;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Set for the whole browser by a flag. */
  setWebRTCIPHandlingPolicy(): void {
    return;
  }

  /** Asks main about a window that the page has opened. @returns whether main would allow it */
  asksToOpen(address: string): boolean {
    const details = { url: address, frameName: '', features: '', disposition: 'foreground-tab' };
    return this.#openHandler(details as Electron.HandlerDetails).action === 'allow';
  }

  /** Asks main whether a frame may go to an address; what main itself loads is not asked about. */
  mayNavigate(frame: Frame | undefined, address: string): boolean {
    const isMainFrame = frame === undefined || frame === this.#page?.mainFrame();
    if (isMainFrame && this.#loading !== undefined) return true;
    let isPrevented = false;
    const details = {
      url: address,
      isMainFrame,
      isSameDocument: false,
      preventDefault: () => (isPrevented = true),
    };
    this.emit('will-frame-navigate', details);
    if (isMainFrame && !isPrevented) this.emit('will-navigate', details);
    return !isPrevented;
  }

  /** Makes the browser's window fill the screen again. */
  async fillScreen(): Promise<void> {
    const session = this.#wire?.session;
    const { windowId } = (await session?.send('Browser.getWindowForTarget')) ?? {};
    if (!session || windowId === undefined) return;
    // Out of full screen and in again: the browser looks at the display anew only then.
    for (const windowState of ['normal', 'fullscreen'] as const)
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  /** Ends the page together with its window. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    const page = this.#page;
    this.#page = undefined;
    void page?.close().catch(() => undefined);
    this.emit('destroyed');
  }

  /** The page to load into: a crashed one is replaced, since the debugger cannot use it any more. */
  async #openPage(): Promise<Page> {
    const old = this.#page;
    if (old && !this.#isCrashed) return old;
    const { page, wire } = await this.#machine.browser.openPage((page) => this.#prepare(page));
    this.#page = page;
    this.#wire = wire;
    this.#isCrashed = false;
    this.#watch(page, wire);
    // The old page goes last: closing the only one would end the browser.
    void old?.close().catch(() => undefined);
    return page;
  }

  /** Puts the preload and its line to main into a page. */
  async #prepare(page: Page) {
    const wire = await createWire(page, this.#preload, {
      invoke: async ({ channel, values }) => {
        // What a page says while it is being closed reaches nobody, as in Electron.
        if (page !== this.#page) return undefined;
        return this.#machine.ipcMain.answer(this.#event(), channel, values);
      },
      hear: ({ channel, values }) => {
        if (page === this.#page) this.#machine.ipcMain.hear(this.#event(), channel, values);
      },
      wishes: (wish) => {
        if (page !== this.#page) return;
        // Main has to prevent the second; the window of a kiosk would not move in any case.
        if (wish === 'close') this.emit('close');
        else this.emit('content-bounds-updated', { preventDefault: () => undefined }, {});
      },
    });
    return { page, wire };
  }

  #watch(page: Page, wire: Wire): void {
    page.on('crash', () => {
      // The browser says how the page ended in a message of its own, just after.
      setTimeout(() => {
        if (page !== this.#page || this.#isCrashed) return;
        this.#isCrashed = true;
        const reason = readReason(this.#machine.browser.ending(wire.targetId));
        this.emit('render-process-gone', {}, { reason, exitCode: 0 });
      }, 5);
    });
    page.on('close', () => {
      if (page === this.#page) this.destroy();
    });
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.on('load', () => this.emit('did-finish-load'));
    page.on('dialog', (dialog) => {
      this.#refuseDialog(dialog);
    });
    // Listening is enough to keep the browser's file dialog shut.
    page.on('filechooser', () => {
      this.#say('warning', 'File chooser dialog is not shown.');
    });
    page.on('download', (download) => {
      this.emit('download', this.#machine.addresses.toMain(download.url()));
      void download.cancel().catch(() => undefined);
    });
    wire.session.on('Log.entryAdded', ({ entry }) => {
      this.#say(entry.level === 'verbose' ? 'debug' : entry.level, entry.text);
    });
    wire.session.on('Page.frameAttached', () => {
      this.emit('frame-created', {}, { frame: { parent: this.mainFrame } });
    });
    wire.session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined || this.#loading !== undefined) return;
      this.emit('did-navigate', {}, this.#machine.addresses.toMain(frame.url), 200, '');
    });
  }

  /** Main is asked whether a page may hold on to itself; every other dialog is refused, as without dialogs in Electron. */
  #refuseDialog(dialog: Dialog): void {
    let isLeaving = false;
    if (dialog.type() === 'beforeunload')
      this.emit('will-prevent-unload', { preventDefault: () => (isLeaving = true) });
    else this.#say('error', `Ignored call to '${dialog.type()}()'.`);
    void (isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  }

  /** Writes on the page's console, as the engine does for what it refuses. What scripts write there main does not read. */
  #say(level: Electron.WebContentsConsoleMessageEventParams['level'], message: string): void {
    this.emit('console-message', { level, message });
  }

  #event() {
    return { sender: this, senderFrame: this.mainFrame, type: 'frame' as const };
  }

  #createMainFrame() {
    const readUrl = () => this.#machine.addresses.toMain(this.#page?.url() ?? '');
    return {
      get url() {
        return readUrl();
      },
      parent: null,
    };
  }
}

/** The engine's words for the end of a process, in Electron's. */
const reasons: [words: RegExp, reason: GoneReason][] = [
  [/oom/, 'oom'],
  [/launch/, 'launch-failed'],
  [/integrity/, 'integrity-failure'],
  [/killed/, 'killed'],
  [/abnormal/, 'abnormal-exit'],
];

const readReason = (words: string): GoneReason =>
  reasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'crashed';
