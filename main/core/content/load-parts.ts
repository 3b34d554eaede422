// Loads a folder of exhibits in its parts: what all share, and each exhibit by itself, so that one that was edited can be loaded
// again without the rest. Used by load-exhibits.ts, and by a curator's desk.
import { readdir } from 'node:fs/promises';
import type { Known } from './check-references.ts';
import { namedIn } from './check-rotation.ts';
import { loadExhibit, type LoadedExhibit, type Surroundings } from './load-exhibit.ts';
import { loadRotation, type LoadedRotation } from './load-rotation.ts';
import { loadPlaces, loadSources } from './load-shared.ts';

export interface Parts {
  folder: string;
  /** The names of the folders inside. */
  folders: string[];
  rotation: LoadedRotation;
  sources: Awaited<ReturnType<typeof loadSources>>;
  places: Awaited<ReturnType<typeof loadPlaces>>;
  /** Each exhibit that the rotation names and that has a folder, in the order of the rotation. */
  exhibits: ReadonlyMap<string, LoadedExhibit>;
}

/** How many exhibits are loaded at a time. */
const together = 8;

/** The folders inside, or nothing when the folder itself cannot be read. */
export const foldersIn = async (folder: string): Promise<string[] | undefined> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries?.filter((entry) => !entry.isFile()).map(({ name }) => name);
};

/** The ids that exhibits and the rotation may name; a set that could not be read is left out. */
export const knownIn = ({ sources, places }: Pick<Parts, 'sources' | 'places'>): Known => ({
  ...(sources.ids && { facts: sources.ids }),
  ...(places.ids && { places: places.ids }),
});

const surroundingsOf = (parts: Omit<Parts, 'exhibits'>): Surroundings => ({
  folder: parts.folder,
  languages: parts.rotation.rotation.languages,
  ...knownIn(parts),
});

/** Loads all parts. @param folders the names of the folders inside */
export async function loadParts(folder: string, folders: string[]): Promise<Parts> {
  const rotation = await loadRotation(folder);
  const { languages } = rotation.rotation;
  const sources = await loadSources(folder, languages);
  const places = await loadPlaces(folder, languages, sources.ids);
  const shared = { folder, folders, rotation, sources, places };
  const present = namedIn(rotation.rotation).filter((id) => folders.includes(id));
  return { ...shared, exhibits: await loadEach(present, surroundingsOf(shared)) };
}

/** The same parts with some exhibits loaded again. What all share must not have changed. */
export async function reloadExhibits(parts: Parts, ids: readonly string[]): Promise<Parts> {
  const wanted = [...parts.exhibits.keys()].filter((id) => ids.includes(id));
  const again = await loadEach(wanted, surroundingsOf(parts));
  return { ...parts, exhibits: new Map([...parts.exhibits, ...again]) };
}

/** Loads a few at a time: the files of all at once would fill the memory of a small machine. */
async function loadEach(ids: string[], around: Surroundings): Promise<Map<string, LoadedExhibit>> {
  const results = new Map<string, LoadedExhibit>();
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together);
    const loaded = await Promise.all(some.map((id) => loadExhibit(id, around)));
    for (const [index, id] of some.entries()) results.set(id, loaded[index] as LoadedExhibit);
  }
  return results;
}
