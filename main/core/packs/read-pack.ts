// Opens a pack: what is in it by name and size, its list of contents, and who has signed that. Nothing is unpacked before all
// of it is known to be right. Used by unpack.ts and import.ts.
import { open, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { findSigner, type TrustedKey } from './keys.ts';
import { limits } from './limits.ts';
import {
  contentFolder,
  manifestName,
  readManifest,
  signatureName,
  type Manifest,
} from './manifest.ts';
import { whyNotHeld } from './names.ts';
import { megabytes, Refusal } from './refusals.ts';

export interface OpenPack {
  manifest: Manifest;
  /** The bytes that were signed, and the signature. */
  signed: { manifest: Uint8Array; signature: Uint8Array };
  /** Whose key signed it. */
  signer: string;
  /** The content of a file of the list, as it is unpacked. */
  read(path: string): Promise<Readable>;
  close(): void;
}

type Entries = Map<string, Entry>;

/**
 * Opens a pack and checks all that can be checked without unpacking it.
 * @throws Refusal
 */
export async function openPack(file: string, keys: readonly TrustedKey[]): Promise<OpenPack> {
  const zip = await openZip(file);
  try {
    const entries = await listEntries(zip);
    const signed = {
      manifest: await readSmall(zip, entries, manifestName, 'manifest-missing'),
      signature: await readSmall(zip, entries, signatureName, 'signature-missing'),
    };
    const signer = findSigner(signed.manifest, signed.signature, keys);
    if (!signer) throw new Refusal('wrong-key');
    const manifest = readManifest(signed.manifest);
    compare(manifest, entries);
    return {
      manifest,
      signed,
      signer: signer.name,
      read: (path) => openEntry(zip, entries, `${contentFolder}/${path}`),
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error instanceof Refusal ? error : unreadable(error);
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    const about = await stat(file);
    if (!about.isFile()) throw new Refusal('not-a-pack', { reason: 'it is no file' });
    if (about.size > limits.packBytes)
      throw new Refusal('pack-too-large', {
        size: megabytes(about.size),
        limit: megabytes(limits.packBytes),
      });
    // Names are judged here and not by the library, so that each gets its sentence.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
    if (!(await isZip(file)))
      throw new Refusal('not-a-pack', { reason: 'its beginning is that of another kind of file' });
    return await openPromise(file, options);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error);
  }
}

/** Every pack begins like this; one that begins so and does not end so is cut off. */
async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer: head } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return head.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await handle.close();
  }
}

/** What the library or the disk says, as one of our sentences. */
function unreadable(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  if (/end of central directory|unexpected EOF|out of bounds/i.test(reason))
    return new Refusal('cut-off');
  const isOfDisk = typeof (error as NodeJS.ErrnoException).code === 'string';
  return new Refusal(isOfDisk ? 'unreadable' : 'not-a-pack', { reason: reason.slice(0, 120) });
}

async function listEntries(zip: ZipFile): Promise<Entries> {
  const most = limits.files + 2;
  if (zip.entryCount > most)
    throw new Refusal('too-many-files', { count: zip.entryCount, limit: limits.files });
  const entries: Entries = new Map();
  const lower = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileNameRaw.toString('latin1');
    checkEntry(name, entry);
    if (lower.has(name.toLowerCase())) throw new Refusal('twice', { file: show(name) });
    lower.add(name.toLowerCase());
    entries.set(name, entry);
  }
  return entries;
}

function checkEntry(name: string, entry: Entry): void {
  const file = show(name);
  const inner = name.startsWith(`${contentFolder}/`) ? name.slice(contentFolder.length + 1) : name;
  const isOurs = name === manifestName || name === signatureName;
  const fault = isOurs ? undefined : whyNotHeld(inner);
  if (fault) throw new Refusal(fault, { file });
  if (!isOurs && inner === name) throw new Refusal('name-unknown', { file });
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind !== 0 && kind !== 0o100000) throw new Refusal('link', { file });
  if (!entry.canDecodeFileData()) throw new Refusal('encrypted', { file });
  const { uncompressedSize, compressedSize } = entry;
  const most = isOurs ? limits.manifestBytes : limits.fileBytes;
  const ratio = Math.round(uncompressedSize / Math.max(1, compressedSize));
  if (uncompressedSize > limits.freeBytes && ratio > limits.ratio)
    throw new Refusal('bomb', { file, ratio: Math.floor(ratio / 100) * 100 });
  if (uncompressedSize > most)
    throw new Refusal('file-too-large', {
      file,
      size: megabytes(uncompressedSize),
      limit: megabytes(most),
    });
}

/** The list and the pack must hold the same files, and of the same sizes. */
function compare({ files }: Manifest, entries: Entries): void {
  const listed = new Map(files.map(({ path, bytes }) => [`${contentFolder}/${path}`, bytes]));
  for (const [name, bytes] of listed) {
    const entry = entries.get(name);
    if (!entry) throw new Refusal('file-missing', { file: name });
    if (entry.uncompressedSize !== bytes) throw new Refusal('hash-wrong', { file: name });
  }
  for (const name of entries.keys())
    if (!listed.has(name) && name !== manifestName && name !== signatureName)
      throw new Refusal('file-extra', { file: show(name) });
}

async function openEntry(zip: ZipFile, entries: Entries, name: string): Promise<Readable> {
  const entry = entries.get(name);
  if (!entry) throw new Refusal('file-missing', { file: name });
  return zip.openReadStreamPromise(entry);
}

async function readSmall(
  zip: ZipFile,
  entries: Entries,
  name: string,
  missing: 'manifest-missing' | 'signature-missing',
): Promise<Uint8Array> {
  if (!entries.has(name)) throw new Refusal(missing);
  return buffer(await openEntry(zip, entries, name));
}

/** A name as it may be shown: whoever made it may have put anything there. */
const show = (name: string): string =>
  JSON.stringify(name.length > 80 ? `${name.slice(0, 79)}…` : name);
