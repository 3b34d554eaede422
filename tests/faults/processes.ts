// The kiosk's processes by kind, as /proc tells them, and what kills them. Used by the fault tests.
import { readdirSync, readFileSync } from 'node:fs';
import { placesFor } from '../../main/chromium/profile.ts';

/** A kind of process, and how its command line shows it. */
const kinds = {
  main: /out\/(chromium|electron)\/main\.js/,
  browser: /--remote-debugging-pipe(?!.*--type=)/,
  renderer: /--type=renderer/,
  graphics: /--type=gpu-process/,
  network: /--utility-sub-type=network\./,
  storage: /--utility-sub-type=storage\./,
  zygote: /--type=zygote/,
} satisfies Record<string, RegExp>;

export type ProcessKind = keyof typeof kinds;

interface Process {
  pid: number;
  command: string;
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
};

const readAll = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      pid: Number(pid),
      command: readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
    }));

/**
 * All processes of a kiosk. They are known by its folder of state or its browser's profile, which all their command lines
 * name: not by their parents, whom they may outlive.
 */
function processesOf(state: string): Process[] {
  const names = [state, ...placesFor(state)];
  return readAll().filter(
    ({ pid, command }) => pid !== process.pid && names.some((name) => command.includes(name)),
  );
}

/**
 * The processes of a kiosk by kind.
 * @throws when there is none, since a fault that hits nothing proves nothing
 */
export function find(state: string, kind: ProcessKind): Process[] {
  const found = processesOf(state).filter(({ command }) => kinds[kind].test(command));
  if (found.length === 0) throw new Error(`There is no process of the kind ${kind}.`);
  return found;
}

/** Sends a signal to all processes of a kind. */
export function signal(state: string, kind: ProcessKind, name: NodeJS.Signals): void {
  for (const { pid } of find(state, kind)) send(pid, name);
}

/** Ends all processes of a kiosk at once, its supervisor included, as a power cut does. */
export function cutPower(state: string): void {
  for (;;) {
    const left = processesOf(state);
    if (left.length === 0) return;
    // Again, since one that is killed may just have started another.
    for (const { pid } of left) send(pid, 'SIGKILL');
  }
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
