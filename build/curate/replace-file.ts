// Writes a file that people share: whole or not at all, and as open to others as it was. Used wherever the desk writes.
import { chmod, stat } from 'node:fs/promises';
import { writeAtomic } from '../../main/core/state/write-atomic.ts';

/** What a new file of the content may be: read by everybody, written by its owner. */
const usualMode = 0o644;

/** @throws Error with a `code` when it cannot be written; the old content is then still there */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const mode = await stat(path).then(
    (found) => found.mode & 0o777,
    () => usualMode,
  );
  writeAtomic(path, content);
  await chmod(path, mode);
}
