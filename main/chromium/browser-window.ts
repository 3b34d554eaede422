// Electron's `BrowserWindow` on an app window of the real browser. One with a page; windows without one (covers) are never needed,
// because the stand-in knows a single display.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { WebContents, type Machine } from './web-contents.ts';

let lastId = 0;

/** Creates the class, bound to this run's browser. @param onCreated hears of each window's contents */
export function createBrowserWindowClass(
  machine: Machine,
  windows: Set<StandInWindow>,
  onCreated: (contents: WebContents) => void,
) {
  return class BrowserWindow extends StandInWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super(new WebContents(machine, options.webPreferences?.preload));
      windows.add(this);
      this.once('closed', () => windows.delete(this));
      onCreated(this.webContents);
    }
  };
}

/** A window. Emits `close` when asked to close, and `closed` when it is gone for whatever reason. */
export class StandInWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;

  constructor(contents: WebContents) {
    super();
    this.webContents = contents;
    contents.once('destroyed', () => this.emit('closed'));
    contents.on('close', () => this.close());
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  /** Asks main whether it may close, as Electron does. @returns whether it has closed */
  close(): boolean {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
    return !isPrevented;
  }

  destroy(): void {
    this.webContents.destroy();
  }

  /** Asked about presses of the mouse only, of which the stand-in hears nothing. */
  getContentBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 0, height: 0 };
  }

  /** The browser's kiosk mode has already placed it. */
  setBounds(): void {
    return;
  }

  /** A headless browser has no window to fill. */
  setKiosk(): void {
    void this.webContents.fillScreen().catch(() => undefined);
  }

  /** A matter of the window manager, as are the next three. */
  setAlwaysOnTop(): void {
    return;
  }

  restore(): void {
    return;
  }

  show(): void {
    return;
  }

  setClosable(): void {
    return;
  }
}
