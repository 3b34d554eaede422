// The edits that turn one list of an exhibit into another: entries taken out, moved, put in, and in those that stay only what is
// different. So comments and layout of all the rest stay. Used by read-csv.ts.
import { isDeepStrictEqual } from 'node:util';
import type { Edit, Path } from '../edits.ts';

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The edits from one value to another. */
export function valueEdits(path: Path, before: unknown, after: unknown): Edit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((one, at) => valueEdits([...path, at], before[at], one));
  if (!isGroup(before) || !isGroup(after)) return [{ do: 'set', path, value: after }];
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return [
    ...Object.entries(after).flatMap(([name, value]) =>
      Object.hasOwn(before, name)
        ? valueEdits([...path, name], before[name], value)
        : [{ do: 'set', path: [...path, name], value } as Edit],
    ),
    ...gone.map((name): Edit => ({ do: 'remove', path: [...path, name] })),
  ];
}

/** An entry of the list as it shall be: what it says, and which of the old list it was. */
export interface Wanted {
  was?: number;
  value: unknown;
}

/** The edits from an old list at `path` to the wanted one. */
export function listEdits(path: Path, old: readonly unknown[], wanted: readonly Wanted[]): Edit[] {
  const kept = new Set(wanted.map(({ was }) => was));
  const gone = [...old.keys()].filter((at) => !kept.has(at)).reverse();
  const edits: Edit[] = gone.map((at) => ({ do: 'remove', path: [...path, at] }));
  const now: (number | undefined)[] = [...old.keys()].filter((at) => kept.has(at));
  wanted.forEach(({ was, value }, at) => {
    if (was === undefined) {
      edits.push({ do: 'insert', path: [...path, at], value });
      now.splice(at, 0, undefined);
      return;
    }
    const from = now.indexOf(was, at);
    if (from !== at) {
      edits.push({ do: 'move', path: [...path, from], to: at });
      now.splice(at, 0, ...now.splice(from, 1));
    }
    edits.push(...valueEdits([...path, at], old[was], value));
  });
  return edits;
}
