// The machine on which a package is installed: its own files, processes and systemd, and no network; nothing of it stays.
// Used by the tests of the installed kiosk.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isInstalled } from '../../build/display.ts';

const programs = ['unshare', 'nsenter', 'pivot_root', 'dpkg', 'dpkg-deb', 'cage', 'Xwayland'];
const more = ['seatd', 'grim', 'systemctl'];
const namespaces = ['--mount', '--pid', '--net', '--uts', '--ipc', '--cgroup'];

/** A list of all files of a machine is long. */
const mostBytes = 256_000_000;

/** What machine.sh does, tried once. */
const trial = [
  'mount -t tmpfs tmpfs /mnt',
  'mkdir /mnt/over /mnt/work /mnt/root',
  'mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/over,workdir=/mnt/work /mnt/root',
  'mount -t cgroup2 cgroup2 /mnt/over',
].join(' && ');

/** Why there can be no such machine here, or undefined. */
export function whyImpossible(): string | undefined {
  if (!existsSync('/etc/debian_version')) return 'this is not Debian';
  if (process.getuid?.() !== 0) return 'only root may install packages';
  const missing = [...programs, ...more].filter((program) => !isInstalled(program));
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  const tried = spawnSync('unshare', [...namespaces, '--fork', 'sh', '-c', trial]);
  return tried.status === 0
    ? undefined
    : 'this machine does not allow namespaces, not even to root';
}

export interface Machine {
  /** Runs a command there. @returns what it printed. @throws Error with what it said */
  run(command: string, ...options: string[]): string;
  /** The same, whatever comes of it. */
  attempt(command: string, ...options: string[]): { code: number | null; said: string };
  /** Takes a file there. */
  bring(from: string, to: string): void;
  read(path: string): string;
  readBytes(path: string): Buffer;
  write(path: string, text: string): void;
  has(path: string): boolean;
  /** Ends it with all that runs there and all that was written. */
  stop(): Promise<void>;
}

/** Starts a machine, and waits until its systemd answers. */
export async function startMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-machine-'));
  const script = fileURLToPath(new URL('machine.sh', import.meta.url));
  const way = [...namespaces, '--fork', '--kill-child', 'sh', script, folder];
  const started = spawn('unshare', way, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const first = await findFirst(started.pid ?? 0);
  const inside = (command: string[]) => ['--target', first, '--all', '--root', '--wd', ...command];
  const attempt = (...command: string[]) => {
    const { status, stdout, stderr } = spawnSync('nsenter', inside(command), {
      encoding: 'utf8',
      maxBuffer: mostBytes,
    });
    return { code: status, said: `${stdout}${stderr}` };
  };
  const at = (path: string) => join('/proc', first, 'root', path);
  const machine: Machine = {
    attempt,
    run: (...command) => {
      const { code, said } = attempt(...command);
      if (code === 0) return said;
      throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${said}`);
    },
    bring: (from, to) => {
      copyFileSync(from, at(to));
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    readBytes: (path) => readFileSync(at(path)),
    write: (path, text) => {
      writeFileSync(at(path), text);
    },
    has: (path) => existsSync(at(path)),
    stop: async () => {
      const ended = new Promise((resolve) => started.once('close', resolve));
      started.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await until('systemd answers', 30, () => {
    if (started.exitCode !== null) throw new Error(`The machine did not start: ${said}`);
    return /running|degraded/.test(attempt('systemctl', 'is-system-running').said);
  });
  return machine;
}

/** The first process of the machine, by its number outside. */
async function findFirst(parent: number): Promise<string> {
  let first = '';
  await until('the machine has a process', 10, () => {
    first = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim();
    return first !== '';
  });
  return first;
}

/** Waits for something. @throws Error that says what has not come */
export async function until(what: string, seconds: number, isSo: () => boolean): Promise<void> {
  const endMs = performance.now() + seconds * 1000;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error(`Not within ${seconds} s: ${what}.`);
    await pause(250);
  }
}
