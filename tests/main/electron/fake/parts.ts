// Electron's objects without an engine: they keep what main sets on them, so that a test can play the engine and ask.
import { EventEmitter } from 'node:events';
import { noted } from './records.ts';

type Handler = (...given: never[]) => unknown;

/** A session that keeps its handlers by the name of the function that set them. */
export class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly schemes = new Map<string, Handler>();
  /** Schemes that this engine does not hand over. */
  readonly kept = new Set<string>();

  readonly webRequest = {
    onBeforeRequest: (filter: { urls: string[] }, handler: Handler) => {
      noted('session.webRequest.onBeforeRequest')(filter);
      this.handlers.set('onBeforeRequest', handler);
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.kept.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.schemes.set(scheme, handler);
    },
  };

  readonly setPermissionRequestHandler = this.#keep('setPermissionRequestHandler');
  readonly setPermissionCheckHandler = this.#keep('setPermissionCheckHandler');
  readonly setDisplayMediaRequestHandler = this.#keep('setDisplayMediaRequestHandler');
  readonly setDevicePermissionHandler = this.#keep('setDevicePermissionHandler');
  readonly setUSBProtectedClassesHandler = this.#keep('setUSBProtectedClassesHandler');
  readonly setBluetoothPairingHandler = this.#keep('setBluetoothPairingHandler');
  readonly setCertificateVerifyProc = this.#keep('setCertificateVerifyProc');
  readonly setProxy = noted('session.setProxy', Promise.resolve());
  readonly clearStorageData = noted('session.clearStorageData', Promise.resolve());
  readonly setSpellCheckerEnabled = noted('session.setSpellCheckerEnabled');
  readonly setSpellCheckerLanguages = noted('session.setSpellCheckerLanguages');
  readonly setSpellCheckerDictionaryDownloadURL = noted(
    'session.setSpellCheckerDictionaryDownloadURL',
  );
  readonly getUserAgent = () => 'Mozilla/5.0 Chrome/1.0 Electron/45.4.1';

  #keep(name: string) {
    return (handler: Handler) => void this.handlers.set(name, handler);
  }
}

let lastId = 0;

/** The contents of a window. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly mainFrame = { url: 'vitrine://kiosk/index.html', parent: null };
  openHandler: Handler | undefined;
  readonly navigationHistory = { clear: noted('contents.navigationHistory.clear') };
  readonly getURL = () => this.mainFrame.url;
  readonly loadURL = noted('contents.loadURL', Promise.resolve());
  readonly reload = noted('contents.reload');
  readonly send = noted('contents.send');
  readonly closeDevTools = noted('contents.closeDevTools');
  readonly forcefullyCrashRenderer = noted('contents.forcefullyCrashRenderer');
  readonly setIgnoreMenuShortcuts = noted('contents.setIgnoreMenuShortcuts');
  readonly setVisualZoomLevelLimits = noted('contents.setVisualZoomLevelLimits', Promise.resolve());
  readonly setWebRTCIPHandlingPolicy = noted('contents.setWebRTCIPHandlingPolicy');
  readonly setZoomFactor = noted('contents.setZoomFactor');
  readonly setZoomMode = noted('contents.setZoomMode');

  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }

  /** What main answers to a page that wants a window. */
  asksForWindow(url: string): unknown {
    return this.openHandler?.({ url, frameName: '', features: '' } as never);
  }
}

/** A window; `onCreated` hears of each one’s contents, as the app does. */
export class Window extends EventEmitter {
  static onCreated: (window: Window) => void = () => undefined;
  readonly id = ++lastId;
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  #isDestroyed = false;
  readonly setAlwaysOnTop = noted('window.setAlwaysOnTop');
  readonly setBounds = noted('window.setBounds');
  readonly setClosable = noted('window.setClosable');
  readonly setKiosk = noted('window.setKiosk');
  readonly restore = noted('window.restore');
  readonly show = noted('window.show');

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    Window.onCreated(this);
  }

  readonly loadURL = (address: string) => this.webContents.loadURL(address);

  readonly getContentBounds = () => ({ x: 0, y: 0, width: 1920, height: 1080 });

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
  }
}
