// Unpacks an opened pack into a folder that nobody looks at yet, file by file, each compared with its hash and flushed.
// Used by import.ts.
import { createHash } from 'node:crypto';
import { mkdir, open, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../state/write-atomic.ts';
import { flushFolder } from '../state/flush.ts';
import { limits } from './limits.ts';
import {
  contentFolder,
  manifestName,
  signatureName,
  sumOf,
  type Manifest,
  type PackedFile,
} from './manifest.ts';
import type { OpenPack } from './read-pack.ts';
import { megabytes, Refusal } from './refusals.ts';

/**
 * Unpacks all of it; what is there afterwards is on the disk.
 * @param folder it is made, and must not be there
 * @throws Refusal
 */
export async function unpack(pack: OpenPack, folder: string): Promise<void> {
  const { manifest, signed } = pack;
  await mkdir(dirname(folder), { recursive: true });
  await checkRoom(manifest, dirname(folder));
  await mkdir(folder);
  const content = join(folder, contentFolder);
  const folders = foldersOf(manifest).map((inner) => join(content, inner));
  for (const inner of folders) await mkdir(inner, { recursive: true });
  for (const file of manifest.files) await writeFile(pack, file, join(content, file.path));
  writeAtomic(join(folder, manifestName), signed.manifest);
  writeAtomic(join(folder, signatureName), signed.signature);
  for (const inner of [...folders.reverse(), folder]) flushFolder(inner);
}

/** Every folder, the outer before the inner. */
const foldersOf = ({ files }: Manifest): string[] => {
  const inner = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
  });
  return ['', ...new Set(inner)];
};

async function checkRoom({ files }: Manifest, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const need = sumOf(files) + limits.spareBytes;
  if (free < need) throw new Refusal('no-room', { need: megabytes(need), free: megabytes(free) });
}

async function writeFile(pack: OpenPack, file: PackedFile, path: string): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  // Fails on anything that is there already, so that nothing is ever written through a link.
  const handle = await open(path, 'wx', 0o644);
  try {
    for await (const chunk of await pack.read(file.path)) {
      bytes += (chunk as Buffer).length;
      if (bytes > file.bytes) throw new Refusal('hash-wrong', { file: file.path });
      hash.update(chunk as Buffer);
      await handle.appendFile(chunk as Buffer);
    }
    if (bytes !== file.bytes || hash.digest('hex') !== file.sha256)
      throw new Refusal('hash-wrong', { file: file.path });
    await handle.sync();
  } catch (error) {
    throw explain(error, file);
  } finally {
    await handle.close();
  }
}

/** What the library or the disk says, as one of our sentences. */
function explain(error: unknown, { path }: PackedFile): Refusal {
  if (error instanceof Refusal) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  // A code of the disk is in capitals and short; the others tell that what is packed does not unpack.
  return /^E[A-Z]+$/.test(code)
    ? new Refusal('unreadable', { reason: code })
    : new Refusal('hash-wrong', { file: path });
}
