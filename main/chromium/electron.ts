// Stands in for the module `electron` when the app is built for the system's Chromium: exactly what main/electron uses.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';

export { app, BrowserWindow, ipcMain, protocol, session } from './machine.ts';

const wholeScreen = {
  id: 1,
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};

/** One display, the one the browser's kiosk mode fills; its size is the browser's business. */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => wholeScreen as Electron.Display,
  getAllDisplays: () => [wholeScreen as Electron.Display],
} satisfies Partial<Omit<Electron.Screen, keyof EventEmitter>>);

/** An app window has no menu. */
export const Menu = { setApplicationMenu: () => undefined } satisfies Partial<typeof Electron.Menu>;

/** Left to the machine: Chromium offers this to pages only, and ours may ask for nothing. */
export const powerSaveBlocker = { start: () => 0 } satisfies Partial<Electron.PowerSaveBlocker>;
