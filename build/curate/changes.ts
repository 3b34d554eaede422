// What a save has changed: which exhibits must be loaded again, and which have another version on screen. Used by the desk.
import { isDeepStrictEqual } from 'node:util';
import type { Loaded } from '../../main/core/content/load-exhibits.ts';
import { loadSaved, loadSome, type Saved } from './folder.ts';

/** The exhibit that a file of the folder belongs to; nothing for what all share. */
const ownerOf = (file: string): string | undefined =>
  /^([^/]+)\/(?:exhibit\.json|media\/.+)$/.exec(file)?.[1];

/** The exhibits whose pictures are among the files. */
export const picturesIn = (files: readonly string[]): string[] =>
  files.filter((file) => file.includes('/media/')).flatMap((file) => ownerOf(file) ?? []);

/** Loads what the files belong to; where they are more than known exhibits, everything. */
export function loadChanged(folder: string, last: Saved, files: readonly string[]): Promise<Saved> {
  const owners = files.map(ownerOf);
  const ids = owners.filter((id) => id !== undefined && last.parts.exhibits.has(id));
  return ids.length === owners.length ? loadSome(last, ids as string[]) : loadSaved(folder, last);
}

const countErrors = ({ now }: Saved): number =>
  now.problems.filter(({ severity }) => severity === 'error').length;

/** Whether something has become bad, which a file that is only half-written does, too. */
export const isWorse = (next: Saved, last: Saved): boolean => countErrors(next) > countErrors(last);

/** The exhibits that look otherwise than before. @param pictures those whose pictures were saved */
export function changedIds(before: Loaded, after: Loaded, pictures: readonly string[]): string[] {
  const ids = [...new Set([...before.wholes.keys(), ...after.wholes.keys()])];
  return ids.filter(
    (id) =>
      pictures.includes(id) || !isDeepStrictEqual(before.wholes.get(id), after.wholes.get(id)),
  );
}
