// The package on Electron on a machine of the test's own: installed by dpkg, its units verified and started by systemd, removed. A
// script stands for Electron's program, so it shows all that lies around the program, and nothing of the program itself.
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeElectronDeb } from '../build/electron-deb.ts';
import { ask, fitToMachine, unit } from './kiosk.ts';
import { startMachine, until, whyImpossible, type Machine } from './machine.ts';
import { difference, listAll } from './traces.ts';

const reason = whyImpossible();

test.describe.configure({ mode: 'serial' });
test.skip(reason !== undefined, reason ?? '');

/** Says how it was started, tells systemd that it is up, and ends as a kiosk does that staff leave. */
const program = `#!/bin/sh
if [ "$1" = doctor ]; then echo "$(id -un) $HOME $*"; exit 1; fi
echo "$(id -un) $*" >"$HOME/started"
systemd-notify --ready WATCHDOG=1
while [ ! -e "$HOME/leave" ]; do sleep 0.2; done
exit 6
# `;

let folder = '';
let machine: Machine;
let before: string[] = [];

test.beforeAll(async () => {
  if (reason !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'vitrine-electron-'));
  machine = await startMachine();
});

test.afterAll(async () => {
  if (reason !== undefined) return;
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the deb on Electron installs with its user, and its units pass systemd’s own check', () => {
  const deb = makeElectronDeb(folder, program);
  before = listAll(machine);
  machine.bring(deb, '/tmp/edition.deb');
  expect(machine.run('dpkg', '--install', '/tmp/edition.deb')).toContain('Vitrine is installed.');
  expect(machine.run('getent', 'passwd', 'vitrine')).toMatch(/:\/usr\/sbin\/nologin$/m);
  expect(ask(machine, 'UnitFileState')).toBe('enabled');
  expect(machine.attempt('systemd-analyze', 'verify', `/usr/lib/systemd/system/${unit}`).said).toBe(
    '',
  );
  expect(machine.run('vitrine', 'version')).toMatch(/^vitrine \d/);
});

test('its unit starts Electron’s program in cage, as its user, with all that an installed kiosk is told', async () => {
  fitToMachine(machine);
  machine.run('systemctl', 'start', unit);
  expect(ask(machine, 'ActiveState')).toBe('active');
  expect(machine.read('/var/lib/vitrine/started')).toBe(
    'vitrine --supervised --notify --state /var/lib/vitrine/state --exhibits /var/lib/vitrine/exhibits --ozone-platform=x11\n',
  );
  machine.write('/var/lib/vitrine/leave', '');
  await until('the unit has ended', 20, () => ask(machine, 'ActiveState') === 'inactive');
  expect(ask(machine, 'ExecMainStatus')).toBe('6');
});

test('its doctor, asked by root, looks as the kiosk’s user, since Electron does not run as root', () => {
  expect(machine.attempt('vitrine', 'doctor', '--json')).toEqual({
    code: 1,
    said: 'vitrine /var/lib/vitrine doctor --state /var/lib/vitrine/state --json\n',
  });
});

test('removed and purged, it leaves nothing', () => {
  machine.run('dpkg', '--remove', 'vitrine');
  machine.run('dpkg', '--purge', 'vitrine');
  expect(difference(before, listAll(machine))).toEqual({ gone: [], left: [] });
});
