// Reads an exhibit's file, or a draft of it that is not saved yet, as the form needs it: what it says, and what the checker
// thinks of it. Used by the studio's calls.
import { createHash } from 'node:crypto';
import { realpath, readFile } from 'node:fs/promises';
import { checkExhibit, type Surroundings } from '../../../main/core/content/load-exhibit.ts';
import { loadRotation } from '../../../main/core/content/load-rotation.ts';
import { loadPlaces, loadSources } from '../../../main/core/content/load-shared.ts';
import { sortProblems } from '../../../main/core/content/format-problems.ts';
import type { Problem } from '../../../main/core/content/problems.ts';
import { decode } from '../../../main/core/content/decode.ts';
import { readJson } from '../../../main/core/content/read-json.ts';

/** A file's text as it was read, and the mark by which a change of somebody else is noticed. */
export interface Original {
  text: string;
  hash: string;
}

/** What a text says. Without a `value` it cannot be edited as a form, and the problems say why. */
export interface Draft {
  text: string;
  value?: unknown;
  /** As the check names them, those that leave the exhibit out and those that only advise. */
  problems: Problem[];
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** The file behind a name, through any links, so that writing never takes a link's place. */
export const fileOf = (folder: string, exhibit: string): Promise<string> => {
  const file = `${folder}/${exhibit}/exhibit.json`;
  return realpath(file).catch(() => file);
};

/** The text is without its byte-order mark; the hash is of what is on the disk. */
export const originalOf = (bytes: Uint8Array): Original => ({
  text: decode(bytes, '').text ?? '',
  hash: hashOf(bytes),
});

/** @throws Error with a `code` when it cannot be read */
export const readBytes = async (folder: string, exhibit: string): Promise<Buffer> =>
  readFile(await fileOf(folder, exhibit));

/** What the exhibits of a folder share. */
export async function readSurroundings(folder: string) {
  const { rotation } = await loadRotation(folder);
  const { languages } = rotation;
  const sources = await loadSources(folder, languages);
  const places = await loadPlaces(folder, languages, sources.ids);
  const around: Surroundings = {
    folder,
    languages,
    ...(sources.ids && { facts: sources.ids }),
    ...(places.ids && { places: places.ids }),
  };
  const facts = sources.refer([...(sources.ids ?? [])]).map(({ id, text, certainty, sources }) => ({
    id,
    text,
    sources: sources.map(({ title }) => title),
    ...(certainty !== undefined && { certainty }),
  }));
  return { around, facts, places: places.places };
}

/** What a text reads as; nothing where it is no JSON. */
export const valueOf = (text: string): unknown => readJson(Buffer.from(text), '').document?.value;

/** Checks what a file holds, or would hold if it were saved. */
export async function readDraft(
  exhibit: string,
  content: string | Uint8Array,
  around: Surroundings,
): Promise<Draft> {
  const file = `${around.folder}/${exhibit}/exhibit.json`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { text } = originalOf(bytes);
  const { document, problems } = readJson(bytes, file);
  if (!document) return { text, problems };
  const checked = await checkExhibit(exhibit, document, around);
  const all = [...problems, ...checked.problems];
  return { text, value: document.value, problems: sortProblems(all) };
}
