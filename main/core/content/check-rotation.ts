// Compares the list of exhibits in rotation.json with the folders that are there. Used by load-exhibits.ts.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { RotationFile } from '../../contract/rotation.ts';
import type { LoadedRotation } from './load-rotation.ts';
import { hint, nearest } from './near.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf } from './read-json.ts';

/** All folders that a rotation names: those of the loop, then those of the menu alone. */
export const namedIn = ({ exhibits, menuOnly = [] }: RotationFile): string[] => [
  ...exhibits,
  ...menuOnly,
];

/** Names in the lists without a folder. */
export function findMissing(
  { rotation, document, written }: LoadedRotation,
  folders: string[],
): Problem[] {
  if (!document) return [];
  return namedIn(rotation)
    .filter((id) => !folders.includes(id))
    .map((name) => {
      const spot = spotOf(document, written.find((one) => one.name === name)?.path ?? []);
      const words = { name, hint: hint(name, folders) };
      return { ...createProblem('exhibit-folder-missing', spot, words), exhibit: name };
    });
}

/** Folders that hold an exhibit which nobody would see. Where a name in the rotation is misspelt, it was said there. */
export async function findForgotten(
  folder: string,
  loaded: LoadedRotation,
  folders: string[],
): Promise<Problem[]> {
  const { document, rotation } = loaded;
  if (!document) return [];
  const meant = namedIn(rotation).map((id) => (folders.includes(id) ? id : nearest(id, folders)));
  const others = folders.filter((name) => !meant.includes(name));
  const found = await Promise.all(
    others.map(async (name) => {
      const isExhibit = await access(join(folder, name, 'exhibit.json')).then(
        () => true,
        () => false,
      );
      const spot = spotOf(document, ['exhibits']);
      return isExhibit ? [createProblem('exhibit-not-shown', spot, { name })] : [];
    }),
  );
  return found.flat();
}
