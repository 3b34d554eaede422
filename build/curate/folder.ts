// The folder as a curator works on it: what is saved now, and the last good version of each part, which is what stays on
// screen. Used by the desk; follow.ts says when something was saved.
import type { LoadedExhibit } from '../../main/core/content/load-exhibit.ts';
import { assemble, type Loaded } from '../../main/core/content/load-exhibits.ts';
import {
  foldersIn,
  loadParts,
  reloadExhibits,
  type Parts,
} from '../../main/core/content/load-parts.ts';
import { namedIn } from '../../main/core/content/check-rotation.ts';

/** The folder after a save. */
export interface Saved {
  /** As it is on the disk. */
  parts: Parts;
  /** What a gallery would make of it: its problems, and what is good. */
  now: Loaded;
  /** The last good version of each part. */
  good: Parts;
  /** What the kiosk beside the panel shows. */
  shown: Loaded;
}

/** Loads the whole folder. @throws Error when there is none */
export async function loadSaved(folder: string, last?: Saved): Promise<Saved> {
  const folders = await foldersIn(folder);
  if (!folders) throw new Error(`There is no folder ${folder}.`);
  return keepGood(await loadParts(folder, folders), last);
}

/** Loads these exhibits again, and nothing else. */
export async function loadSome(last: Saved, ids: readonly string[]): Promise<Saved> {
  return keepGood(await reloadExhibits(last.parts, ids), last);
}

async function keepGood(parts: Parts, last?: Saved): Promise<Saved> {
  const rotation = better(parts.rotation, last?.good.rotation);
  const good: Parts = {
    ...parts,
    rotation,
    places: better(parts.places, last?.good.places),
    sources: better(parts.sources, last?.good.sources),
    exhibits: goodExhibits(namedIn(rotation.rotation), parts, last?.good),
  };
  return { parts, now: await assemble(parts), good, shown: await assemble(good) };
}

/** A part that has become bad gives way to what it was. */
const better = <Part extends { problems: { severity: string }[] }>(now: Part, last?: Part): Part =>
  last && now.problems.some(({ severity }) => severity === 'error') ? last : now;

function goodExhibits(ids: string[], now: Parts, last?: Parts): Map<string, LoadedExhibit> {
  return new Map(
    ids.flatMap((id): [string, LoadedExhibit][] => {
      const saved = now.exhibits.get(id);
      const loaded = saved?.exhibit ? saved : (last?.exhibits.get(id) ?? saved);
      return loaded ? [[id, loaded]] : [];
    }),
  );
}
