// Reads Linux's /proc: which processes descend from one, what they cost, which of them draws the page. Used
// by the measures of processor time and of coming back, and by the soak.
import { readdir, readFile } from 'node:fs/promises';

/** One process as /proc/PID/stat tells it. */
export interface ProcessState {
  pid: number;
  parent: number;
  /** Processor time in clock ticks, user and system together. */
  ticks: number;
}

/** Linux reports processor time in hundredths of a second on every platform it runs on. */
const ticksPerSecond = 100;

/** Reads one line of /proc/PID/stat; undefined for anything else. */
export const readState = (line: string): ProcessState | undefined => {
  // The name is in brackets and may itself hold brackets and blanks.
  const name = line.lastIndexOf(')');
  const fields = line.slice(name + 2).split(' ');
  const [pid, parent] = [Number.parseInt(line, 10), Number(fields[1])];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return name > 0 && [pid, parent, ticks].every(Number.isInteger)
    ? { pid, parent, ticks }
    : undefined;
};

/** A process and all that descend from it. */
export const treeOf = (root: number, all: readonly ProcessState[]): ProcessState[] =>
  all
    .filter(({ pid }) => pid === root)
    .flatMap((state) => [
      state,
      ...all.filter(({ parent }) => parent === root).flatMap(({ pid }) => treeOf(pid, all)),
    ]);

const readAll = async (): Promise<ProcessState[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return lines.flatMap((line) => readState(line) ?? []);
};

/** A process and all that descend from it, as they are now. */
export const listTree = async (root: number): Promise<ProcessState[]> =>
  treeOf(root, await readAll());

/** Processor time that a process and its descendants have used so far, in seconds. */
export const processorSeconds = async (root: number): Promise<number> => {
  const tree = await listTree(root);
  return tree.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
};

/** The process that draws the page: of all renderers the busiest, since the browser may keep a spare one. */
export const findRenderer = async (root: number): Promise<number> => {
  const tree = (await listTree(root)).toSorted((a, b) => b.ticks - a.ticks);
  for (const { pid } of tree) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('--type=renderer')) return pid;
  }
  throw new Error('No renderer process was found.');
};
