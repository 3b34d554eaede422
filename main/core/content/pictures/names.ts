// What is wrong with a picture's name when it does not fit the schema. Used by shape-problems.ts.
import { createProblem, type Problem, type Spot } from '../problems.ts';
import { listWords } from '../words.ts';
import { formatOfEnding } from './signatures.ts';

const known = listWords(Object.keys(formatOfEnding).map((ending) => `.${ending}`));

/** A name that may be used instead: plain letters, digits and hyphens, the ending as it is. */
export function correctName(name: string): string {
  const at = name.lastIndexOf('.');
  const base = name
    .slice(0, at)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '');
  return `${base || 'picture'}${name.slice(at)}`;
}

/** The one thing to change first: where it leads, how it ends, or its letters. */
export function wrongPictureName(spot: Spot, name: string): Problem {
  const found = JSON.stringify(name);
  if (/[\\/]|^\.\./.test(name)) return createProblem('media-outside-folder', spot, { found });
  const ending = /\.([^.]*)$/.exec(name)?.[1] ?? '';
  if (!Object.hasOwn(formatOfEnding, ending))
    return createProblem('media-type-unknown', spot, { found, known });
  return createProblem('media-name-wrong', spot, { found, correct: correctName(name) });
}
