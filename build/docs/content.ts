// What the editors' help takes from the exhibits themselves: languages, facts, places. Used by the generators in this folder.
import { loadExhibits } from '../../main/core/content/load-exhibits.ts';
import { readFile } from 'node:fs/promises';
import { placesFile, sourcesFile, type RotationFile } from '../../main/contract/rotation.ts';
import type { Text } from '../../main/contract/fields.ts';

export interface Ids {
  id: string;
  /** What it stands for, in the first language. */
  means: string;
}

export interface Content {
  /** The ids of the exhibits in the loop. */
  exhibits: string[];
  /** How many there are with those that only the menu shows. */
  exhibitCount: number;
  languages: RotationFile['languages'];
  facts: Ids[];
  places: Ids[];
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** @throws Error when the folder is not good: what is generated from it would be wrong */
export async function readContent(folder: string): Promise<Content> {
  const { rotation, problems } = await loadExhibits(folder);
  const { languages } = rotation;
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Error(`Mend ${folder} first: npm run exhibits:check -- ${folder}`);
  const say = (text: Text) =>
    typeof text === 'string' ? text : (text[languages[0]?.code ?? ''] ?? '');
  const { facts } = sourcesFile.parse(await readJson(`${folder}/sources.json`));
  const { places, lines } = placesFile.parse(await readJson(`${folder}/places.json`));
  return {
    exhibits: rotation.exhibits.filter(({ isMenuOnly }) => !isMenuOnly).map(({ id }) => id),
    exhibitCount: rotation.exhibits.length,
    languages,
    facts: Object.entries(facts).map(([id, fact]) => ({ id, means: say(fact.text) })),
    places: [...places, ...lines].map(({ id, name }) => ({ id, means: say(name) })),
  };
}
