// Whether a changed folder of exhibits may take the place of what is shown. Pure; used by edits.ts.
import type { Loaded } from '../content/load-exhibits.ts';
import type { Problem } from '../content/problems.ts';

type Content = Pick<Loaded, 'wholes' | 'problems'>;

/**
 * An edit is good when it breaks nothing: a mistake that stood there before holds up nobody else's work, any other one
 * does, so that what visitors see is never less than it was.
 */
export function mayShow(next: Content, shown: Content): boolean {
  if (next.wholes.size === 0 && shown.wholes.size > 0) return false;
  const before = errorsIn(shown);
  const places = new Set(before.map(placeOf));
  const leftOut = new Set(before.flatMap(({ exhibit }) => exhibit ?? []));
  return errorsIn(next).every(
    (problem) => leftOut.has(problem.exhibit ?? '') || places.has(placeOf(problem)),
  );
}

const errorsIn = ({ problems }: Content): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** The line is left out: an edit above moves it. */
const placeOf = ({ file, code, path }: Problem): string => `${file} ${code} ${path}`;
