// L2 no escape: the windows as Electron is asked for them, and what happens when something moves, hides or shrinks one.
import { beforeEach, describe, expect, test } from 'vitest';
import { coverOtherDisplays } from '../../../main/electron/covers.ts';
import { openKioskWindow } from '../../../main/electron/window.ts';
import { app, engine, fire, screen, startOver } from './fake/electron.ts';
import type { Window } from './fake/parts.ts';
import { forgetCalls, givenTo } from './fake/records.ts';

let window: Window;

const open = (): Window => {
  openKioskWindow('/app/preload.cjs');
  const [opened] = engine.windows;
  if (!opened) throw new Error('No window was opened.');
  return opened;
};

beforeEach(() => {
  startOver();
  window = open();
});

/** What must hold, written here a second time, so that a slip in the table is seen. */
const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  webgl: false,
  spellcheck: false,
  disableDialogs: true,
  safeDialogs: true,
  navigateOnDragDrop: false,
  enableDeprecatedPaste: false,
  disableHtmlFullscreenWindowResize: true,
  enableWebSQL: false,
  zoomMode: 'disabled',
  zoomFactor: 1,
  backgroundThrottling: false,
};

const safeFeatures = {
  kiosk: true,
  fullscreen: true,
  frame: false,
  alwaysOnTop: true,
  closable: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  autoHideMenuBar: true,
  transparent: false,
  windowStatePersistence: false,
};

describe('the kiosk’s window', () => {
  test.each(Object.entries(safePreferences))(
    'L2 is opened with %s: %s for its page',
    (name, value) => {
      expect(window.options['webPreferences']).toHaveProperty(name, value);
    },
  );

  test.each(Object.entries(safeFeatures))('L2 is opened with %s: %s', (name, value) => {
    expect(window.options).toHaveProperty(name, value);
  });

  test('L2 switches no unfinished part of the engine on, and has our preload', () => {
    expect(window.options['webPreferences']).not.toHaveProperty('enableBlinkFeatures');
    expect(window.options['webPreferences']).toHaveProperty('preload', '/app/preload.cjs');
  });

  test('fills the primary display', () => {
    expect(window.options).toMatchObject({ x: 0, y: 0, width: 1920, height: 1080 });
  });

  test('L2 rises above the desktop, and again when it is lowered', () => {
    window.emit('always-on-top-changed', {}, false);
    window.emit('always-on-top-changed', {}, true);
    expect(givenTo('window.setAlwaysOnTop')).toEqual([
      [true, 'screen-saver'],
      [true, 'screen-saver'],
    ]);
  });

  test.each([
    ['leave-full-screen', 'window.setKiosk', [true]],
    ['minimize', 'window.restore', []],
    ['hide', 'window.show', []],
  ])('L2 undoes %s', (name, undoing, given) => {
    window.emit(name);
    expect(givenTo(undoing)).toEqual([given]);
    window.destroy();
    window.emit(name);
    expect(givenTo(undoing)).toHaveLength(1);
  });

  const prevented = ['will-move', 'will-resize', 'system-context-menu', 'app-command'];
  test.each(prevented)('L2 prevents %s', (name) => {
    expect(fire(window, name, 'browser-backward').isPrevented).toBe(true);
  });

  test('may be closed when the app ends, and not before', () => {
    expect(givenTo('window.setClosable')).toEqual([]);
    app.emit('before-quit', {});
    expect(givenTo('window.setClosable')).toEqual([[true]]);
  });

  test('leaves nothing behind when it is gone', () => {
    window.destroy();
    expect(app.listenerCount('before-quit')).toBe(0);
  });
});

describe('other displays', () => {
  const second = { id: 2, bounds: { x: 1920, y: 0, width: 800, height: 600 } };
  const covers = () => engine.windows.slice(1).filter((cover) => !cover.isDestroyed());

  beforeEach(() => {
    screen.displays.push(second);
  });

  test('L2 are covered by black windows that are locked like the kiosk’s', () => {
    coverOtherDisplays(() => window as never);
    const [cover] = covers();
    expect(cover?.options).toMatchObject({ ...safeFeatures, ...second.bounds, focusable: false });
    expect(cover?.options['webPreferences']).toMatchObject(safePreferences);
  });

  test.each(['display-added', 'display-removed', 'display-metrics-changed'])(
    'L2 L3 are looked at anew after %s, and the kiosk’s window has its place and size again',
    (name) => {
      coverOtherDisplays(() => window as never);
      screen.displays.length = 1;
      forgetCalls();
      screen.emit(name);
      expect(covers()).toEqual([]);
      expect(givenTo('window.setBounds')).toEqual([[screen.getPrimaryDisplay().bounds]]);
      expect(givenTo('contents.setVisualZoomLevelLimits')).toEqual([[1, 1]]);
      expect(givenTo('contents.setZoomMode')).toEqual([['disabled']]);
    },
  );

  test('are uncovered at the end', () => {
    const { stop } = coverOtherDisplays(() => window as never);
    stop();
    expect(covers()).toEqual([]);
    expect(screen.listenerCount('display-added')).toBe(0);
  });
});
