// How the stand-in was started: what belongs to the engine on its command line.
import { expect, test } from 'vitest';
import { isPackaged, readEngineSwitches } from '../../../main/chromium/started.ts';

test('switches that fit the engine to the machine reach it, and nothing else does', () => {
  const given = ['--state', '/s', '--ozone-platform=wayland', '--Disable-GPU', '--inspect'];
  expect([...readEngineSwitches(given)]).toEqual([
    ['ozone-platform', 'wayland'],
    ['disable-gpu', undefined],
  ]);
});

test('a program that is called node is no installed kiosk', () => {
  expect(isPackaged).toBe(false);
});
