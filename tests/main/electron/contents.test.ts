// L2 no escape: the locks on every page, tried with the events that the engine would fire.
import { beforeEach, describe, expect, test } from 'vitest';
import { lockContents } from '../../../main/electron/contents.ts';
import { createEvent, engine, fire, startOver } from './fake/electron.ts';
import type { WebContents } from './fake/parts.ts';
import { callNames, forgetCalls, givenTo } from './fake/records.ts';
import { createLoggedRefusals } from './refusals.ts';

const home = 'vitrine://kiosk/index.html';
const elsewhere = 'https://example.com/';
let contents: WebContents;
let counts: () => object = () => ({});

beforeEach(() => {
  startOver();
  const { refusals } = createLoggedRefusals();
  lockContents(refusals);
  counts = refusals.counts;
  contents = engine.createContents();
});

/** Asks main as the engine asks before a frame goes somewhere. */
const asks = (name: string, url: string, isMainFrame = true) => {
  const event = createEvent({ url, isMainFrame });
  contents.emit(name, event);
  return event;
};

describe('a page that wants to go elsewhere', () => {
  const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
  test.each(ways)('L2 is stopped when the engine asks by %s', (name) => {
    expect(asks(name, elsewhere).isPrevented).toBe(true);
    expect(counts()).toEqual({ navigation: 1 });
  });

  test.each(ways)('may load the kiosk again when the engine asks by %s', (name) => {
    expect(asks(name, home).isPrevented).toBe(false);
    expect(counts()).toEqual({});
  });

  test('L2 within a frame goes nowhere, not even home', () => {
    expect(asks('will-frame-navigate', home, false).isPrevented).toBe(true);
  });

  test.each(ways)('L2 goes nowhere when it is the staff page and the engine asks by %s', (name) => {
    contents.mainFrame.url = 'vitrine://staff/index.html';
    expect(asks(name, home).isPrevented).toBe(true);
    expect(asks(name, 'vitrine://staff/index.html').isPrevented).toBe(true);
    expect(counts()).toEqual({ navigation: 2 });
  });

  test('may be the staff page, where main alone sends it', () => {
    expect(asks('will-navigate', 'vitrine://staff/index.html').isPrevented).toBe(true);
    contents.emit('did-navigate', {}, 'vitrine://staff/index.html', 200, '');
    expect(givenTo('contents.loadURL')).toEqual([]);
  });

  test('L2 and has arrived without asking is brought home', () => {
    contents.emit('did-navigate', {}, 'about:blank', 200, '');
    expect(givenTo('contents.loadURL')).toEqual([[home]]);
    expect(counts()).toEqual({ navigation: 1 });
  });

  test('stays where it is when it has arrived home', () => {
    contents.emit('did-navigate', {}, home, 200, '');
    expect(givenTo('contents.loadURL')).toEqual([]);
  });

  test('L2 has nowhere to go back to once it has loaded', () => {
    contents.emit('did-finish-load');
    expect(callNames()).toContain('contents.navigationHistory.clear');
  });

  test('L3 cannot keep itself from being loaded again', () => {
    expect(fire(contents, 'will-prevent-unload').isPrevented).toBe(true);
  });
});

describe('a page that wants a window', () => {
  test.each([elsewhere, home, 'about:blank', ''])('L2 gets none for %j', (url) => {
    expect(contents.asksForWindow(url)).toEqual({ action: 'deny' });
    expect(counts()).toEqual({ window: 1 });
  });

  test('L2 and gets one all the same loses it at once', () => {
    const opened = engine.createContents();
    const window = engine.windows.find(({ webContents }) => webContents === opened);
    contents.emit('did-create-window', window, { url: elsewhere });
    expect(window?.isDestroyed()).toBe(true);
    expect(counts()).toEqual({ window: 1 });
  });

  test('L2 moves and resizes none', () => {
    expect(fire(contents, 'content-bounds-updated', {}).isPrevented).toBe(true);
    expect(counts()).toEqual({ window: 1 });
  });

  test('L2 gets no browser within itself', () => {
    expect(fire(contents, 'will-attach-webview', {}, {}).isPrevented).toBe(true);
    expect(counts()).toEqual({ view: 1 });
  });
});

describe('every page', () => {
  test('L2 is locked when it comes into being, whoever created it', () => {
    const other = engine.createContents();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'did-navigate'])
      expect(other.listenerCount(name), name).toBe(1);
    expect(other.openHandler).toBeDefined();
  });

  test('L2 shows no developer tools, not for long', () => {
    contents.emit('devtools-opened');
    expect(callNames()).toContain('contents.closeDevTools');
    expect(counts()).toEqual({ window: 1 });
  });

  test('L2 hears no shortcut of a menu', () => {
    expect(givenTo('contents.setIgnoreMenuShortcuts')).toEqual([[true]]);
  });

  test('L1 finds no peers', () => {
    expect(givenTo('contents.setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
  });

  test('L2 finds no device by radio', () => {
    const { isPrevented, answers } = fire(contents, 'select-bluetooth-device', [{ deviceId: 'x' }]);
    expect(isPrevented).toBe(true);
    expect(answers).toEqual([['']]);
    expect(counts()).toEqual({ device: 1 });
  });

  test.each(['dom-ready', 'zoom-changed'])('L2 has its size again after %s', (name) => {
    forgetCalls();
    contents.emit(name, {}, 'in');
    expect(givenTo('contents.setZoomMode')).toEqual([['disabled']]);
    expect(givenTo('contents.setZoomFactor')).toEqual([[1]]);
    expect(givenTo('contents.setVisualZoomLevelLimits')).toEqual([[1, 1]]);
  });

  test('L2 hears no key of the browser', () => {
    const press = {
      type: 'keyDown',
      key: 'i',
      shift: true,
      control: true,
      alt: false,
      meta: false,
    };
    expect(fire(contents, 'before-input-event', press).isPrevented).toBe(true);
    expect(fire(contents, 'before-input-event', { ...press, control: false }).isPrevented).toBe(
      false,
    );
  });

  test.each(['right', 'middle'])('L2 hears nothing of the %s mouse button', (button) => {
    const mouse = { type: 'mouseDown', button };
    expect(fire(contents, 'before-mouse-event', mouse).isPrevented).toBe(true);
  });
});
