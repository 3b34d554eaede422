// What the Debian packages depend on, each with its reason, and the control file of the Chromium edition. Used by chromium.ts and
// electron.ts.

interface Needed {
  package: string;
  reason: string;
}

/** What the units need, whatever the engine. */
const ofTheMachine: Needed[] = [
  { package: 'cage', reason: 'the only program on the screen' },
  { package: 'xwayland', reason: 'cage of Debian 12 does not start without it' },
  { package: 'seatd', reason: 'gives cage the screen and the touch panel, without a login' },
  { package: 'systemd (>= 249)', reason: 'starts, watches and confines the kiosk' },
  { package: 'passwd', reason: 'takes the kiosk’s user away again' },
];

const onChromium: Needed[] = [
  { package: 'chromium (>= 140)', reason: 'the engine' },
  { package: 'libc6 (>= 2.28)', reason: 'Node' },
  { package: 'libstdc++6', reason: 'Node' },
];

/** The packager's own list also has what opens mails, tray icons and notices, which a kiosk does not do. */
const onElectron: Needed[] = [
  { package: 'libgtk-3-0', reason: 'Electron’s program is linked with it and all that it brings' },
  { package: 'libnss3', reason: 'certificates, without which the engine does not start' },
  { package: 'libgbm1', reason: 'pictures of the graphics card' },
  { package: 'libasound2', reason: 'sound' },
  { package: 'libatspi2.0-0', reason: 'screen readers' },
  { package: 'libxss1', reason: 'asks X11 how long nobody was there' },
  { package: 'util-linux', reason: 'setpriv, by which the doctor becomes the kiosk’s user' },
];

const namesOf = (rows: Needed[]) => rows.map((row) => row.package);

/** What the package on Electron depends on. */
export const electronDepends = namesOf([...onElectron, ...ofTheMachine]);

/** For the recipe on X11 only. */
export const suggests = ['xserver-xorg', 'xinit', 'x11-xserver-utils', 'matchbox-window-manager'];

interface Facts {
  version: string;
  architecture: string;
  installedKilobytes: number;
}

/** The text of the control file. */
export const writeControl = ({ version, architecture, installedKilobytes }: Facts): string =>
  `Package: vitrine-chromium
Version: ${version}
Architecture: ${architecture}
Maintainer: The Vitrine authors <vitrine@localhost>
Installed-Size: ${installedKilobytes}
Depends: ${namesOf([...onChromium, ...ofTheMachine]).join(', ')}
Suggests: ${suggests.join(', ')}
Conflicts: vitrine
Provides: vitrine
Section: education
Priority: optional
Description: kiosk for museum exhibits, on Debian's Chromium
 Locks the machine into an offline kiosk and shows exhibits that visitors work
 with their fingers. Starts with the machine, comes back by itself, and asks no
 network for anything. This edition runs on the chromium package of Debian.
`;
