// Every check on recorded machines: one that is as it should be, one that is not, and what lies between.
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../main/core/doctor/check.ts';
import { checks } from '../../../../main/core/doctor/registry.ts';
import { CannotKnow, type Machine } from '../../../../main/core/doctor/machine.ts';
import { forbidden, recorded, type Changes } from './recorded.ts';

const find = (id: string): Check => {
  const check = checks.find((one) => one.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check;
};

/** What a check finds, by name; what it cannot know in the words of the runner. */
async function look(id: string, name: 'gallery' | 'desktop', changes?: Changes): Promise<string[]> {
  try {
    const found = await find(id).run(recorded(name, changes));
    return [found].flat().map(({ is }) => is);
  } catch (error) {
    if (error instanceof CannotKnow) return [error.why];
    throw error;
  }
}

/** Without an exhibits' folder of their own, both machines show the exhibition itself. */
const inGallery: Record<string, string> = {
  display: 'good',
  touch: 'good',
  sound: 'good',
  disk: 'good',
  clock: 'good',
  battery: 'good',
  runtime: 'good',
  fuses: 'noElectron',
  program: 'good',
  policies: 'good',
  start: 'good',
  running: 'good',
  keyboard: 'good',
  terminals: 'good',
  desktop: 'good',
  account: 'good',
  'usb-storage': 'ignored',
  sleep: 'good',
  route: 'good',
  ports: 'good',
  refused: 'some',
  exhibits: 'good',
  faults: 'none',
};

const onDesktop: Record<string, string[]> = {
  display: ['none'],
  touch: ['none'],
  sound: ['none'],
  clock: ['beforeLastRun'],
  battery: ['empty'],
  program: ['changed'],
  policies: ['missing'],
  start: ['off'],
  running: ['asRoot'],
  keyboard: ['ctrlAltDel', 'sysrq', 'attached'],
  terminals: ['waiting', 'switching'],
  desktop: ['desktop', 'login'],
  account: ['shell'],
  'usb-storage': ['opened'],
  sleep: ['machine', 'console', 'screen'],
  route: ['open'],
  ports: ['outside', 'inside'],
  refused: ['requests'],
  faults: ['resting'],
};

describe('in a gallery where everything was done', () => {
  it('every check for Linux is among these', () => {
    const linux = checks.filter(({ platforms }) => platforms.includes('linux'));
    expect(linux.map(({ id }) => id).sort()).toEqual(Object.keys(inGallery).sort());
  });

  it.each(Object.entries(inGallery))('%s is %s, and green', async (id, is) => {
    expect(await look(id, 'gallery')).toEqual([is]);
    expect(find(id).outcomes[is]?.lamp).toBe('green');
  });
});

describe('on a desktop where nothing was done', () => {
  it.each(Object.entries(onDesktop))('%s finds %s, and none of it is green', async (id, found) => {
    expect(await look(id, 'desktop')).toEqual(found);
    for (const is of found) expect(find(id).outcomes[is]?.lamp).not.toBe('green');
  });
});

const xrandr = (line: string, more = '') => ({
  programs: {
    'xrandr --query': `Screen 0: minimum 8 x 8\n${line}\n   1920x1080     60.00*+\n   1280x720      60.00\n${more}`,
  },
});
const panel = (abs: string, name = 'ILITEK') =>
  `N: Name="${name}"\nH: Handlers=mouse0 event5\nB: PROP=2\nB: KEY=400 0 0 0 0 0\nB: ABS=${abs}\n\n`;
const devices = '/proc/bus/input/devices';
const several = '260800000000003';
const turned = xrandr('HDMI-1 connected primary 1080x1920+0+0 left (normal left inverted)');
const two = xrandr(
  'HDMI-1 connected primary 1920x1080+0+0 (normal)',
  'DP-1 connected 1920x1080+1920+0 (normal)\n   1920x1080     60.00*+\n',
);
const udev = { '/run/udev/data/c13:69': 'E:LIBINPUT_CALIBRATION_MATRIX=0 -1 1 1 0 0\n' };
const xinput = {
  'xinput list-props ILITEK ILITEK-TP':
    'Device:\n\tCoordinate Transformation Matrix (156):\t0.000000, -1.000000, 1.000000, 1.000000, 0.000000, 0.000000\n',
};
const hidden = { files: { '/proc/1/comm': undefined } };
const unit = '/usr/lib/systemd/system/vitrine.service';
const wants = '/etc/systemd/system/multi-user.target.wants';
const rules = '/usr/lib/udev/rules.d/90-vitrine.rules';
const drivers = '/etc/modprobe.d/closed.conf';
const closed = 'install usb-storage /bin/false\ninstall uas /bin/false\n';
const day = 86_400_000;

/** A machine between the two: what is changed on the gallery's, and what is found then. */
const between: [id: string, when: string, changes: Changes, found: string[]][] = [
  [
    'display',
    'X11 shows the panel whole',
    xrandr('HDMI-1 connected primary 1920x1080+0+0 (normal)'),
    ['good'],
  ],
  ['display', 'it is turned', turned, ['good']],
  [
    'display',
    'it is not at its own size',
    xrandr('HDMI-1 connected 1280x1024+0+0 (normal)'),
    ['scaled'],
  ],
  ['display', 'it is small', xrandr('HDMI-1 connected 1024x768+0+0 (normal)'), ['small']],
  ['display', 'there are two', two, ['several']],
  [
    'display',
    'its status may not be read',
    { files: { '/sys/class/drm/card0-HDMI-A-1/status': forbidden } },
    ['forbidden'],
  ],
  ['touch', 'there are two displays and nothing says which', two, ['astray']],
  [
    'touch',
    'there are two displays and udev says which',
    { ...two, files: { '/run/udev/data/c13:69': 'E:WL_OUTPUT=HDMI-1\n' } },
    ['mapped'],
  ],
  ['touch', 'the picture is turned and the touches are not', turned, ['turned']],
  ['touch', 'udev turns the touches too', { ...turned, files: udev }, ['mapped']],
  [
    'touch',
    'X11 turns the touches too',
    { programs: { ...turned.programs, ...xinput } },
    ['mapped'],
  ],
  [
    'touch',
    'a calibration that changes nothing is set',
    {
      ...turned,
      files: { '/run/udev/data/c13:69': 'E:LIBINPUT_CALIBRATION_MATRIX=1 0 0 0 1 0\n' },
    },
    ['turned'],
  ],
  ['touch', 'it feels one finger', { files: { [devices]: panel('3') } }, ['oneFinger']],
  [
    'touch',
    'there are two panels',
    { files: { [devices]: panel(several) + panel(several, 'Other') } },
    ['several'],
  ],
  ['touch', 'the devices may not be read', { files: { [devices]: forbidden } }, ['forbidden']],
  ['touch', 'the kernel has no list of devices', { files: { [devices]: undefined } }, ['absent']],
  [
    'sound',
    'it is muted',
    { programs: { 'amixer -M sget Master': 'Front Left: Playback 0 [40%] [off]' } },
    ['muted'],
  ],
  ['sound', 'no mixer answers', { programs: { 'amixer -M sget Master': '' } }, ['volumeUnknown']],
  ['sound', 'there is no sound system', { files: { '/proc/asound/cards': undefined } }, ['absent']],
  ['disk', 'little is free', { disk: { freeBytes: 500e6, isReadOnly: false } }, ['low']],
  ['disk', 'nothing is free', { disk: { freeBytes: 0, isReadOnly: false } }, ['full']],
  ['disk', 'it is read-only', { disk: { freeBytes: 20e9, isReadOnly: true } }, ['readOnly']],
  ['clock', 'it is 1970', { nowMs: 0 }, ['beforeBuild']],
  ['clock', 'it went back a day', { nowMs: Date.parse('2026-11-19T08:00:00Z') }, ['beforeLastRun']],
  ['clock', 'it is 2100', { nowMs: Date.parse('2100-01-01T00:00:00Z') }, ['tooLate']],
  ['clock', 'the kiosk has never run', { kiosk: { stateFolder: '/nowhere' } }, ['neverRan']],
  [
    'clock',
    'the time of the build is not known',
    { kiosk: { builtMs: undefined } },
    ['buildUnknown'],
  ],
  [
    'battery',
    'there is no clock on the board',
    { files: { '/sys/class/rtc/rtc0/since_epoch': undefined } },
    ['noClock'],
  ],
  [
    'battery',
    'the board is five minutes off',
    { files: { '/sys/class/rtc/rtc0/since_epoch': '1795165500' } },
    ['differs'],
  ],
  [
    'battery',
    'the board keeps the time of Seoul',
    { files: { '/sys/class/rtc/rtc0/since_epoch': String(1_795_165_200 + 9 * 3600) } },
    ['good'],
  ],
  [
    'battery',
    'the board is a day off',
    { nowMs: Date.parse('2026-11-20T09:00:00Z') - day },
    ['differs'],
  ],
  [
    'battery',
    'the board does not speak of its battery',
    { files: { '/proc/driver/rtc': undefined } },
    ['batteryUnknown'],
  ],
  [
    'battery',
    'the clock may not be read',
    { files: { '/sys/class/rtc/rtc0/since_epoch': forbidden } },
    ['forbidden'],
  ],
  [
    'runtime',
    'there is no engine',
    { kiosk: { engine: () => Promise.resolve(undefined) } },
    ['none'],
  ],
  [
    'runtime',
    'the engine is old',
    { kiosk: { engine: () => Promise.resolve('Google Chrome 120.0.1.2') } },
    ['old'],
  ],
  [
    'runtime',
    'the engine does not say',
    { kiosk: { engine: () => Promise.resolve('Google Chrome') } },
    ['versionUnknown'],
  ],
  [
    'runtime',
    'it is Electron',
    { kiosk: { engine: () => Promise.resolve('Electron 45.4.1') } },
    ['good'],
  ],
  [
    'fuses',
    'the program has none',
    { kiosk: { electron: '/usr/lib/vitrine/out/chromium/main.js' } },
    ['noWire'],
  ],
  ['fuses', 'the program is missing', { kiosk: { electron: '/nowhere' } }, ['noWire']],
  [
    'program',
    'it is not a package',
    { files: { '/var/lib/dpkg/info/vitrine-chromium.md5sums': undefined } },
    ['notInstalled'],
  ],
  [
    'program',
    'the list may not be read',
    { files: { '/var/lib/dpkg/info/vitrine-chromium.md5sums': forbidden } },
    ['forbidden'],
  ],
  ['policies', 'it is Electron', { kiosk: { electron: '/opt/Vitrine/vitrine' } }, ['electron']],
  [
    'policies',
    'a file is damaged',
    { files: { '/etc/chromium/policies/managed/vitrine.json': '{' } },
    ['damaged'],
  ],
  [
    'policies',
    'one of them is weaker',
    { files: { '/etc/chromium/policies/managed/vitrine.json': '{"DownloadRestrictions":0}' } },
    ['missing'],
  ],
  ['start', 'there is no unit', { files: { [unit]: undefined } }, ['none']],
  [
    'start',
    'the unit does not come back',
    { files: { [unit]: '[Service]\nWatchdogSec=30\n' } },
    ['once'],
  ],
  ['start', 'the unit may not be read', { files: { [unit]: forbidden } }, ['forbidden']],
  ['running', 'it does not run', { files: { '/proc/640/comm': undefined } }, ['not']],
  [
    'keyboard',
    'nothing says whether SysRq works',
    { files: { '/proc/sys/kernel/sysrq': undefined } },
    ['sysrqUnknown'],
  ],
  [
    'keyboard',
    'Ctrl+Alt+Del is not masked',
    { links: { '/etc/systemd/system/ctrl-alt-del.target': undefined } },
    ['ctrlAltDel'],
  ],
  [
    'terminals',
    'cage may switch',
    { files: { '/proc/612/cmdline': 'cage\0-s\0--\0vitrine' } },
    ['switching'],
  ],
  ['terminals', 'nothing is shown', { files: { '/proc/612/comm': undefined } }, ['nothingShown']],
  [
    'terminals',
    'Xorg is locked',
    {
      files: {
        '/proc/612/comm': 'Xorg\n',
        '/etc/X11/xorg.conf': 'Option "DontVTSwitch" "true"\n',
      },
    },
    ['good'],
  ],
  [
    'terminals',
    'Xorg is told so on its command line',
    { files: { '/proc/612/comm': 'Xorg\n', '/proc/612/cmdline': 'Xorg\0:0\0-novtswitch\0vt1' } },
    ['good'],
  ],
  ['desktop', 'other programs are hidden', hidden, ['forbidden']],
  [
    'account',
    'there is no user',
    { files: { '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n' } },
    ['none'],
  ],
  ['account', 'the password is hidden', { files: { '/etc/shadow': forbidden } }, ['forbidden']],
  [
    'account',
    'it has a password',
    { files: { '/etc/shadow': 'vitrine:$y$abc:1::::::\n' } },
    ['password'],
  ],
  ['usb-storage', 'no rule forbids it', { files: { [rules]: undefined } }, ['byHand']],
  [
    'usb-storage',
    'no rule is seen and other programs are hidden',
    { files: { ...hidden.files, [rules]: '' } },
    ['forbidden'],
  ],
  ['usb-storage', 'their drivers may not be loaded', { files: { [drivers]: closed } }, ['closed']],
  [
    'usb-storage',
    'a driver was loaded before that',
    { files: { [drivers]: closed, '/proc/modules': 'usb_storage 81920 0 - Live\n' } },
    ['ignored'],
  ],
  [
    'sleep',
    'one way is open',
    { links: { '/etc/systemd/system/suspend.target': undefined } },
    ['machine'],
  ],
  [
    'sleep',
    'systemd may not sleep at all',
    {
      links: { '/etc/systemd/system/suspend.target': undefined },
      files: { '/etc/systemd/sleep.conf': '[Sleep]\nAllowSuspend=no\nAllowHibernation=no\n' },
    },
    ['good'],
  ],
  [
    'route',
    'the machine has one, the kiosk does not',
    { files: { '/proc/net/route': 'h\neth0\t00000000\t0\t3\t0\t0\t0\t00000000\n' } },
    ['apart'],
  ],
  [
    'route',
    'both have one',
    {
      links: { '/proc/640/ns/net': 'net:[4026531840]' },
      files: { '/proc/net/route': 'h\neth0\t00000000\t0\t3\t0\t0\t0\t00000000\n' },
    },
    ['open'],
  ],
  [
    'route',
    'it goes by the newer protocol',
    {
      links: { '/proc/640/ns/net': undefined },
      files: {
        '/proc/net/ipv6_route': `${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00 ${'f'.repeat(32)} 1 1 0 1 eth0\n`,
      },
    },
    ['open'],
  ],
  [
    'route',
    'the routes may not be read',
    { files: { '/proc/net/route': forbidden } },
    ['forbidden'],
  ],
  ['ports', 'the ports cannot be known', { files: { '/proc/net/tcp': undefined } }, ['absent']],
  ['refused', 'nothing was tried', { kiosk: { refusals: () => ({}) } }, ['none']],
  ['refused', 'the kiosk has never run', { kiosk: { stateFolder: '/nowhere' } }, ['neverRan']],
  ['exhibits', 'there is no folder', { kiosk: { exhibitsFolder: '/nowhere' } }, ['none']],
  [
    'exhibits',
    'a file of all is broken',
    { kiosk: { exhibitsFolder: 'tests/content/broken/rotation-broken' } },
    ['none'],
  ],
  ['faults', 'the kiosk has never run', { kiosk: { stateFolder: '/nowhere' } }, ['neverRan']],
  [
    'faults',
    'its memory is damaged',
    { files: { '/var/lib/vitrine/state/recovery.json': '{"version":' } },
    ['damaged'],
  ],
  [
    'faults',
    'its memory may not be read',
    { files: { '/var/lib/vitrine/state/recovery.json': forbidden } },
    ['forbidden'],
  ],
];

describe('between the two', () => {
  it.each(between)('%s, when %s', async (id, _when, changes, found) => {
    expect(await look(id, 'gallery', changes)).toEqual(found);
  });

  it('a unit that nothing wants does not start at boot', async () => {
    const machine = recorded('gallery');
    const list = machine.files.list;
    machine.files.list = (path) => (path === wants ? Promise.resolve([]) : list(path));
    expect(await find('start').run(machine)).toMatchObject({ is: 'off' });
  });
});

describe('on other systems', () => {
  const steps = 7;
  const reg = (flags: string): Machine =>
    ({
      ...recorded('gallery', { platform: 'win32' }),
      run: (_program: string, args: readonly string[]) => {
        const value = args[3] ?? '';
        const set: Record<string, string> = {
          AllowEdgeSwipe: '0x0',
          DisableTaskMgr: '0x1',
          DisableNotificationCenter: '0x1',
          Flags: flags,
          NoAutoUpdate: '0x1',
          ContactVisualization: '0x0',
          Start: '0x4',
        };
        return Promise.resolve(`    ${value}    REG_SZ    ${set[value] ?? ''}\r\n`);
      },
    }) as Machine;

  it('Windows is asked for every step of its lockdown', async () => {
    expect(await find('windows').run(reg('506'))).toEqual({ is: 'good', values: { count: steps } });
    expect(await find('windows').run(reg('510'))).toEqual({
      is: 'undone',
      values: { names: 'sticky keys' },
    });
  });

  it('macOS is asked whether it sleeps', async () => {
    const pmset = (display: number) => ({
      platform: 'darwin' as const,
      programs: {
        'pmset -g': ` sleep                0\n displaysleep         ${display}\n disksleep            0\n`,
      },
    });
    const macos = find('macos');
    expect(await macos.run(recorded('gallery', pmset(0)))).toEqual({ is: 'good' });
    expect(await macos.run(recorded('gallery', pmset(10)))).toEqual({
      is: 'sleeps',
      values: { names: 'displaysleep' },
    });
  });
});
