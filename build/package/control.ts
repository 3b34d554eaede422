// The control file of the Debian package, with a reason for each package that it depends on. Used by chromium.ts.

const depends: { package: string; reason: string }[] = [
  { package: 'chromium (>= 140)', reason: 'the engine' },
  { package: 'cage', reason: 'the only program on the screen' },
  { package: 'xwayland', reason: 'cage of Debian 12 does not start without it' },
  { package: 'seatd', reason: 'gives cage the screen and the touch panel, without a login' },
  { package: 'systemd (>= 249)', reason: 'starts, watches and confines the kiosk' },
  { package: 'passwd', reason: 'takes the kiosk’s user away again' },
  { package: 'libc6 (>= 2.28)', reason: 'Node' },
  { package: 'libstdc++6', reason: 'Node' },
];

/** For the recipe on X11 only. */
const suggests = ['xserver-xorg', 'xinit', 'x11-xserver-utils', 'matchbox-window-manager'];

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
Depends: ${depends.map((row) => row.package).join(', ')}
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
