// The lock by which a second kiosk on the same folder of state notices the first. Used by app.ts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the lock of a folder of state. @returns its file, or undefined when a living process has it */
export function takeLock(folder: string): string | undefined {
  const path = join(folder, 'instance.lock');
  try {
    mkdirSync(folder, { recursive: true });
    if (isHeld(path)) return undefined;
    writeFileSync(path, nameOf(process.pid));
  } catch {
    // A disk that cannot be written is no reason to leave the gallery dark.
  }
  return path;
}

function isHeld(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8');
    const pid = Number.parseInt(holder, 10);
    return pid > 0 && pid !== process.pid && process.kill(pid, 0) && holder === nameOf(pid);
  } catch {
    return false;
  }
}

/**
 * A process under a name that no other bears. Its number alone will not do: after a power cut the machine gives the same
 * numbers again, and the kiosk would take a stranger for itself and stay dark.
 */
function nameOf(pid: number): string {
  return [pid, read('/proc/sys/kernel/random/boot_id').trim(), startOf(pid)].join(' ');
}

/** The field that says when a process began comes twentieth after its name, which is in brackets. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Empty where there is no /proc, so that there the number has to do. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
