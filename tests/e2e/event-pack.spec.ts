// The event pack, made and carried to another place as on a stick: it starts there, comes back, and leaves nothing on the laptop.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEventPack } from '../../build/package/event.ts';
import { ownSystem } from '../../build/package/event/runtimes.ts';
import { isStartLine } from '../../main/core/log/start-line.ts';
import { openStaffMemory } from '../../main/core/staff/memory.ts';
import { hashPin } from '../../main/core/staff/pin.ts';
import { expect, test } from './kiosk.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isLinux = process.platform === 'linux';

test.describe.configure({ mode: 'serial' });
test.skip(
  ({ runtime }) => runtime === 'electron' || !isLinux,
  'the pack made here runs on Chromium, and its launcher for Ubuntu on Linux',
);

let away = '';
let stick = '';
let home = '';
let temporary = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  away = mkdtempSync(join(tmpdir(), 'vitrine-away-'));
  const { folder, lacks } = await makeEventPack({
    root,
    out: join(away, 'made'),
    version: '0.1.0',
    // The others are fetched by a network.
    wanted: [ownSystem],
  });
  expect(lacks).toEqual([]);
  stick = join(away, 'USB STICK');
  cpSync(folder, stick, { recursive: true });
  rmSync(folder, { recursive: true });
  home = join(away, 'home');
  temporary = join(away, 't');
  for (const made of [home, temporary]) mkdirSync(made);
});

test.afterAll(() => {
  rmSync(away, { recursive: true, force: true, maxRetries: 5 });
});

const environment = () => ({ ...process.env, HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: '' });
const launch = (...args: string[]) => ['sh', [join(stick, 'START-Ubuntu.sh'), ...args]] as const;

/** What somebody did at the first start, by hand. */
async function choosePin(): Promise<void> {
  const { state } = openStaffMemory(join(stick, 'state'), { warn: () => undefined });
  state.write({ ...state.read(), pin: await hashPin('194837') });
}

test('the first start asks for a PIN, as an installed kiosk does', () => {
  const { status, stdout } = spawnSync(...launch('--exit-after', '8'), {
    encoding: 'utf8',
    env: environment(),
  });
  expect(stdout).toContain('The loop was not on screen');
  expect(status).toBe(1);
});

test('copied elsewhere it starts, shows the loop, and leaves nothing on the laptop', async () => {
  await choosePin();
  const { status, stdout } = spawnSync(...launch('--exit-after', '12'), {
    encoding: 'utf8',
    env: environment(),
  });
  expect(stdout).toContain('The loop was on screen');
  expect(status).toBe(0);
  expect(readdirSync(home)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(join(stick, 'state/logs/kiosk.log'))).toBe(true);
});

test('a stick that lets no program start from it is no hindrance, and the copy is taken away', () => {
  const program = join(stick, 'runtime', ownSystem, 'vitrine');
  chmodSync(program, 0o644);
  const { status } = spawnSync(...launch('--exit-after', '12'), { env: environment() });
  chmodSync(program, 0o755);
  expect(status).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});

test('L3 killed, it comes back', async () => {
  const log = join(stick, 'state/logs/kiosk.log');
  const starts = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && isStartLine((JSON.parse(line) as { msg?: string }).msg));
  const before = starts().length;
  const running = spawn(...launch(), { env: environment(), stdio: 'ignore', detached: true });
  const group = running.pid ?? 0;
  const findKiosk = () =>
    globSync('/proc/[0-9]*/cmdline').flatMap((file) => {
      const words = existsSync(file) ? readFileSync(file, 'utf8').split('\0') : [];
      return words[0]?.startsWith(join(stick, 'runtime')) ? [Number(file.split('/')[2])] : [];
    });
  try {
    await expect.poll(() => starts().length, { timeout: 20_000 }).toBe(before + 1);
    const [first] = findKiosk();
    process.kill(first ?? 0, 'SIGKILL');
    await expect.poll(() => starts().length, { timeout: 20_000 }).toBe(before + 2);
    await expect.poll(() => findKiosk().filter((pid) => pid !== first).length).toBe(1);
  } finally {
    process.kill(-group, 'SIGTERM');
    await expect.poll(findKiosk, { timeout: 15_000 }).toEqual([]);
  }
});

test('a system whose runtime is not in the pack says so in one sentence', () => {
  const runtime = join(stick, 'runtime');
  const kept = join(stick, 'kept');
  cpSync(runtime, kept, { recursive: true });
  rmSync(runtime, { recursive: true });
  const { status, stderr } = spawnSync(...launch(), { encoding: 'utf8', env: environment() });
  cpSync(kept, runtime, { recursive: true });
  expect(stderr).toMatch(/^This pack has no runtime for \S+; make one on such a machine: .*\n$/);
  expect(status).toBe(1);
});

test('the card is one sheet in each language, and Windows reads its launcher', () => {
  for (const name of ['SETUP-CARD.pdf', 'SETUP-CARD-ko.pdf']) {
    const sheet = readFileSync(join(stick, name), 'latin1');
    expect(sheet.startsWith('%PDF')).toBe(true);
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  const launcher = readFileSync(join(stick, 'START-Windows.cmd'), 'utf8');
  expect(launcher.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
});
