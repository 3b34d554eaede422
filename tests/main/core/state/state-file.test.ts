// What the kiosk remembers survives: whole or not at all, damaged files set aside, disks that refuse.
import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createStateFile } from '../../../../main/core/state/state-file.ts';

const schema = z.strictObject({ count: z.int().min(0) });
let folder: string;
let warnings: string[];
const log = { warn: (...given: unknown[]) => warnings.push(String(given.at(-1))) };
const open = (at = folder) =>
  createStateFile({ folder: at, name: 'faults', schema, initial: { count: 0 }, log: log as never });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-state-'));
  warnings = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a value is there after a restart, and no other file is left', () => {
  expect(open().write({ count: 3 })).toBe(true);
  expect(open().read()).toEqual({ count: 3 });
  expect(readdirSync(folder)).toEqual(['faults.json']);
  expect(warnings).toEqual([]);
});

test('a missing folder is no fault, and is made when there is something to remember', () => {
  const state = open(join(folder, 'deep/er'));
  expect(state.read()).toEqual({ count: 0 });
  expect(state.write({ count: 1 })).toBe(true);
  expect(warnings).toEqual([]);
});

test('whatever stands in the file, opening never throws; what is damaged is kept beside', () => {
  const path = join(folder, 'faults.json');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"count":1')), (text) => {
      writeFileSync(path, text);
      const { count } = open().read();
      expect(count).toBeGreaterThanOrEqual(0);
      if (existsSync(path)) expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count });
      else expect(readFileSync(join(folder, 'faults.damaged.json'), 'utf8')).toBe(text);
    }),
  );
});

test('a disk that refuses is said once, and the value holds for this run', () => {
  writeFileSync(join(folder, 'file'), '');
  const state = open(join(folder, 'file'));
  expect(state.write({ count: 1 })).toBe(false);
  expect(state.write({ count: 2 })).toBe(false);
  expect(state.read()).toEqual({ count: 2 });
  expect(warnings.filter((line) => line.includes('kept in memory'))).toHaveLength(1);
});

test('a damaged file of which nothing may be kept is removed', () => {
  writeFileSync(join(folder, 'faults.json'), '{"count":');
  const needs = { folder, name: 'faults', schema, initial: { count: 0 }, log: log as never };
  expect(createStateFile({ ...needs, forgetsDamaged: true }).read()).toEqual({ count: 0 });
  expect(readdirSync(folder)).toEqual([]);
});
