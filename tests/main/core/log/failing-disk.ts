// A disk in memory for trials of the log: it may be small, refuse, or be cut off at any byte.
import type { FileEntry, LogDisk } from '../../../../main/core/log/disk.ts';

interface Stored {
  text: Buffer;
  bornMs: number;
  changedMs: number;
}

export interface FailingDisk extends LogDisk {
  /** All files, current and old, oldest first. */
  files: Map<string, Stored>;
  /** How many bytes fit in; what is too much is taken in part, and then refused. */
  freeBytes: number;
  /** Refuses every call with this code, until undone. */
  refusal: string | undefined;
  /** Refuses to truncate, as a disk may that has just been cut off. */
  mayTruncate: boolean;
}

const fail = (code: string) => Object.assign(new Error(code), { code });

/** Creates an empty disk. @param nowMs the clock that stamps files */
export function createFailingDisk(nowMs: () => number = () => 0): FailingDisk {
  const files = new Map<string, Stored>();
  const check = () => {
    if (disk.refusal !== undefined) throw fail(disk.refusal);
  };
  const disk: FailingDisk = {
    files,
    freeBytes: Infinity,
    refusal: undefined,
    mayTruncate: true,
    open: (_folder, name) => {
      check();
      const file: Stored = files.get(name) ?? {
        text: Buffer.alloc(0),
        bornMs: nowMs(),
        changedMs: nowMs(),
      };
      files.set(name, file);
      return {
        bytes: file.text.length,
        bornMs: file.bornMs,
        endsLine: file.text.length === 0 || file.text.at(-1) === 10,
        write: (text) => {
          check();
          const taken = Math.min(text.length, disk.freeBytes);
          if (taken === 0) throw fail('ENOSPC');
          disk.freeBytes -= taken;
          file.text = Buffer.concat([file.text, text.subarray(0, taken)]);
          file.changedMs = nowMs();
          return taken;
        },
        truncate: (bytes) => {
          if (!disk.mayTruncate) throw fail('EIO');
          disk.freeBytes += file.text.length - bytes;
          file.text = file.text.subarray(0, bytes);
        },
        close: () => undefined,
      };
    },
    list: (): FileEntry[] => {
      check();
      return [...files].map(([name, { text, changedMs }]) => ({
        name,
        bytes: text.length,
        changedMs,
      }));
    },
    rename: (_folder, from, to) => {
      check();
      const file = files.get(from);
      if (!file) throw fail('ENOENT');
      files.delete(from);
      files.set(to, file);
    },
    remove: (_folder, name) => {
      check();
      disk.freeBytes += files.get(name)?.text.length ?? 0;
      files.delete(name);
    },
    flush: () => undefined,
  };
  return disk;
}

/** All text, oldest file first. */
export const textOf = ({ files }: FailingDisk): string =>
  [...files.keys()]
    .toSorted()
    .toSorted((a, b) => Number(a === 'kiosk.log') - Number(b === 'kiosk.log'))
    .map((name) => files.get(name)?.text.toString() ?? '')
    .join('');
