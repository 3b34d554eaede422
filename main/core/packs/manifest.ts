// The list of a pack's contents, `manifest.json`: which files there are, with the hash of each, and which pack is the newer.
// Its bytes are what is signed. Used by whoever makes or reads a pack.
import { z } from 'zod';
import { limits } from './limits.ts';
import { findTwice, whyNotHeld } from './names.ts';
import { megabytes, Refusal } from './refusals.ts';

export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig';
/** Where the exhibits lie in a pack, and in a version that is kept. */
export const contentFolder = 'exhibits';

const file = z.strictObject({
  path: z.string().max(220),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.strictObject({
  format: z.literal('vitrine-pack'),
  version: z.literal(1),
  /** Grows from pack to pack; a kiosk takes none with a smaller one than it has had. */
  edition: z.int().min(1).max(999_999_999_999),
  /** When it was made, by the clock of the machine that made it; for people. */
  madeAt: z.iso.datetime(),
  /** The name of the exhibition, for people. */
  title: z.string().max(80),
  files: z.array(file).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type PackedFile = Manifest['files'][number];

/**
 * Reads a list of contents.
 * @throws Refusal
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = parse(bytes);
  if (Number(Reflect.get(value, 'version')) > 1) throw new Refusal('format-newer');
  const { success, data, error } = manifestSchema.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    throw new Refusal('manifest-broken', { reason: `${issue?.path.join('.')}: ${issue?.message}` });
  }
  checkFiles(data.files);
  return data;
}

function parse(bytes: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new Refusal('manifest-broken', { reason: 'it is no JSON' });
}

/** What is written nowhere else: the same limits hold for whoever makes a pack. */
function checkFiles(files: readonly PackedFile[]): void {
  if (files.length > limits.files)
    throw new Refusal('too-many-files', { count: files.length, limit: limits.files });
  for (const { path, bytes } of files) {
    const fault = whyNotHeld(path);
    if (fault) throw new Refusal(fault, { file: path });
    if (bytes > limits.fileBytes)
      throw new Refusal('file-too-large', {
        file: path,
        size: megabytes(bytes),
        limit: megabytes(limits.fileBytes),
      });
  }
  const twice = findTwice(files.map(({ path }) => path));
  if (twice !== undefined) throw new Refusal('twice', { file: twice });
  const all = sumOf(files);
  if (all > limits.allBytes)
    throw new Refusal('too-much', { size: megabytes(all), limit: megabytes(limits.allBytes) });
}

/** How many bytes the files are together. */
export const sumOf = (files: readonly PackedFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
