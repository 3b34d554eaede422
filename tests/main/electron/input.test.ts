// L2 no escape: keys and buttons that main swallows before the page sees them, what the engine refuses by itself, frames, and
// the guards' reports.
import { beforeEach, describe, expect, test } from 'vitest';
import { guardChannel } from '../../../main/contract/channels.ts';
import { lockContents } from '../../../main/electron/contents.ts';
import { hearReports } from '../../../main/electron/reports.ts';
import { createEvent, engine, ipcMain, startOver } from './fake/electron.ts';
import type { WebContents } from './fake/parts.ts';
import { callNames } from './fake/records.ts';
import { createLoggedRefusals } from './refusals.ts';

let contents: WebContents;
let counts: () => object = () => ({});

beforeEach(() => {
  startOver();
  const { refusals } = createLoggedRefusals();
  lockContents(refusals);
  counts = refusals.counts;
  contents = engine.createContents();
});

const emit = (name: string, given: object) => {
  const event = createEvent({});
  contents.emit(name, event, given);
  return event.isPrevented;
};

const bare = { type: 'keyDown', isAutoRepeat: false };
const held = { shift: false, control: false, alt: false, meta: false };

describe('a key', () => {
  const press = (given: object) => emit('before-input-event', { ...bare, ...held, ...given });

  test('L2 of the browser is swallowed on its way down and up, and counted once', () => {
    expect(press({ key: 't', control: true })).toBe(true);
    expect(press({ key: 't', control: true, isAutoRepeat: true })).toBe(true);
    expect(press({ key: 't', control: true, type: 'keyUp' })).toBe(true);
    expect(counts()).toEqual({ key: 1 });
  });

  test('that only waits for another is swallowed and not counted', () => {
    expect(press({ key: 'Control', control: true })).toBe(true);
    expect(counts()).toEqual({});
  });

  test('of a visitor reaches the page', () => {
    expect(press({ key: 'Tab' })).toBe(false);
    expect(counts()).toEqual({});
  });
});

describe('a button of the mouse', () => {
  test.each(['right', 'middle'])('L2 %s is swallowed, and counted on its way down', (button) => {
    expect(emit('before-mouse-event', { type: 'mouseDown', button })).toBe(true);
    expect(emit('before-mouse-event', { type: 'mouseUp', button })).toBe(true);
    expect(counts()).toEqual({ button: 1 });
  });

  test.each([{ type: 'mouseDown', button: 'left' }, { type: 'mouseMove' }])(
    '%j reaches the page',
    (mouse) => {
      expect(emit('before-mouse-event', mouse)).toBe(false);
      expect(counts()).toEqual({});
    },
  );
});

test('what the engine refuses by itself is counted when it says so, and nothing else that stands on the console', () => {
  contents.emit('console-message', { message: "Ignored call to 'alert()'. …", level: 'error' });
  contents.emit('console-message', { message: 'Hello', level: 'info' });
  expect(counts()).toEqual({ dialog: 1 });
});

describe('a frame', () => {
  test('L2 within the page has the page loaded anew', () => {
    contents.emit('frame-created', {}, { frame: { parent: contents.mainFrame } });
    expect(callNames()).toContain('contents.reload');
    expect(counts()).toEqual({ view: 1 });
  });

  test.each([{ frame: { parent: null } }, { frame: null }])('that is %j is left alone', (given) => {
    contents.emit('frame-created', {}, given);
    expect(callNames()).not.toContain('contents.reload');
    expect(counts()).toEqual({});
  });
});

describe('a report of the guards', () => {
  test('L2 is counted when it comes from the kiosk’s window, and not from another', () => {
    const { refusals } = createLoggedRefusals();
    const window = { webContents: contents };
    hearReports(refusals, () => window as never);
    const sums = [{ attempt: 'key', detail: 'F5', count: 2 }];
    ipcMain.emit(guardChannel, { sender: contents, senderFrame: contents.mainFrame }, sums);
    const stranger = engine.createContents();
    ipcMain.emit(guardChannel, { sender: stranger, senderFrame: stranger.mainFrame }, sums);
    expect(refusals.counts()).toEqual({ key: 2, call: 1 });
  });
});
