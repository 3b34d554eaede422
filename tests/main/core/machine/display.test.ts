// The display's light: switched off where that is possible, and an honest word where it is not.
import { expect, test } from 'vitest';
import { createDisplayLight } from '../../../../main/core/machine/display.ts';
import type { Run } from '../../../../main/core/machine/run.ts';

const machine = (state: string) => {
  const ran: string[] = [];
  const run: Run = (command, args) => {
    ran.push([command, ...args].join(' '));
    return Promise.resolve(args[0] === 'q' ? state : '');
  };
  return { run, ran };
};

test('a display that goes off is said to be off, and can be switched on again', async () => {
  const { run, ran } = machine('DPMS is Enabled\n  Monitor is Off\n');
  const light = createDisplayLight(run, 'linux');
  expect(await light.off()).toBe('display-off');
  await light.on();
  expect(ran).toEqual(['xset dpms force off', 'xset q', 'xset dpms force on']);
});

test.each([
  ['Server does not have the DPMS Extension'],
  ['DPMS is Enabled\n  Monitor is On'],
  [''],
])('a display that stays on is said to be black only: %j', async (state) => {
  expect(await createDisplayLight(machine(state).run, 'linux').off()).toBe('picture-black');
});

test('where there is no such program, or another system, nothing fails', async () => {
  const missing: Run = () => Promise.reject(new Error('not found'));
  expect(await createDisplayLight(missing, 'linux').off()).toBe('picture-black');
  const { run, ran } = machine('Monitor is Off');
  expect(await createDisplayLight(run, 'win32').off()).toBe('picture-black');
  expect(ran).toEqual([]);
});
