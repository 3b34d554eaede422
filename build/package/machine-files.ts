// The files of build/linux with their places on a Debian machine, each with its reason. Used by debian.ts.

/** What the kiosk runs on. */
export type Edition = 'chromium' | 'electron';

export interface MachineFile {
  /** Under build/. */
  from: string;
  to: string;
  isProgram?: boolean;
  reason: string;
}

const systemd = '/usr/lib/systemd';
const recipes = '/usr/lib/vitrine/linux';

export const machineFiles: MachineFile[] = [
  { from: 'linux/vitrine', to: '/usr/bin/vitrine', isProgram: true, reason: 'the command' },
  {
    from: 'linux/vitrine.service',
    to: `${systemd}/system/vitrine.service`,
    reason: 'the kiosk at each start of the machine',
  },
  {
    from: 'linux/vitrine-x11.service',
    to: `${systemd}/system/vitrine-x11.service`,
    reason: 'the same on X11, a recipe',
  },
  {
    from: 'linux/session',
    to: `${recipes}/session`,
    isProgram: true,
    reason: 'the screen and the kiosk on it',
  },
  { from: 'linux/xorg.conf', to: `${recipes}/xorg.conf`, reason: 'no keys for the X server' },
  {
    from: 'kiosk-desktop/matchbox-keys',
    to: `${recipes}/matchbox-keys`,
    reason: 'no keys for the window manager',
  },
  {
    from: 'linux/sysusers.conf',
    to: '/usr/lib/sysusers.d/vitrine.conf',
    reason: 'the kiosk’s user',
  },
  {
    from: 'linux/journald.conf',
    to: `${systemd}/journald.conf.d/vitrine.conf`,
    reason: 'limits of the journal',
  },
  {
    from: 'linux/logind.conf',
    to: `${systemd}/logind.conf.d/vitrine.conf`,
    reason: 'no other logins, no sleep by keys or lid',
  },
  { from: 'linux/sleep.conf', to: `${systemd}/sleep.conf.d/vitrine.conf`, reason: 'no sleep' },
  {
    from: 'linux/sysctl.conf',
    to: '/usr/lib/sysctl.d/90-vitrine.conf',
    reason: 'no commands to the kernel by the keyboard',
  },
  {
    from: 'linux/usb.rules',
    to: '/usr/lib/udev/rules.d/90-vitrine.rules',
    reason: 'sticks are opened by nobody',
  },
  {
    from: 'linux/README.md',
    to: '/usr/share/doc/vitrine/README.md',
    reason: 'what is locked, the undo, the limits',
  },
  { from: '../LICENSE', to: '/usr/share/doc/vitrine/copyright', reason: 'the licence' },
  { from: '../NOTICE', to: '/usr/share/doc/vitrine/NOTICE', reason: 'the licences of others' },
];

/** What differs between the editions. */
export const editionFile = (edition: Edition): MachineFile => ({
  from: `linux/editions/${edition}`,
  to: `${recipes}/edition`,
  reason: 'how the command starts the kiosk and its doctor',
});

/** A target that is nothing: the three keys do not start the machine anew. A link, since an alias has to be covered. */
export const maskedTarget = '/etc/systemd/system/ctrl-alt-del.target';

/** Chromium's alone: Electron reads no policies. */
export const policyFile = '/etc/chromium/policies/managed/vitrine.json';
