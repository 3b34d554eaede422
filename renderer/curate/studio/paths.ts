// How the form names places in an exhibit: as problems write them, as ids of the page, as words for people.
import type { Path } from '../../../build/curate/studio/edits.ts';

/** `pages[0].heading`, as the check writes it. */
export const writePath = (path: Path): string =>
  path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? step : `${written}.${step}`;
  }, '');

/** The id of a field's element on the page. */
export const idOf = (path: Path): string => `field-${path.join('-')}`;

/** The way that a written path means. */
export const readPath = (written: string): (string | number)[] =>
  [...written.matchAll(/([^.[\]]+)/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

/** A sentence of the check, beside the field that it speaks of: without the field's path before it. */
export const sayBeside = (path: Path, sentence: string): string => {
  const written = writePath(path);
  const said = sentence.startsWith(`${written} `) ? sentence.slice(written.length + 1) : sentence;
  return said.charAt(0).toUpperCase() + said.slice(1);
};

/** Whether a written path leads to a place or into it. */
export const isAt = (written: string, place: string): boolean =>
  written === place || written.startsWith(`${place}.`) || written.startsWith(`${place}[`);

/** `openAtStart` as one says it: "Open at start". */
export const sayName = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
