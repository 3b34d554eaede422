// What stands in for Electron, in the app on Chromium and in these tests, offers every member that main touches.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAddresses } from '../../../main/chromium/addresses.ts';
import { createApp } from '../../../main/chromium/app.ts';
import { StandInWindow } from '../../../main/chromium/browser-window.ts';
import { createIpcMain } from '../../../main/chromium/ipc-main.ts';
import { createProtocol } from '../../../main/chromium/protocol.ts';
import { createSession } from '../../../main/chromium/session.ts';
import { WebContents, type Machine } from '../../../main/chromium/web-contents.ts';
import { readSlice, type Slice } from '../../electron-slice.ts';
import * as fake from './fake/electron.ts';

/** What Node, the engine's events and plain values bring with them, so that nothing has to stand in for it. */
const values = ['Process', 'DownloadItem', 'MouseInputEvent', 'IpcMainInvokeEvent'];

let slice: Slice = new Map();
// The compiler reads all of main first, which takes its time on a busy machine.
beforeAll(() => {
  slice = readSlice();
}, 60_000);

const missing = (parts: Record<string, object>) =>
  [...slice].flatMap(([type, members]) => {
    if (values.includes(type)) return [];
    const part = parts[type];
    return [...members]
      .filter((member) => part === undefined || !(member in part))
      .map((member) => `${type}.${member}`);
  });

test('main uses a good part of Electron', () => {
  expect(slice.get('Session')?.size).toBeGreaterThan(10);
  expect(slice.get('WebContents')).toContain('setWindowOpenHandler');
});

describe('every member that main touches', () => {
  test('is there on Chromium', () => {
    const addresses = createAddresses();
    const { protocol } = createProtocol(addresses, () => false);
    const { session } = createSession(() => '', protocol);
    const contents = new WebContents({ addresses } as unknown as Machine, undefined);
    const { app } = createApp({
      closeWindows: () => true,
      stop: () => Promise.resolve(),
      exit: () => undefined,
    });
    app.exit(0);
    // Their module cannot be loaded without starting a browser.
    const source = readFileSync('main/chromium/electron.ts', 'utf8');
    const written = Object.fromEntries((source.match(/\w+/g) ?? []).map((word) => [word, true]));
    const events = { on: true, off: true };
    expect(
      missing({
        App: app,
        CommandLine: app.commandLine,
        Session: { ...session, on: true, defaultSession: true },
        WebRequest: session.webRequest,
        Protocol: protocol,
        IpcMain: createIpcMain(),
        BrowserWindow: new StandInWindow(contents),
        WebContents: contents,
        NavigationHistory: contents.navigationHistory,
        WebFrameMain: contents.mainFrame,
        Screen: { ...written, ...events },
        Display: written,
        Menu: written,
        PowerSaveBlocker: written,
      }),
    ).toEqual([]);
  });

  test('is there in these tests', () => {
    const window = new fake.BrowserWindow();
    expect(
      missing({
        App: fake.app,
        CommandLine: fake.app.commandLine,
        Session: Object.assign(fake.session.defaultSession, { defaultSession: true }),
        WebRequest: fake.session.defaultSession.webRequest,
        Protocol: fake.protocol,
        IpcMain: fake.ipcMain,
        BrowserWindow: window,
        WebContents: window.webContents,
        NavigationHistory: window.webContents.navigationHistory,
        WebFrameMain: window.webContents.mainFrame,
        Screen: fake.screen,
        Display: fake.screen.getPrimaryDisplay(),
        Menu: fake.Menu,
        PowerSaveBlocker: fake.powerSaveBlocker,
      }),
    ).toEqual([]);
  });
});
