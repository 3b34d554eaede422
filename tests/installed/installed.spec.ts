// From this tree to a kiosk in a gallery and back: the Chromium edition is made, installed, started by the machine's systemd in
// its own unit, seen on its screen, killed, frozen, given a wrong update, and removed. On a machine of the test's own.
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ask,
  expectLoop,
  expectPicture,
  fitToMachine,
  journal,
  passOnPin,
  processes,
  timesOnScreen,
  unit,
} from './kiosk.ts';
import { startMachine, until, whyImpossible, type Machine } from './machine.ts';
import { difference, listAll } from './traces.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reason = whyImpossible();
const name = 'vitrine-chromium';

test.describe.configure({ mode: 'serial' });
test.skip(reason !== undefined, reason ?? '');

/** Checks of the doctor that a fresh installation alone must satisfy. */
const ofThePackage = ['program', 'policies', 'running', 'exhibits', 'sleep', 'account', 'start'];

let folder = '';
let machine: Machine;
let before: string[] = [];
let shown = 0;

test.beforeAll(async () => {
  if (reason !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'vitrine-edition-'));
  machine = await startMachine();
});

test.afterAll(async () => {
  if (reason !== undefined) return;
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const gone = [`/etc/systemd/system/ctrl-alt-del.target`, '/usr/bin/vitrine', '/usr/lib/vitrine'];

test('a Debian package is made from this tree, and installs', () => {
  const made = execFileSync('node', ['build/package.ts', '--chromium', '--out', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [file = ''] = globSync(join(folder, '*.deb'));
  expect(made).toContain(`Made ${file}`);
  before = listAll(machine);
  machine.bring(file, '/tmp/edition.deb');
  expect(machine.run('dpkg', '--install', '/tmp/edition.deb')).toContain('Vitrine is installed.');
});

test('its user has neither shell nor password, its files belong to root, and it starts with the machine', () => {
  expect(machine.run('getent', 'passwd', 'vitrine')).toMatch(
    /^vitrine:x:\d+:\d+:.*:\/var\/lib\/vitrine:\/usr\/sbin\/nologin$/m,
  );
  expect(machine.run('getent', 'shadow', 'vitrine')).toMatch(/^vitrine:[!*]/);
  const foreign = machine.run(
    'find',
    '/usr/lib/vitrine',
    '(',
    '!',
    '-user',
    'root',
    '-o',
    '-perm',
    '/022',
    ')',
    '!',
    '-type',
    'l',
  );
  expect(foreign).toBe('');
  expect(ask(machine, 'UnitFileState')).toBe('enabled');
  expect(machine.attempt('systemd-analyze', 'verify', `/usr/lib/systemd/system/${unit}`).said).toBe(
    '',
  );
});

test('its first start asks for a PIN, and counts as up with that on screen', async () => {
  fitToMachine(machine);
  machine.run('systemctl', 'start', unit);
  expect(journal(machine)).toContain('staff: a new PIN is asked for');
  expect(ask(machine, 'ActiveState')).toBe('active');
  machine.run('systemctl', 'stop', unit);
});

test('L3 its next start shows the loop, and counts as up when the first frame is painted', async () => {
  passOnPin(machine);
  machine.run('systemctl', 'start', unit);
  await expectLoop(machine, 1);
  await expectPicture(machine);
  shown = timesOnScreen(machine);
});

test('L1 it has no network but its own, and nothing of it listens', () => {
  const [main = ''] = processes(machine, /out\/chromium\/main\.js/);
  const within = (...command: string[]) =>
    machine.run('nsenter', '--target', main, '--net', ...command);
  expect(within('ls', '/sys/class/net').trim()).not.toBe('');
  expect(within('cat', '/proc/net/dev').match(/^ *\w+:/gm)).toEqual(['    lo:']);
  const listening = within('cat', '/proc/net/tcp', '/proc/net/tcp6')
    .split('\n')
    .filter((line) => / 0A /.test(line));
  expect(listening).toEqual([]);
});

test('L2 it runs as its user, with the engine’s sandbox, and cannot write to the system', () => {
  const [main = ''] = processes(machine, /out\/chromium\/main\.js/);
  const status = machine.run('cat', `/proc/${main}/status`);
  expect(status).toMatch(/^CapEff:\s0+$/m);
  expect(status).toMatch(/^NoNewPrivs:\s1$/m);
  expect(processes(machine, /--no-sandbox/)).toEqual([]);
  const seccomp = processes(machine, /--type=renderer/).map(
    (number) => /^Seccomp:\s(\d)/m.exec(machine.run('cat', `/proc/${number}/status`))?.[1],
  );
  expect(seccomp.length).toBeGreaterThan(0);
  expect(new Set(seccomp)).toEqual(new Set(['2']));
  const attempt = machine.attempt(
    'nsenter',
    '--target',
    main,
    '--mount',
    'touch',
    '/usr/lib/vitrine/x',
    '/etc/x',
  );
  expect(attempt.said).toMatch(/Read-only file system/);
});

test('L2 it refuses to start with a switch or a variable that would open it', () => {
  expect(machine.attempt('vitrine', 'run', '--remote-debugging-port=9222')).toEqual({
    code: 2,
    said: 'The switch --remote-debugging-port=9222 is refused: it lets another program drive the page.\n',
  });
  const { code, said } = machine.attempt('env', 'NODE_EXTRA_CA_CERTS=/x', 'vitrine', 'run');
  expect(code).toBe(2);
  expect(said).toContain('The variable NODE_EXTRA_CA_CERTS is set: it trusts strangers.');
});

test('the doctor finds its kiosk, and nothing wrong with what the package itself has done', () => {
  const { code, said } = machine.attempt('vitrine', 'doctor', '--json');
  const { checks } = JSON.parse(said) as { checks: { id: string; lamp: string }[] };
  const lamps = new Map(checks.map(({ id, lamp }) => [id, lamp]));
  // What depends on this machine's own screen, sound and clock is not for this test to say.
  for (const id of ofThePackage) expect.soft([id, lamps.get(id)]).toEqual([id, 'green']);
  expect(code).toBeLessThanOrEqual(2);
});

test('L3 killed whole, it comes back by itself', async () => {
  machine.run('systemctl', 'kill', '--signal', 'KILL', unit);
  await expectLoop(machine, shown + 1);
  await expectPicture(machine);
  shown = timesOnScreen(machine);
});

test('L3 a main process that stands still is noticed by systemd, since no beat reaches it, and is replaced', async () => {
  const [main = ''] = processes(machine, /out\/chromium\/main\.js/);
  machine.run('kill', '-STOP', main);
  await until('systemd notices', 40, () =>
    /[Ww]atchdog/.test(
      ask(machine, 'Result') +
        machine.attempt('journalctl', '--no-pager', '--output', 'cat', `_PID=1`).said,
    ),
  );
  await expectLoop(machine, shown + 1);
  shown = timesOnScreen(machine);
});

test('L3 a folder of exhibits newer than the kiosk is named in a sentence, and those that came with it are shown', async () => {
  machine.run('cp', '-r', '/usr/lib/vitrine/exhibits', '/var/lib/vitrine/exhibits');
  machine.run(
    'sh',
    '-c',
    `sed -i 's/"version": *1/"version": 99/' /var/lib/vitrine/exhibits/rotation.json /var/lib/vitrine/exhibits/*/exhibit.json`,
  );
  machine.run('systemctl', 'restart', unit);
  await expectLoop(machine, shown + 1);
  const said = journal(machine);
  expect(said).toContain(
    'No exhibit in /var/lib/vitrine/exhibits can be shown; others that are here stand in.',
  );
  expect(said).toMatch(/version is 99/);
  shown = timesOnScreen(machine);
});

test('the same package over itself says so, and the kiosk is back with all that it knew', async () => {
  expect(machine.run('dpkg', '--install', '/tmp/edition.deb')).toMatch(
    /Vitrine \S+ is replaced by \S+; exhibits, PIN and logs stay\./,
  );
  await expectLoop(machine, shown + 1);
  expect(machine.has('/var/lib/vitrine/state/staff.json')).toBe(true);
});

test('removed, it leaves exhibits and logs and nothing else; purged, nothing', async () => {
  machine.run('dpkg', '--remove', name);
  const kept = difference(before, listAll(machine));
  expect(kept.gone).toEqual([]);
  const isKept = (path: string) =>
    /^\/var\/lib\/vitrine(?:$|\/exhibits(?:$|\/)|\/state$|\/state\/logs(?:$|\/))/.test(path);
  expect(kept.left.filter((path) => !isKept(path))).toEqual([]);
  expect(kept.left).toContain('/var/lib/vitrine/exhibits/rotation.json');
  expect(kept.left).toContain('/var/lib/vitrine/state/logs/kiosk.log');
  expect(machine.attempt('systemctl', 'is-active', unit).said.trim()).not.toBe('active');
  expect(gone.filter((path) => machine.has(path))).toEqual([]);
  machine.run('dpkg', '--purge', name);
  expect(difference(before, listAll(machine))).toEqual({ gone: [], left: [] });
});
