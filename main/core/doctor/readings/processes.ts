// The programs that run on a Linux machine. Read by the checks that look for the kiosk itself and for a desktop beside it.
import { CannotKnow, type Files } from '../machine.ts';

export interface Process {
  pid: number;
  name: string;
  command: string;
}

/** Processes that end meanwhile, or that belong to others and are hidden, are left out. */
export async function readProcesses(files: Files): Promise<Process[]> {
  const pids = (await files.list('/proc')).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    const [name, command] = await Promise.all(
      ['comm', 'cmdline'].map((file) => files.maybe(`/proc/${pid}/${file}`).catch(() => undefined)),
    );
    if (name === undefined) return [];
    const words = (command ?? '').replaceAll('\0', ' ').trim();
    return [{ pid: Number(pid), name: name.trim(), command: words }];
  });
  return (await Promise.all(read)).flat();
}

/** The same, where it matters that nothing is hidden: the first process of a machine is seen by whoever sees all. @throws CannotKnow */
export async function readAllProcesses(files: Files): Promise<Process[]> {
  const processes = await readProcesses(files);
  if (processes.some(({ pid }) => pid === 1)) return processes;
  throw new CannotKnow('forbidden', '/proc');
}

/** The main process of the kiosk, on either runtime. */
export const isKiosk = ({ command }: Process): boolean =>
  /\/chromium\/main\.js(\s|$)/.test(command) ||
  /^\S*\/[Vv]itrine(?=\s|$)(?!.*--type=| doctor|.*\/doctor\/)/.test(command);
