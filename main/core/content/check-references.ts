// Checks what a file points at: facts and places by id, media by file name. Used for exhibits and the rotation.
import { z } from 'zod';
import type { MediaFolder } from './media.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document } from './read-json.ts';
import { eachMarked } from './schema-tree.ts';
import { hint } from './shape-problems.ts';

/** What may be pointed at. A set that could not be read is left out, and nothing is said about it. */
export interface Known {
  facts?: ReadonlySet<string>;
  places?: ReadonlySet<string>;
  media?: MediaFolder;
}

function checkMedia(document: Document, path: PropertyKey[], name: string, media: MediaFolder) {
  const found = JSON.stringify(name);
  const spot = spotOf(document, path);
  const standing = media.has(name);
  if (standing === 'here') return [];
  if (standing === 'outside') return [createProblem('media-outside-folder', spot, { found })];
  const tried = `${media.shown}/${name}`;
  return [createProblem('media-missing', spot, { found, tried, hint: hint(name, media.names) })];
}

/** Problems with every id and file name that the value cites, and the facts in order of appearance. */
export function checkReferences(document: Document, schema: z.core.$ZodType, known: Known) {
  const problems: Problem[] = [];
  const cited = new Set<string>();
  let needsPlaces = false;
  eachMarked(schema, document.value, (mark, value, path, field) => {
    // What is not even in the right form has been reported with its shape.
    if (typeof value !== 'string' || !z.safeParse(field, value).success) return;
    const found = JSON.stringify(value);
    if (mark.is === 'fact') {
      cited.add(value);
      if (!known.facts || known.facts.has(value)) return;
      const near = hint(value, known.facts);
      problems.push(createProblem('fact-unknown', spotOf(document, path), { found, hint: near }));
    }
    if (mark.is === 'place') {
      needsPlaces = true;
      if (!known.places || known.places.has(value)) return;
      const near = hint(value, known.places);
      problems.push(createProblem('place-unknown', spotOf(document, path), { found, hint: near }));
    }
    if (mark.is === 'media' && known.media) {
      problems.push(...checkMedia(document, path, value, known.media));
    }
  });
  return { problems, cited: [...cited], needsPlaces };
}
