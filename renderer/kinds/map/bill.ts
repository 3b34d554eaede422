// The bill of a map exhibit: what is on it for the chosen words, and what it comes to. Used by parts/Bill.
import type { ExhibitOf } from '../schemas.ts';
import type { Chosen } from './sentence.ts';

type Bill = NonNullable<ExhibitOf<'map'>['bill']>;
type Line = NonNullable<Bill['words'][string]['choices'][number]['lines']>[number];

/** A line of the bill with its sum. */
export interface Item {
  item: Line['item'];
  /** How many times it is paid. */
  times: number;
  price: number;
  sum: number;
}

/** What is bought, line by line, in the order of the words in the JSON. */
export const itemsOf = ({ words }: Bill, chosen: Chosen): Item[] => {
  const bought = Object.entries(words).flatMap(([word, { choices }]) =>
    choices.filter(({ id }) => id === chosen[word]),
  );
  const months = bought.find((choice) => choice.months !== undefined)?.months ?? 1;
  return bought
    .flatMap(({ lines = [] }) => lines)
    .map(({ item, price, each }) => {
      const times = each === 'month' ? months : 1;
      return { item, times, price, sum: price * times };
    });
};

/** What it comes to. */
export const totalOf = (items: Item[]): number => items.reduce((total, { sum }) => total + sum, 0);
