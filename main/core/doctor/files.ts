// Reads the files of a machine for the doctor: the real one's, or under another root a recorded one's.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, readdir, readFile, readlink, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotKnow, type Files } from './machine.ts';

/** @param root the folder that stands for `/` */
export function createFiles(root = '/'): Files {
  const at = (path: string) => (root === '/' ? path : join(root, path));
  const maybe = (path: string) => orUndefined(path, () => readFile(at(path), 'utf8'));
  return {
    maybe,
    text: async (path) => {
      const text = await maybe(path);
      if (text === undefined) throw new CannotKnow('absent', path);
      return text;
    },
    list: async (path) => (await orUndefined(path, () => readdir(at(path)))) ?? [],
    link: (path) => orUndefined(path, () => readlink(at(path))),
    md5: (path) => orUndefined(path, () => hash(at(path))),
    bytesAfter: (path, mark, count) => orUndefined(path, () => find(at(path), mark, count)),
    disk: (path) => look(path, at(path)),
  };
}

/** Not there, and not a link: known. Everything else that fails leaves the question open. */
const meansNot = new Set(['ENOENT', 'ENOTDIR', 'EINVAL']);

async function orUndefined<Value>(path: string, read: () => Promise<Value>) {
  try {
    return await read();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (meansNot.has(code)) return undefined;
    throw new CannotKnow('forbidden', path);
  }
}

async function hash(path: string): Promise<string> {
  const sum = createHash('md5');
  for await (const chunk of createReadStream(path)) sum.update(chunk as Buffer);
  return sum.digest('hex');
}

/** A program is large, so it is read in pieces, each with the end of the one before. */
async function find(path: string, mark: string, count: number): Promise<Uint8Array | undefined> {
  let kept = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const piece = Buffer.concat([kept, chunk as Buffer]);
    const place = piece.indexOf(mark);
    const start = place + mark.length;
    if (place >= 0 && piece.length >= start + count) return piece.subarray(start, start + count);
    kept = piece.subarray(-(mark.length + count));
  }
  return undefined;
}

async function look(path: string, real: string) {
  const room = await orUndefined(path, () => statfs(real));
  if (!room) throw new CannotKnow('absent', path);
  // Whoever asks may be another user than the kiosk's; only a disk that nobody can write counts.
  const isReadOnly = await access(real, constants.W_OK).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'EROFS',
  );
  return { freeBytes: room.bavail * room.bsize, isReadOnly };
}
