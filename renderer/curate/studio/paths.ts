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

/** `openAtStart` as one says it: "Open at start". */
export const sayName = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
