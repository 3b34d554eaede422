// The log's older files: when a new one begins, and which of the old must go. Pure. Used by log-file.ts.
// Files bear a number and not a date, because the clock of a kiosk without network may say anything.
import type { FileEntry, OpenFile } from './disk.ts';
import type { LogLimits } from './limits.ts';

/** The file that is written to. */
export const currentName = 'kiosk.log';

const numbered = /^kiosk-(\d{6,15})\.log$/;
const dayMs = 24 * 3600 * 1000;

const numberOf = (name: string): number => Number(numbered.exec(name)?.[1] ?? 0);

/** Whether a line of this length begins a new file. */
export function mayNotHold(
  { bytes, bornMs }: Pick<OpenFile, 'bytes' | 'bornMs'>,
  lineBytes: number,
  nowMs: number,
  limits: LogLimits,
): boolean {
  if (bytes === 0) return false;
  return bytes + lineBytes > limits.fileBytes || isOlder(bornMs, nowMs, limits.fileDays, limits);
}

/** The name under which the current file is put away: after all others. */
export function nextName(files: readonly Pick<FileEntry, 'name'>[]): string {
  const last = Math.max(0, ...files.map(({ name }) => numberOf(name)));
  return `kiosk-${String(last + 1).padStart(6, '0')}.log`;
}

/** The names of the files that must go, oldest first. Files that are not the log's are never among them. */
export function namesToRemove(
  files: readonly FileEntry[],
  nowMs: number,
  limits: LogLimits,
): string[] {
  const newestFirst = files
    .filter(({ name }) => numbered.test(name))
    .toSorted((a, b) => numberOf(b.name) - numberOf(a.name));
  // The current file may still grow to its own limit.
  let sum = limits.fileBytes;
  return newestFirst
    .filter(({ bytes, changedMs }, place) => {
      sum += bytes;
      const isOld = place >= limits.keptFiles && isOlder(changedMs, nowMs, limits.keptDays, limits);
      return sum > limits.allBytes || isOld;
    })
    .map(({ name }) => name)
    .toReversed();
}

/** Older than so many days, as far as the clock can be believed: 1970 and 2100 make nothing old. */
function isOlder(thenMs: number, nowMs: number, days: number, limits: LogLimits): boolean {
  const ageDays = (nowMs - thenMs) / dayMs;
  return ageDays > days && ageDays < limits.clockDays;
}
