// Brings what was changed here into what somebody else saved meanwhile, if both did not touch the same. Used by the studio's calls.
import { valueEdits } from './csv/list-edits.ts';
import { applyEdits } from './document.ts';
import { EditRefused, type Path } from './edits.ts';
import { valueOf } from './read-draft.ts';

/**
 * What a change has to do with: the whole entry of the innermost list. Entries are known by their place only, so two changes in
 * one entry, or in a list that has become longer, might not mean the same.
 */
const touched = (path: Path): Path =>
  path.slice(0, path.findLastIndex(Number.isInteger) + 1 || undefined);

const isWithin = (path: Path, outer: Path) => outer.every((step, at) => path[at] === step);

/**
 * Their text with our changes in it.
 * @throws EditRefused where both changed the same
 */
export function merge(
  base: string,
  ours: string,
  theirs: string,
  orderOf?: (owner: Path) => readonly string[],
): string {
  const before = valueOf(base);
  const ourEdits = valueEdits([], before, valueOf(ours));
  const theirPlaces = valueEdits([], before, valueOf(theirs)).map(({ path }) => touched(path));
  for (const { path } of ourEdits) {
    const ourPlace = touched(path);
    const both = theirPlaces.find((one) => isWithin(one, ourPlace) || isWithin(ourPlace, one));
    if (both) throw new EditRefused(`Both have changed ${both.join('.') || 'the whole file'}.`);
  }
  return applyEdits(theirs, ourEdits, orderOf);
}
