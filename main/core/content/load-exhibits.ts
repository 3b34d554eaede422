// Loads a whole folder of exhibits: the good ones for the page, the problems for those who mend them.
// Used by main at start, and by the check on the command line.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExhibitWhole } from '../../contract/calls.ts';
import type { Exhibit } from '../../../renderer/kinds/schemas.ts';
import {
  rotationFile,
  type ExhibitCard,
  type Places,
  type Rotation,
  type RotationFile,
} from '../../contract/rotation.ts';
import { builtInRotation, noPlaces } from './built-in.ts';
import { checkReferences, type Known } from './check-references.ts';
import { findForgotten, findMissing, namedIn } from './check-rotation.ts';
import { loadExhibit, type LoadedExhibit, type Surroundings } from './load-exhibit.ts';
import { loadRotation } from './load-rotation.ts';
import { loadPlaces, loadSources } from './load-shared.ts';
import { createProblem, type Problem } from './problems.ts';
import { shortenLists } from './shorten-lists.ts';

export interface Loaded {
  /** What the page gets: only exhibits that are good, perhaps none. */
  rotation: Rotation;
  /** Each good exhibit by its id, with the facts it cites. */
  wholes: Map<string, ExhibitWhole>;
  problems: Problem[];
  /** The folder that an exhibit's media files are in; nothing for an exhibit that is not shown. */
  mediaFolder(id: string): string | undefined;
}

/** How many exhibits are loaded at a time. */
const together = 8;

/** How many of its kind an exhibit holds, where the menu shows that as a row of dots. */
const countIn = (exhibit: Exhibit): number | undefined => {
  if (exhibit.kind === 'quiz') return exhibit.questions.length;
  return exhibit.kind === 'corrections' ? exhibit.corrections.length : undefined;
};

const cardOf = (exhibit: Exhibit, rotation: RotationFile): ExhibitCard => ({
  id: exhibit.id,
  kind: exhibit.kind,
  accent: exhibit.accent,
  signal: exhibit.signal,
  title: exhibit.title,
  subtitle: exhibit.subtitle,
  attract: exhibit.attract,
  teasers: exhibit.teasers,
  dwellSeconds: exhibit.dwellSeconds ?? rotation.dwellSeconds,
  idleSeconds: exhibit.idleSeconds ?? rotation.idleSeconds,
  isMenuOnly: rotation.menuOnly?.includes(exhibit.id) ?? false,
  count: countIn(exhibit),
});

/** The folders inside, or nothing when the folder itself cannot be read. */
const foldersIn = async (folder: string) => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries?.filter((entry) => !entry.isFile()).map(({ name }) => name);
};

/** Loads a few at a time: the files of all at once would fill the memory of a small machine. */
async function loadEach(ids: string[], around: Surroundings): Promise<LoadedExhibit[]> {
  const results: LoadedExhibit[] = [];
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together);
    results.push(...(await Promise.all(some.map((id) => loadExhibit(id, around)))));
  }
  return results;
}

function createLoaded(
  folder: string,
  rotation: Rotation,
  wholes: Map<string, ExhibitWhole>,
  problems: Problem[],
): Loaded {
  return {
    rotation,
    wholes,
    problems,
    mediaFolder: (id) => (wholes.has(id) ? join(folder, id, 'media') : undefined),
  };
}

/** What the page gets of rotation.json: all but what only the loader needs. */
function rotationOf(file: RotationFile, exhibits: ExhibitCard[], places: Places): Rotation {
  const { title, period, sentence, languages } = file;
  const { attractSeconds, dwellSeconds, idleSeconds, warningSeconds } = file;
  return {
    title,
    period,
    sentence,
    languages,
    exhibits,
    attractSeconds,
    dwellSeconds,
    idleSeconds,
    warningSeconds,
    places,
  };
}

const emptyRotation = () => rotationOf(builtInRotation, [], noPlaces);

async function loadFolder(folder: string, folders: string[]): Promise<Loaded> {
  const loaded = await loadRotation(folder);
  const { languages } = loaded.rotation;
  const sources = await loadSources(folder, languages);
  const shared = await loadPlaces(folder, languages, sources.ids);
  const known: Known = {
    ...(sources.ids && { facts: sources.ids }),
    ...(shared.ids && { places: shared.ids }),
  };
  const present = namedIn(loaded.rotation).filter((id) => folders.includes(id));
  const results = await loadEach(present, { folder, languages, ...known });
  const problems = [
    ...loaded.problems,
    ...(loaded.document ? checkReferences(loaded.document, rotationFile, known).problems : []),
    ...findMissing(loaded, folders),
    ...(await findForgotten(folder, loaded, folders)),
    ...shared.problems,
    ...sources.problems,
    ...results.flatMap((result) => result.problems),
  ];
  const wholes = new Map<string, ExhibitWhole>();
  for (const { exhibit, cited } of results) {
    if (exhibit) wholes.set(exhibit.id, { exhibit, references: sources.refer(cited) });
  }
  if (wholes.size === 0)
    problems.push(createProblem('rotation-empty', { file: `${folder}/rotation.json` }, {}));
  const exhibits = [...wholes.values()].map(({ exhibit }) => cardOf(exhibit, loaded.rotation));
  const rotation = rotationOf(loaded.rotation, exhibits, shared.places);
  return createLoaded(folder, rotation, wholes, shortenLists(problems));
}

/**
 * Loads all that the folder at `path` holds. Never throws: what cannot be read or shown becomes a problem, and the
 * rest stays. With nothing good at all the rotation has a built-in title and no exhibits.
 */
export async function loadExhibits(path: string): Promise<Loaded> {
  const folder = path.replace(/(?<=.)[\\/]+$/, '');
  try {
    const folders = await foldersIn(folder);
    if (folders) return await loadFolder(folder, folders);
    const problem = createProblem('folder-missing', { file: folder }, {});
    return createLoaded(folder, emptyRotation(), new Map(), [problem]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown reason';
    const problem = createProblem('check-failed', { file: folder }, { reason });
    return createLoaded(folder, emptyRotation(), new Map(), [problem]);
  }
}
