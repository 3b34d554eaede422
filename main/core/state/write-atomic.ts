// Writes a file so that a power cut leaves the old or the new content, whole. Used for everything the kiosk remembers.
// Our own lines and no library's: the usual ones do not flush the folder, and without that a rename may be lost.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFolder } from './flush.ts';

/**
 * Writes a file: temporary file beside it, flush, rename, flush of the folder. The folder is made if it is missing.
 * @throws Error with a `code` when the disk is full, read-only or gone; the old content is then still there
 */
export function writeAtomic(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeWhole(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** A system may take less at once than it is given. */
function writeWhole(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
