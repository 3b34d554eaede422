// The log as all of main uses it, on a real disk: folders that vanish, storms, long lines, and what a killed process leaves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logLimits } from '../../../../main/core/log/limits.ts';
import { createLog } from '../../../../main/core/log.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-log-'));
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});
const messages = (at = join(folder, 'kiosk.log')): string[] =>
  readFileSync(at, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

test('each line is JSON in the file, short on stderr, and in memory for the staff panel', () => {
  const log = createLog(folder);
  log.warn({ fault: 'oom' }, 'The page is gone.');
  log.error({ err: new Error('why') }, 'It failed.');
  const [first] = readFileSync(join(folder, 'kiosk.log'), 'utf8').split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ level: 40, fault: 'oom' });
  expect(said.join('')).toMatch(/^\S+ warn The page is gone\.\n\S+ ERROR It failed\. \(why\)\n$/);
  expect(log.recentLines(1)).toMatchObject([{ level: 'error', message: 'It failed.' }]);
  expect(log.recentLines(9)).toHaveLength(2);
  expect(log.recentLines(0)).toEqual([]);
});

test('a folder that is deleted or moved away while the kiosk runs is made anew', () => {
  const log = createLog(folder);
  log.info('one');
  rmSync(folder, { recursive: true });
  log.info('two');
  expect(messages()).toEqual(['two']);
  renameSync(folder, `${folder}-moved`);
  log.info('three');
  expect(messages()).toEqual(['three']);
  rmSync(`${folder}-moved`, { recursive: true });
});

test('a folder that is a file is said once, and used as soon as it is a folder', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const path = join(folder, 'logs');
  writeFileSync(path, '');
  const log = createLog(path);
  log.info('one');
  log.info('two');
  expect(said.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  expect(log.recentLines(9).map(({ message }) => message)).toContain('two');
  rmSync(path);
  vi.advanceTimersByTime(logLimits.retrySeconds * 1000);
  expect(messages(join(path, 'kiosk.log'))).toEqual([
    'one',
    'two',
    expect.stringContaining('2 lines were written late, 0 dropped'),
  ]);
});

test.skipIf(process.getuid?.() === 0)(
  'a read-only folder takes nobody down (as root it is none)',
  () => {
    chmodSync(folder, 0o500);
    createLog(folder).info('one');
    chmodSync(folder, 0o700);
    expect(said.join('')).toContain('cannot be written');
  },
);

test('a storm of one message is written a few times, then summed up', () => {
  vi.useFakeTimers();
  const log = createLog(folder);
  for (let time = 0; time < 1000; time++) log.warn('Again.');
  log.warn('Another.');
  vi.advanceTimersByTime(61_000);
  log.warn('Again.');
  expect(messages()).toEqual([
    ...Array.from({ length: 20 }, () => 'Again.'),
    'Another.',
    'Repeated 980 more times: Again.',
    'Again.',
  ]);
});

test('a storm of messages that differ is bounded, too, but the end of the kiosk is always said', () => {
  vi.useFakeTimers();
  const log = createLog(folder);
  for (let time = 0; time < 10_000; time++) log.warn(`Broken ${time}.`);
  log.fatal('The kiosk ends.');
  expect(messages()).toHaveLength(logLimits.anyPerMinute + 1);
  vi.advanceTimersByTime(61_000);
  expect(messages().at(-1)).toBe('A storm of messages: 9400 more were not written.');
});

test('a line of megabytes is cut to the beginning of its message', () => {
  createLog(folder).error({ junk: 'x'.repeat(1e6) }, 'y'.repeat(1e6));
  const text = readFileSync(join(folder, 'kiosk.log'), 'utf8');
  expect(text.length).toBeLessThan(logLimits.lineBytes);
  expect(JSON.parse(text)).toMatchObject({ level: 50, isCut: true });
});

test('L3 whatever a process has logged when it is killed -9 is there', async () => {
  const log = new URL('../../../../main/core/log.ts', import.meta.url).href;
  const code = `
    const { createLog } = await import(${JSON.stringify(log)});
    const log = createLog(${JSON.stringify(folder)});
    for (let line = 0; ; line++) {
      log.fatal(String(line));
      process.stdout.write(line + '\\n');
      if (line % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += String(text);
    if (output.length > 3000) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const acknowledged = Number(output.trimEnd().split('\n').slice(0, -1).at(-1));
  expect(acknowledged).toBeGreaterThan(100);
  expect(messages()).toContain(String(acknowledged));
});

test('an older log whose last line was torn is gone on with on a new line', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kiosk.log'), '{"level":30,"msg":"to');
  createLog(folder).info('after');
  const [torn, next] = readFileSync(join(folder, 'kiosk.log'), 'utf8').split('\n');
  expect(torn).toBe('{"level":30,"msg":"to');
  expect(JSON.parse(next ?? '')).toMatchObject({ msg: 'after' });
});
