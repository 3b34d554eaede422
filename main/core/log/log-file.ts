// Writes lines to the log's file so that each is there whole once `write` returns, whatever becomes of the process; keeps
// them in memory while the disk refuses. Used by log.ts. Our own lines and no library's: those that rotate files write
// in the background or in a worker, and so lose what a killed process wrote last.
import { realDisk, type LogDisk, type OpenFile } from './disk.ts';
import type { LogLimits } from './limits.ts';
import { currentName, mayNotHold, namesToRemove, nextName } from './old-files.ts';

export interface LogFile {
  /** Writes one line, without its end. @param isUrgent whether it goes to the disk at once rather than within a second */
  write(line: string, isUrgent: boolean): void;
}

interface Needs {
  folder: string;
  limits: LogLimits;
  /** Hears that lines cannot be written, once until they can again. */
  onRefused(error: Error): void;
  /** Makes the line that says, once the disk takes lines again, how many were written late and how many were dropped. */
  describeGap(late: number, dropped: number): string;
  disk?: LogDisk;
  /** The wall clock. */
  nowMs?: () => number;
}

/**
 * Creates the log's file; nothing is written before the first line. It is opened anew for each line, so that a folder that
 * is deleted, replaced or mounted elsewhere in the meantime does no harm.
 */
export function createLogFile({
  folder,
  limits,
  onRefused,
  describeGap,
  disk = realDisk,
  nowMs = Date.now,
}: Needs): LogFile {
  const held: string[] = [];
  let late = 0;
  let dropped = 0;
  let retry: NodeJS.Timeout | undefined;
  let flush: NodeJS.Timeout | undefined;
  tidy();

  return {
    write: (line, isUrgent) => {
      held.push(line);
      if (!writeHeld()) keepOrDrop();
      if (isUrgent) flushNow();
      else flush ??= setTimeout(flushNow, limits.flushSeconds * 1000).unref();
    },
  };

  /** @returns whether the disk took all */
  function writeHeld(): boolean {
    try {
      while (held[0] !== undefined) {
        append(held[0]);
        held.shift();
      }
      if (retry) append(describeGap(late, dropped));
    } catch (error) {
      if (!retry) onRefused(error as Error);
      retry ??= setInterval(writeHeld, limits.retrySeconds * 1000).unref();
      return false;
    }
    clearInterval(retry);
    retry = undefined;
    late = dropped = 0;
    return true;
  }

  function keepOrDrop(): void {
    late += 1;
    if (held.length <= limits.heldLines) return;
    held.shift();
    late -= 1;
    dropped += 1;
  }

  function append(line: string): void {
    const text = Buffer.from(`${line}\n`);
    const file = openFor(text.length);
    try {
      // A power cut may have torn the last line; the next is to be readable all the same.
      writeWhole(file, file.endsLine ? text : Buffer.concat([Buffer.from('\n'), text]));
    } finally {
      file.close();
    }
  }

  /** Opens the current file; puts it away first when it is full or old. */
  function openFor(lineBytes: number): OpenFile {
    const file = disk.open(folder, currentName);
    if (!mayNotHold(file, lineBytes, nowMs(), limits)) return file;
    file.close();
    disk.rename(folder, currentName, nextName(disk.list(folder)));
    tidy();
    return disk.open(folder, currentName);
  }

  function tidy(): void {
    try {
      for (const name of namesToRemove(disk.list(folder), nowMs(), limits))
        disk.remove(folder, name);
    } catch {
      // There is no folder yet, or it cannot be changed; the next start or the next full file tries again.
    }
  }

  function flushNow(): void {
    clearTimeout(flush);
    flush = undefined;
    disk.flush(folder, currentName);
  }
}

/** Writes all or, on a disk that is full halfway, nothing. */
function writeWhole(file: OpenFile, text: Buffer): void {
  try {
    for (let written = 0; written < text.length;) written += file.write(text.subarray(written));
  } catch (error) {
    file.truncate(file.bytes);
    throw error;
  }
}
