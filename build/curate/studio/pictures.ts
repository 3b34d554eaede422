// The pictures of an exhibit: which are there, and putting another in. Used by the studio's calls.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgePicture } from '../../../main/core/content/pictures/check-pictures.ts';
import { loadMediaFolder } from '../../../main/core/content/pictures/folder.ts';
import { correctName } from '../../../main/core/content/pictures/names.ts';
import { formats, recognise } from '../../../main/core/content/pictures/signatures.ts';
import { picture } from '../../../main/contract/fields.ts';
import { replaceFile } from '../replace-file.ts';
import { whyNot } from './save.ts';

/** A file of the media folder. */
export interface PictureFile {
  name: string;
  kilobytes: number;
  /** What keeps it from being shown. */
  wrong: string[];
}

/** What became of a picture that was to be put in. */
export type Adding = { is: 'added'; name: string } | { is: 'refused'; why: string };

const isPictureName = (name: string) => picture.shape.file.safeParse(name).success;
const mediaOf = (folder: string, exhibit: string) => join(folder, exhibit, 'media');

/** Sentences of the check, which begin with the place that names the picture; here there is none yet. */
const wrongIn = (name: string, bytes: Buffer): string[] =>
  judgePicture({ file: name }, name, bytes)
    .filter(({ severity }) => severity === 'error')
    .map(({ says, fix }) => `${says.replace(/^.*? names /, '')} ${fix}`);

/** Reads one picture. @throws Error when it is not there or lies outside */
export async function readPicture(folder: string, exhibit: string, name: string): Promise<Buffer> {
  const media = await loadMediaFolder(mediaOf(folder, exhibit));
  if (!isPictureName(name) || media.has(name) !== 'here') throw new Error('There is none.');
  return readFile(join(media.folder, name));
}

/** The pictures in an exhibit's media folder, by name. */
export async function listPictures(folder: string, exhibit: string): Promise<PictureFile[]> {
  const media = await loadMediaFolder(mediaOf(folder, exhibit));
  const names = media.names.filter((name) => isPictureName(name) && media.has(name) === 'here');
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(media.folder, name));
      const kilobytes = Math.ceil(bytes.length / 1024);
      return { name, kilobytes, wrong: wrongIn(name, bytes) };
    }),
  );
}

/** A name with plain letters and the ending of what the file holds. */
function properName(wanted: string, bytes: Buffer): string {
  const { format } = recognise(bytes);
  const base = wanted.replace(/\.[^.]*$/, '').slice(0, 80);
  return correctName(`${base}.${format ? formats[format].ending : 'jpg'}`);
}

/** The first name that is free; the same file is not put in twice. */
async function freeName(media: string, proper: string, bytes: Buffer): Promise<string> {
  const at = proper.lastIndexOf('.');
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? proper : `${proper.slice(0, at)}-${count}${proper.slice(at)}`;
    const there = await readFile(join(media, name)).catch(() => undefined);
    if (!there || there.equals(bytes)) return name;
  }
}

/** Puts a picture into the media folder of an exhibit, under a name that the kiosk accepts. Nothing is written over. */
export async function addPicture(
  folder: string,
  exhibit: string,
  wanted: string,
  bytes: Buffer,
): Promise<Adding> {
  const media = mediaOf(folder, exhibit);
  const proper = properName(wanted, bytes);
  const [wrong] = wrongIn(proper, bytes);
  if (wrong !== undefined) return { is: 'refused', why: wrong };
  try {
    await mkdir(media, { recursive: true });
    const name = await freeName(media, proper, bytes);
    await replaceFile(join(media, name), bytes);
    return { is: 'added', name };
  } catch (error) {
    return { is: 'refused', why: whyNot(error) };
  }
}
