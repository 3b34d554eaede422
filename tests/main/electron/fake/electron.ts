// Stands in for the module `electron` in the tests of main/electron: no engine, only what main says to it, written down,
// and the events that a test fires at main in its place. Vitest puts it there by an alias.
import { EventEmitter } from 'node:events';
import { forgetCalls, noted } from './records.ts';
import { Session, WebContents, Window } from './parts.ts';

const engineSwitches = new Set<string>();
const paths = new Map<string, string>();
let becomeReady: () => void = () => undefined;
let ready = new Promise<void>((resolve) => (becomeReady = resolve));

export const app = Object.assign(new EventEmitter(), {
  name: 'Vitrine',
  isPackaged: false,
  commandLine: {
    appendSwitch: (name: string, value?: string) => {
      noted('app.commandLine.appendSwitch')(name, value);
      engineSwitches.add(name);
    },
    hasSwitch: (name: string) => engineSwitches.has(name),
  },
  configureHostResolver: noted('app.configureHostResolver'),
  disableHardwareAcceleration: noted('app.disableHardwareAcceleration'),
  enableSandbox: noted('app.enableSandbox'),
  exit: noted('app.exit'),
  getAppPath: () => process.cwd(),
  getVersion: () => '1.0.0',
  getPath: (name: string) => paths.get(name) ?? '',
  quit: noted('app.quit'),
  relaunch: noted('app.relaunch'),
  requestSingleInstanceLock: noted('app.requestSingleInstanceLock', true),
  setProxy: noted('app.setProxy', Promise.resolve()),
  setPath: (name: string, path: string) => void paths.set(name, path),
  whenReady: () => {
    noted('app.whenReady')();
    return ready;
  },
});

export class BrowserWindow extends Window {}

export const session = { defaultSession: new Session() };

export const protocol = {
  registerSchemesAsPrivileged: noted('protocol.registerSchemesAsPrivileged'),
  handle: (...given: Parameters<Session['protocol']['handle']>) => {
    session.defaultSession.protocol.handle(...given);
  },
};

type Answer = (event: object, ...given: unknown[]) => unknown;
const channels = new Map<string, Answer>();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, answer: Answer) => void channels.set(channel, answer),
});

export const Menu = { setApplicationMenu: noted('Menu.setApplicationMenu') };
export const powerSaveBlocker = { start: noted('powerSaveBlocker.start', 0) };

const primary = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };

export const screen = Object.assign(new EventEmitter(), {
  displays: [primary],
  getPrimaryDisplay: () => primary,
  getAllDisplays: () => screen.displays,
});

/** What a test may do in the engine's place. */
export const engine = {
  windows: [] as Window[],
  becomeReady: () => {
    becomeReady();
  },
  /** A page that exists already, as if a window had been opened. */
  createContents: (): WebContents => new Window().webContents,
  /** Calls a channel as a page would. */
  call: (channel: string, event: object, ...given: unknown[]) =>
    channels.get(channel)?.(event, ...given),
  /** As if the engine had been started with a switch. */
  giveSwitch: (name: string) => engineSwitches.add(name),
};

Window.onCreated = (window) => {
  engine.windows.push(window);
  app.emit('web-contents-created', {}, window.webContents);
};

/** Back to the beginning: nobody listens, nothing has been said. */
export function startOver(): void {
  for (const emitter of [app, ipcMain, screen]) emitter.removeAllListeners();
  engineSwitches.clear();
  channels.clear();
  paths.clear();
  engine.windows = [];
  app.isPackaged = false;
  screen.displays = [primary];
  session.defaultSession = new Session();
  ready = new Promise<void>((resolve) => (becomeReady = resolve));
  forgetCalls();
}

/** An event that remembers whether main prevented what would follow. */
export const createEvent = (details: object = {}) => {
  const event = {
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
    ...details,
  };
  return event;
};

/** Fires an event at main. @returns whether main prevented what would follow, and with what it called back */
export function fire(emitter: EventEmitter, name: string, ...given: unknown[]) {
  const event = createEvent();
  const answers: unknown[][] = [];
  emitter.emit(name, event, ...given, (...answer: unknown[]) => void answers.push(answer));
  return { isPrevented: event.isPrevented, answers };
}
