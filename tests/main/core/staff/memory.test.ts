// What is remembered for staff, and that a damaged memory lets nobody in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstGesture } from '../../../../main/core/staff/gesture.ts';
import { openStaffMemory } from '../../../../main/core/staff/memory.ts';
import { hashPin } from '../../../../main/core/staff/pin.ts';

let folder: string;
const log = { warn: () => undefined };
const open = () => openStaffMemory(folder, log);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-staff-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a new kiosk knows no PIN, and that it is new', () => {
  const { state, isFirstStart } = open();
  expect(isFirstStart).toBe(true);
  expect(state.read()).toEqual({ version: 1, failures: 0, gesture: firstGesture, shuffle: false });
});

test('a PIN, the mistakes and the settings are there after a restart', async () => {
  const pin = await hashPin('194837');
  const remembered = {
    version: 1,
    pin,
    failures: 2,
    gesture: firstGesture,
    shuffle: true,
  } as const;
  expect(open().state.write(remembered)).toBe(true);
  const { state, isFirstStart } = open();
  expect(isFirstStart).toBe(false);
  expect(state.read()).toEqual(remembered);
});

test.each([
  ['no JSON', 'ruin'],
  ['empty', ''],
  ['half of a file', '{"version":1,"pin":{"algorithm":"scrypt"'],
  ['of another version', '{"version":2}'],
  ['with a PIN that is not a hash', '{"version":1,"pin":"194837","failures":0}'],
])(
  'L2 a memory that is %s knows no PIN and is no first start, then or ever after',
  (_what, text) => {
    writeFileSync(join(folder, 'staff.json'), text);
    for (const start of [open(), open()]) {
      expect(start.isFirstStart).toBe(false);
      expect(start.state.read().pin).toBeUndefined();
    }
    expect(readFileSync(join(folder, 'staff.damaged.json'), 'utf8')).toBe(text);
  },
);
