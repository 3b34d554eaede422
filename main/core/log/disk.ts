// The disk as the log needs it, and the real one. A trial hands in one that fails.
import * as fs from 'node:fs';
import { join } from 'node:path';

/** A file that is open for one line. */
export interface OpenFile {
  bytes: number;
  /** When it was made, as the clock then was. */
  bornMs: number;
  /** Whether its last line has an end; an empty file counts as one. */
  endsLine: boolean;
  /** Appends. @returns how many bytes were taken, which may be fewer than given */
  write(text: Buffer): number;
  truncate(bytes: number): void;
  close(): void;
}

/** A file of the folder. */
export interface FileEntry {
  name: string;
  bytes: number;
  changedMs: number;
}

/** All but `flush` throw an Error with a `code`, as the system names it. */
export interface LogDisk {
  /** Opens for appending; folder and file are made if they are missing. */
  open(folder: string, name: string): OpenFile;
  list(folder: string): FileEntry[];
  rename(folder: string, from: string, to: string): void;
  remove(folder: string, name: string): void;
  /** Brings what was written from the system's memory to the disk, in the background; never throws. */
  flush(folder: string, name: string): void;
}

export const realDisk: LogDisk = {
  open: (folder, name) => {
    fs.mkdirSync(folder, { recursive: true });
    const file = fs.openSync(join(folder, name), 'a+', 0o640);
    try {
      return createOpenFile(file);
    } catch (error) {
      fs.closeSync(file);
      throw error;
    }
  },
  list: (folder) =>
    fs.readdirSync(folder).map((name) => {
      const { size, mtimeMs } = fs.statSync(join(folder, name));
      return { name, bytes: size, changedMs: mtimeMs };
    }),
  rename: (folder, from, to) => {
    fs.renameSync(join(folder, from), join(folder, to));
  },
  remove: (folder, name) => {
    fs.rmSync(join(folder, name), { force: true });
  },
  flush: (folder, name) => {
    // Of the folder too: a file whose name is not on the disk is lost with all its lines.
    for (const path of [join(folder, name), folder])
      fs.open(path, 'r', (error, handle) => {
        if (!error)
          fs.fsync(handle, () => {
            fs.close(handle, () => undefined);
          });
      });
  },
};

function createOpenFile(file: number): OpenFile {
  const { size, birthtimeMs } = fs.fstatSync(file);
  const last = Buffer.alloc(1);
  if (size > 0) fs.readSync(file, last, 0, 1, size - 1);
  return {
    bytes: size,
    bornMs: birthtimeMs,
    endsLine: size === 0 || last.toString() === '\n',
    write: (text) => fs.writeSync(file, text),
    truncate: (bytes) => {
      fs.ftruncateSync(file, bytes);
    },
    close: () => {
      fs.closeSync(file);
    },
  };
}
