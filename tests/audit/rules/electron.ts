// Rules of the audit about Electron: which parts of it are used, by whom, and how strictly. Used by rules.ts.
import { any, created, handedOn, members, modules, settings, takenFrom } from '../finders.ts';
import { main, preload, type Rule } from '../rule.ts';

/** Parts of Electron that main may use, each with its reason; all others are refused. */
const electronParts: Record<string, string> = {
  app: 'the program’s life',
  BrowserWindow: 'the window',
  Menu: 'taken away',
  contextBridge: 'the two functions that the page gets',
  ipcMain: 'the door from the page',
  ipcRenderer: 'the same door from the other side',
  powerSaveBlocker: 'the screen stays on',
  protocol: 'our scheme',
  screen: 'the displays',
  session: 'locked, and asked for the engine’s name',
};

export const electronRules: Rule[] = [
  {
    name: 'L2 of Electron, main uses the parts in the table and no others',
    reason:
      'shell, dialog, clipboard, net, globalShortcut, desktopCapturer, webFrame and their like are ways out; what later ' +
      'versions bring is refused too',
    where: main,
    find: any(
      takenFrom('electron', (name) => !Object.hasOwn(electronParts, name)),
      modules((name) => /^electron\/|^@electron\//.test(name)),
    ),
    bad: [
      `import { shell } from 'electron';`,
      `import { app, dialog as d } from 'electron';`,
      `import { clipboard } from 'electron/common';`,
    ],
    good: `import { app, type Clipboard } from 'electron'; import type { Shell } from 'electron';`,
  },
  {
    name: 'L2 Electron is taken name by name, never whole',
    reason: 'a whole module would hide which parts of it are used',
    where: main,
    find: (tree) =>
      modules((name) => name === 'electron')(tree).filter(
        (node) => !/^import (?:type )?\{/.test(node.getText()),
      ),
    bad: [
      `import * as electron from 'electron';`,
      `import electron from 'electron';`,
      `const { shell } = require('electron');`,
      `export * from 'electron';`,
    ],
    good: `import { app } from 'electron'; import type { Session } from 'electron';`,
  },
  {
    name: 'L2 no setting loosens the sandbox, a window or a scheme',
    reason: 'the tables say what is set; nothing says the opposite elsewhere',
    where: [...main, 'electron.config.ts'],
    find: any(
      settings({
        ...{ nodeIntegration: 'true', nodeIntegrationInWorker: 'true', contextIsolation: 'false' },
        ...{ nodeIntegrationInSubFrames: 'true', sandbox: 'false', webSecurity: 'false' },
        ...{
          allowRunningInsecureContent: 'true',
          experimentalFeatures: 'true',
          webviewTag: 'true',
        },
        ...{ plugins: 'true', devTools: 'true', navigateOnDragDrop: 'true', bypassCSP: 'true' },
        ...{ allowServiceWorkers: 'true', corsEnabled: 'true', allowExtensions: 'true' },
        ...{ spellcheck: 'true', runAsNode: 'true', asar: 'false' },
      }),
      members('enableBlinkFeatures'),
    ),
    bad: [
      `const preferences = { nodeIntegration: true };`,
      `new BrowserWindow({ webPreferences: { 'sandbox': false } });`,
      `const privileges = { bypassCSP: true };`,
    ],
    good: `const preferences = { nodeIntegration: false, sandbox: true };`,
  },
  {
    name: 'L2 main does not reach into the page',
    reason: 'code, styles and input that main puts into a page would be a way round its policy',
    where: main,
    find: members(
      ...['executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS', 'insertText'],
      ...['debugger', 'openDevTools', 'toggleDevTools', 'inspectElement', 'sendInputEvent'],
      ...['loadFile', 'savePage', 'print', 'printToPDF', 'startDrag', 'setDevToolsWebContents'],
      ...['registerPreloadScript', 'setPreloads', 'loadExtension', 'replaceMisspelling'],
    ),
    bad: [
      `void contents.executeJavaScript('1');`,
      `contents['openDevTools']();`,
      `contents.debugger.attach();`,
      `void window.loadFile('x.html');`,
    ],
    good: `contents.closeDevTools(); void contents.loadURL(home);`,
  },
  {
    name: 'L2 the wire is held in one hand at each end',
    reason: 'one file speaks to main, and it hands neither the wire nor its events on',
    where: main,
    find: takenFrom('electron', (name) => name === 'ipcMain' || name === 'ipcRenderer'),
    except: {
      'main/electron/preload.ts': 'the page’s end',
      'main/electron/calls.ts': 'main’s end, for calls',
      'main/electron/reports.ts': 'main’s end, for what the guards in the page have stopped',
    },
    bad: [`import { ipcMain } from 'electron';`, `import { ipcRenderer as wire } from 'electron';`],
    good: `import type { IpcMainInvokeEvent } from 'electron';`,
  },
  {
    name: 'L2 the preload hands out functions of ours, and not the wire',
    reason: 'with the wire a page could say anything on any channel',
    where: preload,
    find: any(handedOn('ipcRenderer'), members('sendSync', 'sendToHost', 'postMessage')),
    bad: [
      `contextBridge.exposeInMainWorld('wire', ipcRenderer);`,
      `contextBridge.exposeInMainWorld('wire', { ipcRenderer });`,
      `const give = { wire: ipcRenderer };`,
      `ipcRenderer.sendSync('x');`,
    ],
    good: `const call = (name) => ipcRenderer.invoke('call', name);`,
  },
  {
    name: 'L2 windows are opened in two files',
    reason: 'each gets the table’s features; no other window can come into being',
    where: main,
    find: created('BrowserWindow', 'BaseWindow', 'WebContentsView', 'BrowserView', 'ImageView'),
    except: {
      'main/electron/window.ts': 'the kiosk’s window',
      'main/electron/covers.ts': 'black windows on other displays',
    },
    bad: [`new BrowserWindow({});`, `new electron.WebContentsView();`],
    good: `let window: BrowserWindow;`,
  },
];
