// The installed kiosk as its tests see it: through systemd, its journal and the pixels of its screen. Used by installed.spec.ts.
import { firstGesture } from '../../main/core/staff/gesture.ts';
import { until, type Machine } from './machine.ts';

export const unit = 'vitrine.service';
const state = '/var/lib/vitrine/state';
const dropIn = `/etc/systemd/system/${unit}.d`;

/** A screen without a graphics card, and shorter times, so that the watchdog bites while one waits. */
const forTrial = `[Unit]
StartLimitAction=none
[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman LIBSEAT_BACKEND=noop
WatchdogSec=20
RestartSec=1
`;

/** Fits the unit to a machine that has neither screen nor touch panel. */
export function fitToMachine(machine: Machine): void {
  machine.run('mkdir', '-p', dropIn);
  machine.write(`${dropIn}/trial.conf`, forTrial);
  machine.run('systemctl', 'daemon-reload');
}

/** As if somebody had passed on at the question for the PIN, which an installed kiosk puts at its first start. */
export function passOnPin(machine: Machine): void {
  const remembered = { version: 1, failures: 0, gesture: firstGesture, shuffle: false };
  machine.run('install', '-d', '-o', 'vitrine', '-g', 'vitrine', state);
  machine.write(`${state}/staff.json`, JSON.stringify(remembered));
  machine.run('chown', 'vitrine:vitrine', `${state}/staff.json`);
}

/** What the unit has said since the machine started. */
export const journal = (machine: Machine): string =>
  machine.run('journalctl', '--unit', unit, '--output', 'cat', '--no-pager');

const painted = /On screen: attract\./g;
export const timesOnScreen = (machine: Machine): number =>
  journal(machine).match(painted)?.length ?? 0;

/** A property of the unit. */
export const ask = (machine: Machine, property: string): string =>
  machine.run('systemctl', 'show', unit, '--property', property, '--value').trim();

/** The numbers of the unit's processes whose command line fits. */
export function processes(machine: Machine, pattern: RegExp): string[] {
  const group = machine.run('cat', `/sys/fs/cgroup${ask(machine, 'ControlGroup')}/cgroup.procs`);
  return group.split('\n').filter((number) => {
    const line = machine.attempt('cat', `/proc/${number}/cmdline`);
    return number !== '' && line.code === 0 && pattern.test(line.said.replaceAll('\0', ' '));
  });
}

/** Pixels of the screen that are lit. The compositor shows what has changed since the last picture, and the rest black. */
function litPixels(machine: Machine): number {
  const file = '/run/picture.ppm';
  const way = ['WAYLAND_DISPLAY=/run/vitrine/wayland-0', 'XDG_RUNTIME_DIR=/run/vitrine'];
  const taken = machine.attempt('env', ...way, 'grim', '-t', 'ppm', file);
  if (taken.code !== 0) return 0;
  const pixels = machine.readBytes(file).subarray(20);
  let lit = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3)
    if ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) > 60) lit += 1;
  return lit;
}

/** Waits until the loop has been painted so often, and the unit counts as up. */
export async function expectLoop(machine: Machine, times: number): Promise<void> {
  await until(
    `the loop is on screen for the ${times}. time`,
    45,
    () => timesOnScreen(machine) >= times,
  );
  await until('the unit is up', 20, () => ask(machine, 'ActiveState') === 'active');
}

/** Waits until the kiosk's picture is seen to change on the screen. */
export const expectPicture = (machine: Machine): Promise<void> =>
  until('its picture moves', 30, () => litPixels(machine) > 200);
