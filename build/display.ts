// A screen for machines that have none: `node build/display.ts -- command …` runs a command on Xvfb with a window manager,
// or as it is when there is a screen already. npm start and npm test use it.
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Display {
  /** What to add to the environment of a program that is to be shown there. */
  environment: Record<string, string>;
  /** One sentence about which display it is. */
  note: string;
  stop(): void;
}

export type WindowManager = [command: string, ...options: string[]];

/** Window managers that give full screen without borders, best first. */
export const windowManagers: WindowManager[] = [
  ['matchbox-window-manager', '-use_titlebar', 'no'],
  ['openbox'],
  ['xfwm4'],
  ['metacity'],
];

const ofKioskDesktop = (name: string) =>
  fileURLToPath(new URL(`kiosk-desktop/${name}`, import.meta.url));

/** What a gallery on X11 should run: window managers that take no key for themselves. */
export const keylessManagers: WindowManager[] = [
  ['matchbox-window-manager', '-use_titlebar', 'no', '-kbdconfig', ofKioskDesktop('matchbox-keys')],
  ['openbox', '--config-file', ofKioskDesktop('openbox.xml')],
];

/** A display to run on: the machine's own, a virtual one, or none, which the note says. */
export async function createDisplay(size = '1920x1080'): Promise<Display> {
  const none = { environment: {}, stop: () => undefined };
  if (process.platform !== 'linux') return { ...none, note: 'On this machine’s screen.' };
  const own = process.env['WAYLAND_DISPLAY'] ?? process.env['DISPLAY'];
  if (own) return { ...none, note: `On display ${own}.` };
  if (!isInstalled('Xvfb'))
    return { ...none, note: 'There is no display and no Xvfb, so it runs without a window.' };
  const { note, ...display } = await startVirtual(size);
  return { ...display, note: `There is no display, so it runs on ${note}` };
}

/** A virtual display, also where there is a real one. @throws Error without Xvfb */
export async function startVirtual(
  size = '1920x1080',
  managers: WindowManager[] = windowManagers,
): Promise<Display> {
  // A group of its own, so that Ctrl+C reaches the kiosk before its screen goes.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await readDisplayNumber(server);
  const environment = { DISPLAY: `:${number}` };
  const manager = managers.find(([command]) => isInstalled(command));
  const managing = manager && startManager(manager, environment);
  const how = manager ? `with ${manager[0]}` : 'without a window manager, so not quite full screen';
  return {
    environment,
    note: `a virtual one (Xvfb :${number}, ${size}, ${how}).`,
    stop: () => {
      managing?.kill();
      server.kill();
    },
  };
}

export function startManager(
  [command, ...options]: WindowManager,
  environment: Record<string, string>,
) {
  const manager = spawn(command, options, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...environment },
  });
  manager.on('error', () => undefined);
  return manager;
}

const readDisplayNumber = (server: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => {
      reject(new Error('Xvfb ended before it had a display.'));
    });
    server.stdio[3]?.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });

/** Whether a program is in the search path. */
export function isInstalled(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function runOnDisplay(command: string, options: string[]): Promise<void> {
  const display = await createDisplay();
  console.error(display.note);
  const child = spawn(command, options, {
    stdio: 'inherit',
    env: { ...process.env, ...display.environment },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    display.stop();
    process.exit(127);
  });
  child.on('exit', (code) => {
    display.stop();
    process.exit(code ?? 1);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , separator, command, ...options] = process.argv;
  if (separator === '--' && command) await runOnDisplay(command, options);
  else {
    console.error('Say what to run: node build/display.ts -- command options');
    process.exitCode = 2;
  }
}
