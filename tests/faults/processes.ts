// The kiosk's processes by kind, as /proc tells them, and what kills them. Used by the fault tests.
import { readdirSync, readFileSync } from 'node:fs';
import { readState, treeOf } from '../../build/bench/process-tree.ts';

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

/** All processes that descend from one, itself first. */
export function processesOf(root: number): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const states = pids.flatMap((pid) => readState(readText(`/proc/${pid}/stat`)) ?? []);
  return treeOf(root, states).map(({ pid }) => ({
    pid,
    command: readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  }));
}

/** The processes of a kind below one. @throws when there is none, since a fault that hits nothing proves nothing */
export function find(root: number, kind: ProcessKind): number[] {
  const found = processesOf(root).filter(({ command }) => kinds[kind].test(command));
  if (found.length === 0) throw new Error(`There is no process of the kind ${kind}.`);
  return found.map(({ pid }) => pid);
}

/** Sends a signal to all processes of a kind below one. */
export function signal(root: number, kind: ProcessKind, name: NodeJS.Signals): void {
  for (const pid of find(root, kind)) send(pid, name);
}

/** Ends a process and all that descend from it at once, as a power cut does. */
export function cutPower(root: number): void {
  for (const { pid } of processesOf(root)) send(pid, 'SIGKILL');
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
