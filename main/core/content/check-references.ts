// Checks what a file points at by id: facts and places. Gathers the pictures it names, and finds ids that stand twice.
// Used for exhibits, the rotation and places.json.
import { z } from 'zod';
import type { Mark } from '../../contract/fields.ts';
import type { Named } from './pictures/check-pictures.ts';
import { createProblem, writePath, type Problem } from './problems.ts';
import { spotOf, type Document, type Path } from './read-json.ts';
import { eachMarked } from './schema-tree.ts';
import { hint } from './near.ts';
import { placeOf } from './source-frame.ts';

/** What may be pointed at. A set that could not be read is left out, and nothing is said about it. */
export interface Known {
  facts?: ReadonlySet<string>;
  places?: ReadonlySet<string>;
}

export interface References {
  problems: Problem[];
  /** The facts in order of first appearance. */
  cited: string[];
  pictures: Named[];
  needsPlaces: boolean;
}

/** Ids that must be the only ones of their kind: each with the place where it first stands. */
type Taken = Map<string, Path>;

/** Lists are apart from each other, unless the mark names what the id must be unique among. */
function checkOwnId(
  document: Document,
  path: Path,
  value: string,
  mark: Mark & { is: 'id' },
  taken: Taken,
): Problem[] {
  const key = `${mark.among ?? writePath(path.slice(0, -2))} ${value}`;
  const first = taken.get(key);
  if (!first) {
    taken.set(key, path);
    return [];
  }
  const { line } = placeOf(document.text, spotOf(document, first).offset ?? 0);
  const words = { found: JSON.stringify(value), first: line };
  return [createProblem('id-twice', spotOf(document, path), words)];
}

const codes = { fact: 'fact-unknown', place: 'place-unknown' } as const;

function checkKnown(
  document: Document,
  path: Path,
  value: string,
  is: 'fact' | 'place',
  known: ReadonlySet<string> | undefined,
): Problem[] {
  if (!known || known.has(value)) return [];
  const words = { found: JSON.stringify(value), hint: hint(value, known) };
  return [createProblem(codes[is], spotOf(document, path), words)];
}

/**
 * Problems with every id that the value cites, and what it names.
 * @param isFit whether all of it fits the schema, so that no field need be tried again
 */
export function checkReferences(
  document: Document,
  schema: z.core.$ZodType,
  known: Known,
  isFit = false,
): References {
  const problems: Problem[] = [];
  const cited = new Set<string>();
  const pictures: Named[] = [];
  const taken: Taken = new Map();
  let needsPlaces = false;
  eachMarked(schema, document.value, (mark, value, path, field) => {
    if (mark.is === 'text' || typeof value !== 'string') return;
    // What is not even in the right form has been reported with its shape.
    if (!isFit && !z.safeParse(field, value).success) return;
    if (mark.is === 'fact') {
      cited.add(value);
      problems.push(...checkKnown(document, path, value, 'fact', known.facts));
    }
    if (mark.is === 'place') {
      needsPlaces = true;
      problems.push(...checkKnown(document, path, value, 'place', known.places));
    }
    if (mark.is === 'id') problems.push(...checkOwnId(document, path, value, mark, taken));
    if (mark.is === 'media') pictures.push({ name: value, path });
  });
  return { problems, cited: [...cited], pictures, needsPlaces };
}
