// Writes a pack: the files that the kiosk reads, their list with hashes, and the signature of that. Used by pack-exhibits.ts.
// The same folder, number and key make the same pack, byte for byte but for the time in the list.
import { createHash, sign, type KeyObject } from 'node:crypto';
import { createWriteStream, globSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { formatProblems } from '../../main/core/content/format-problems.ts';
import { loadExhibits, type Loaded } from '../../main/core/content/load-exhibits.ts';
import {
  contentFolder,
  manifestName,
  readManifest,
  signatureName,
  type Manifest,
} from '../../main/core/packs/manifest.ts';
import { whyNotHeld } from '../../main/core/packs/names.ts';
import { flushFolder } from '../../main/core/state/flush.ts';

export interface Wishes {
  folder: string;
  out: string;
  key: KeyObject;
  /** Larger than that of every pack before. */
  edition: number;
}

export interface Written {
  manifest: Manifest;
  /** Files of the folder that no kiosk reads. */
  leftOut: string[];
}

/** Zip keeps times; all files get the same, so that the same content makes the same pack. */
const options = { mtime: new Date(2000, 0, 1), mode: 0o100644 };

/**
 * Checks a folder and packs it.
 * @throws Error with what is wrong; nothing is written then
 */
export async function writePack({ folder, out, key, edition }: Wishes): Promise<Written> {
  const loaded = await loadExhibits(folder);
  if (loaded.problems.some(({ severity }) => severity === 'error'))
    throw new Error(`${formatProblems(loaded.problems)}\n\nNothing was packed.`);
  const { packed, leftOut } = chooseFiles(folder, loaded);
  const manifest = describe(folder, packed, loaded, edition);
  const bytes = Buffer.from(JSON.stringify(manifest));
  // By the rules of whoever will read it, before anybody carries it anywhere.
  readManifest(bytes);
  const zip = new ZipFile();
  zip.addBuffer(bytes, manifestName, options);
  zip.addBuffer(sign(null, bytes, key), signatureName, options);
  for (const file of packed) zip.addFile(join(folder, file), `${contentFolder}/${file}`, options);
  zip.end();
  await save(zip.outputStream, out);
  return { manifest, leftOut };
}

/** What is shown, and not what lies beside it: drafts, notes, help. */
function chooseFiles(folder: string, { wholes }: Loaded): { packed: string[]; leftOut: string[] } {
  const files = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const isShown = (file: string) => {
    const [exhibit, inner] = file.split('/');
    return inner === undefined || wholes.has(exhibit ?? '');
  };
  const mayBePacked = (file: string) => whyNotHeld(file) === undefined && isShown(file);
  const isHelp = (file: string) => /^(guide|schema)\/|^CURATORS\.md$/.test(file);
  return {
    packed: files.filter(mayBePacked),
    leftOut: files.filter((file) => !mayBePacked(file) && !isHelp(file)),
  };
}

function describe(
  folder: string,
  files: string[],
  { rotation }: Loaded,
  edition: number,
): Manifest {
  const { title } = rotation;
  return {
    format: 'vitrine-pack',
    version: 1,
    edition,
    madeAt: new Date().toISOString(),
    title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
    files: files.map((path) => {
      const content = readFileSync(join(folder, path));
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { path, bytes: content.length, sha256 };
    }),
  };
}

/** Whole or not at all, and on the stick before the command ends. */
async function save(content: NodeJS.ReadableStream, out: string): Promise<void> {
  const temporary = `${out}.new`;
  try {
    await pipeline(content, createWriteStream(temporary));
    const file = await open(temporary, 'r+');
    await file.sync();
    await file.close();
    await rename(temporary, out);
    flushFolder(dirname(out));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
