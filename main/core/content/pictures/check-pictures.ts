// Checks the pictures that an exhibit names: they are there, are what their names say, whole, and not too large. Used by
// load-exhibit.ts.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createProblem, type Problem } from '../problems.ts';
import { spotOf, type Document, type Path } from '../read-json.ts';
import { hint } from '../near.ts';
import { BrokenPicture } from './broken.ts';
import { loadMediaFolder, type MediaFolder } from './folder.ts';
import { readRaster } from './raster.ts';
import { formatOfEnding, formats, recognise, type Format } from './signatures.ts';
import { readSvg } from './svg.ts';

/** A picture's name, and where the file names it. */
export interface Named {
  name: string;
  path: Path;
}

/** A little more than the widest screen; a square of this side takes 67 MB while it is shown. */
export const mostPixels = 4096;
/** A drawing is drawn anew on every screen, so it has to be lighter than a photograph. */
export const mostMegabytes: Record<Format, number> = { png: 6, jpeg: 6, webp: 6, avif: 6, svg: 2 };

const megabyte = 1024 * 1024;

type Spot = ReturnType<typeof spotOf>;

/** A picture that is about to be put into a folder: what is wrong with its weight and its bytes. */
export function judgePicture(spot: Spot, name: string, bytes: Buffer): Problem[] {
  const heavy = judgeWeight(spot, name, bytes.length);
  return heavy.length > 0 ? heavy : judgeBytes(spot, name, bytes);
}

function judgeWeight(spot: Spot, name: string, weight: number): Problem[] {
  const limit = mostMegabytes[partsOf(name).wanted];
  if (weight <= limit * megabyte) return [];
  const size = (weight / megabyte).toFixed(1);
  return [createProblem('media-too-heavy', spot, { found: JSON.stringify(name), size, limit })];
}

/** What a file's bytes are wrong in. */
function judgeBytes(spot: Spot, name: string, bytes: Buffer): Problem[] {
  const found = JSON.stringify(name);
  const { base, wanted } = partsOf(name);
  const { holds, format } = recognise(bytes);
  if (!format) return [createProblem('media-no-picture', spot, { found, holds })];
  if (format !== wanted) {
    const correct = `${base}.${formats[format].ending}`;
    const words = { found, holds, correct, wanted: formats[wanted].name };
    return [createProblem('media-wrong-type', spot, words)];
  }
  try {
    return format === 'svg'
      ? judgeSvg(spot, found, bytes)
      : judgeRaster(spot, found, format, bytes);
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    return [createProblem('media-broken', spot, { found, reason: error.message })];
  }
}

function judgeSvg(spot: Spot, found: string, bytes: Buffer): Problem[] {
  const { findings, hasSize } = readSvg(bytes);
  return [
    ...findings.map(({ is, what, line }) =>
      createProblem(is === 'active' ? 'svg-active' : 'svg-remote', spot, {
        found,
        what,
        inside: line,
      }),
    ),
    ...(hasSize ? [] : [createProblem('svg-without-size', spot, { found })]),
  ];
}

function judgeRaster(spot: Spot, found: string, format: Exclude<Format, 'svg'>, bytes: Buffer) {
  const { width, height } = readRaster(format, bytes);
  if (Math.max(width, height) <= mostPixels) return [];
  const words = { found, width, height, limit: mostPixels };
  return [createProblem('media-too-many-pixels', spot, words)];
}

/** A name that has passed the schema, in its parts. */
function partsOf(name: string): { base: string; wanted: Format } {
  const at = name.lastIndexOf('.');
  return { base: name.slice(0, at), wanted: formatOfEnding[name.slice(at + 1)] ?? 'png' };
}

/** The file is there; what may be wrong with it. A file that is no plain file is not opened: that could wait for ever. */
async function checkFile(spot: Spot, name: string, file: string): Promise<Problem[]> {
  const found = JSON.stringify(name);
  const unreadable = (reason: string) => [
    createProblem('media-unreadable', spot, { found, reason }),
  ];
  try {
    const about = await stat(file);
    if (!about.isFile()) return unreadable('not a file');
    const heavy = judgeWeight(spot, name, about.size);
    return heavy.length > 0 ? heavy : judgeBytes(spot, name, await readFile(file));
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? 'unknown reason');
  }
}

async function checkPicture(spot: Spot, name: string, media: MediaFolder, shown: string) {
  const found = JSON.stringify(name);
  const standing = media.has(name);
  if (standing === 'outside') return [createProblem('media-outside-folder', spot, { found })];
  if (standing === 'here') return checkFile(spot, name, join(media.folder, name));
  const words = { found, tried: `${shown}/${name}`, hint: hint(name, media.names) };
  return [createProblem('media-missing', spot, words)];
}

/**
 * The problems with the pictures that a file names. Reads the media folder only when there are any.
 * @param folder the exhibit's folder, as problems write it
 */
export async function checkPictures(
  document: Document,
  named: readonly Named[],
  folder: string,
): Promise<Problem[]> {
  if (named.length === 0) return [];
  const media = await loadMediaFolder(join(folder, 'media'));
  const problems = named.map(({ name, path }) =>
    checkPicture(spotOf(document, path), name, media, `${folder}/media`),
  );
  return (await Promise.all(problems)).flat();
}
