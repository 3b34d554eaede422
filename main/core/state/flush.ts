// Makes sure that what was written is on the disk and not only on its way. Used wherever a power cut must not matter.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Flushes the names in a folder. Windows cannot, and has no need to: its file system keeps renames in order. */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The content is in place all the same.
  }
}
