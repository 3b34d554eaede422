// Loads the exhibits of an installed kiosk: those that an update has brought, and when none of them can be shown, those that
// came with the program. Used by main/index.ts.
import { existsSync } from 'node:fs';
import { look } from '../edits/look.ts';
import { loadExhibits, type Loaded } from './load-exhibits.ts';

export interface Found {
  folder: string;
  /** What it looked like just before it was read: what changes meanwhile is then an edit like any other. */
  seen: string;
  loaded: Loaded;
  /** Folders in which nothing could be shown, though they are there. Their problems are among those of `loaded`. */
  passedOver: string[];
}

/** @param folders best first; a folder that is not there is passed over in silence, but for the last */
export async function loadFirstShowable([folder, ...others]: readonly [
  string,
  ...string[],
]): Promise<Found> {
  const [next, ...rest] = others;
  if (next !== undefined && !existsSync(folder)) return loadFirstShowable([next, ...rest]);
  const seen = await look(folder);
  const loaded = await loadExhibits(folder);
  if (next === undefined || loaded.wholes.size > 0) return { folder, seen, loaded, passedOver: [] };
  const found = await loadFirstShowable([next, ...rest]);
  const problems = [...loaded.problems, ...found.loaded.problems];
  return {
    ...found,
    loaded: { ...found.loaded, problems },
    passedOver: [folder, ...found.passedOver],
  };
}
