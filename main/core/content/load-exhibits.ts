// Loads a whole folder of exhibits: the good ones for the page, the problems for those who mend them.
// Used by main at start, and by the check on the command line.
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
import { checkReferences } from './check-references.ts';
import { findForgotten, findMissing } from './check-rotation.ts';
import { foldersIn, knownIn, loadParts, type Parts } from './load-parts.ts';
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

/** Puts the parts of a folder together. */
export async function assemble(parts: Parts): Promise<Loaded> {
  const { folder, folders, rotation: loaded, sources, places } = parts;
  const { document } = loaded;
  const results = [...parts.exhibits.values()];
  const problems = [
    ...loaded.problems,
    ...(document ? checkReferences(document, rotationFile, knownIn(parts)).problems : []),
    ...findMissing(loaded, folders),
    ...(await findForgotten(folder, loaded, folders)),
    ...places.problems,
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
  const rotation = rotationOf(loaded.rotation, exhibits, places.places);
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
    if (folders) return await assemble(await loadParts(folder, folders));
    const problem = createProblem('folder-missing', { file: folder }, {});
    return createLoaded(folder, emptyRotation(), new Map(), [problem]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown reason';
    const problem = createProblem('check-failed', { file: folder }, { reason });
    return createLoaded(folder, emptyRotation(), new Map(), [problem]);
  }
}
