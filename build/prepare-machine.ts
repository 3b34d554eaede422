// Sees to it that the machine has what the kiosk and its tests need: a browser, and a display when there is none.
// On Debian as root it installs them; elsewhere it says in one sentence what to type. Used by npm start and npm test.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type FoundBrowser } from '../main/chromium/find-browser.ts';
import { isInstalled } from './display.ts';

/** A browser of Chromium's family, installed if that is possible. @throws Error with the command to type */
export function prepareBrowser(): FoundBrowser {
  const found = findBrowser() ?? (install('chromium') ? findBrowser() : undefined);
  if (found) return found;
  throw new Error(`No browser of Chromium’s family is installed; install one with: ${command()}`);
}

/** A virtual display with a window manager, where there is no other and it can be installed. */
export function prepareDisplay(): void {
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (process.platform !== 'linux' || hasDisplay) return;
  const missing = ['Xvfb', 'openbox'].filter((program) => !isInstalled(program));
  if (missing.length > 0) install(...missing.map((program) => program.toLowerCase()));
}

/** All that `npm test` needs. @throws Error with the command to type */
export function prepareMachine(): void {
  prepareBrowser();
  prepareDisplay();
  prepareTools();
}

/** Programs with which tests press real keys, cut the network and break things; tests that miss one are skipped and say so. */
const tools: { program: string; package: string; reason: string }[] = [
  { program: 'xdotool', package: 'xdotool', reason: 'presses keys and the pointer of the display' },
  { program: 'xprop', package: 'x11-utils', reason: 'asks which window is in front' },
  { program: 'xrandr', package: 'x11-xserver-utils', reason: 'resizes and turns the display' },
  { program: 'Xvnc', package: 'tigervnc-standalone-server', reason: 'a display that can change' },
  { program: 'ip', package: 'iproute2', reason: 'sets up a network of the test’s own' },
  { program: 'tcpdump', package: 'tcpdump', reason: 'watches that network' },
  { program: 'cage', package: 'cage', reason: 'the screen of an installed kiosk' },
  { program: 'Xwayland', package: 'xwayland', reason: 'cage does not start without it' },
  { program: 'seatd', package: 'seatd', reason: 'an installed kiosk depends on it' },
  { program: 'grim', package: 'grim', reason: 'takes a picture of that screen' },
  { program: 'faketime', package: 'faketime', reason: 'sets the kiosk’s clock, and no other' },
];

function prepareTools(): void {
  if (process.platform !== 'linux') return;
  const missing = tools.filter(({ program }) => !isInstalled(program));
  if (missing.length > 0) install(...missing.map((tool) => tool.package));
}

/** Installs Debian packages. @returns whether it could */
function install(...packages: string[]): boolean {
  const isPossible =
    existsSync('/etc/debian_version') && process.getuid?.() === 0 && isInstalled('apt-get');
  if (!isPossible) return false;
  console.log(`Installing ${packages.join(' and ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...options: string[]) =>
    spawnSync('apt-get', ['-q', ...options], { stdio: 'inherit', env: environment }).status === 0;
  const add = () => run('install', '-y', '--no-install-recommends', ...packages);
  return add() || (run('update') && add());
}

function command(): string {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Hibbiki.Chromium';
  if (existsSync('/etc/debian_version')) return 'sudo apt install chromium';
  if (isInstalled('dnf')) return 'sudo dnf install chromium';
  return isInstalled('pacman')
    ? 'sudo pacman -S chromium'
    : 'your package manager, package chromium';
}
