// Presses of the mouse as the engine tells main of them, before and without the page.
import { beforeEach, expect, test } from 'vitest';
import { hearPresses } from '../../../main/electron/taps.ts';
import { engine, startOver } from './fake/electron.ts';

let heard: object[] = [];

beforeEach(() => {
  startOver();
  heard = [];
  hearPresses(
    () => engine.windows[0] as never,
    (tap) => heard.push(tap),
  );
});

test('a press in the kiosk’s window is a tap, with the size of the page', () => {
  const contents = engine.createContents();
  contents.emit('input-event', {}, { type: 'mouseDown', x: 7, y: 9, button: 'left' });
  expect(heard).toEqual([{ x: 7, y: 9, width: 1920, height: 1080 }]);
});

test('nothing else is: no move, no key, and no touch, of which the engine does not say where it was', () => {
  const contents = engine.createContents();
  for (const type of ['mouseUp', 'mouseMove', 'rawKeyDown', 'touchStart', undefined])
    contents.emit('input-event', {}, { type });
  expect(heard).toEqual([]);
});

test('nor is a press in another window', () => {
  engine.createContents();
  engine.createContents().emit('input-event', {}, { type: 'mouseDown', x: 7, y: 9 });
  expect(heard).toEqual([]);
});
