// A second kiosk on the same folder of state notices the first; what a power cut left behind is not taken for one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../main/chromium/instance-lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vitrine-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const code = `
  const { takeLock } = await import(${JSON.stringify(new URL('../../../main/chromium/instance-lock.ts', import.meta.url).href)});
  console.log(takeLock(process.argv[1]) === undefined ? 'refused' : 'taken');
  setInterval(() => undefined, 1000);`;

/** Another process that takes the lock and lives on. */
const startOther = async () => {
  const other = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise((resolve) => other.stdout.once('data', resolve));
  return { said: String(said).trim(), other };
};

test('a second kiosk is refused while the first lives, and may start when it is gone', async () => {
  const { said, other } = await startOther();
  expect(said).toBe('taken');
  expect(takeLock(folder)).toBeUndefined();
  const gone = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await gone;
  expect(takeLock(folder)).toBe(join(folder, 'instance.lock'));
});

test('L3 a lock whose number a stranger bears after a power cut holds nobody off', () => {
  writeFileSync(join(folder, 'instance.lock'), `${process.ppid}`);
  expect(takeLock(folder)).toBeDefined();
  expect(readFileSync(join(folder, 'instance.lock'), 'utf8')).toMatch(
    new RegExp(`^${process.pid}\\b`),
  );
});

test('L3 a damaged lock holds nobody off', () => {
  writeFileSync(join(folder, 'instance.lock'), Buffer.alloc(100));
  expect(takeLock(folder)).toBeDefined();
});
