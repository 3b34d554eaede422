// The cellular network on disk, as the tests of the map kind read it.
import { readFileSync } from 'node:fs';
import { countMonths, latest, monthAt } from '../../../renderer/kinds/map/months.ts';
import { decide } from '../../../renderer/kinds/map/rules.ts';
import { map } from '../../../renderer/kinds/map/schema.ts';

/** A JSON file of the project, by its path from the root. */
export const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
export const written = read('exhibits/cellular-network/exhibit.json');
export const exhibit = { id: 'cellular-network', ...map.parse(written) };
export const { desk, moments, series, span } = exhibit;
export const places = read('exhibits/places.json');

/** Every month of the exhibit. */
export const months = Array.from(
  { length: countMonths(span.to) - countMonths(span.from) + 1 },
  (_, index) => monthAt(countMonths(span.from) + index),
);

/** The places that are lit in a month. */
export const litAt = (month: string): string[] =>
  latest(
    moments.filter(({ coverage }) => coverage),
    ({ from }) => from,
    month,
  )?.coverage?.towns ?? [];

/** The rule that decides a sentence in a month. */
export const answer = (who: string, what: string, whom: string, month: string) =>
  decide(desk, { chosen: { who, what, whom }, month, lit: litAt(month) });

/** The ids of a word's choices. */
export const choicesOf = (word: string): string[] =>
  desk.words[word]?.choices.map(({ id }) => id) ?? [];
