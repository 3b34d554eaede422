// The sentence of a map exhibit: its words, and the rule that answers it.
import type { ExhibitOf } from '../schemas.ts';
import type { Month } from '../../../main/contract/fields.ts';

export type Desk = ExhibitOf<'map'>['desk'];
export type Rule = Desk['rules'][number];
export type Choice = Desk['words'][string]['choices'][number];
/** By word, the id of its choice. */
export type Chosen = Record<string, string>;

/** A line of the sentence: texts as they stand, and words that can be changed. */
export type Part = { text: string } | { word: string };

/** Splits "A {who} in Pyongyang\n{what}" into lines of parts. */
export const readSentence = (sentence: string): Part[][] =>
  sentence.split('\n').map((line) =>
    line
      .split(/(\{[a-z0-9-]+\})/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .map((piece) => (piece.startsWith('{') ? { word: piece.slice(1, -1) } : { text: piece })),
  );

/** The first rule that fits the words and the month. */
export const decide = (rules: Rule[], chosen: Chosen, now: Month): Rule | undefined =>
  rules.find(
    ({ when = {}, from, to }) =>
      (from === undefined || from <= now) &&
      (to === undefined || now <= to) &&
      Object.entries(when).every(([word, ids]) => ids.includes(chosen[word] ?? '')),
  );

/** A word's choice after the one chosen; after the last, the first. */
export const nextChoice = (desk: Desk, word: string, chosen: Chosen): string => {
  const choices = desk.words[word]?.choices ?? [];
  const index = choices.findIndex(({ id }) => id === chosen[word]);
  return choices[(index + 1) % choices.length]?.id ?? '';
};

/** Fills what is missing with each word's first choice. */
export const completeChoice = (desk: Desk, chosen: Chosen = {}): Chosen =>
  Object.fromEntries(
    Object.entries(desk.words).map(([word, { choices }]) => [
      word,
      chosen[word] ?? choices[0]?.id ?? '',
    ]),
  );

/** The chosen choice of each word, in the order of the JSON. */
export const chosenOf = (desk: Desk, chosen: Chosen): Choice[] =>
  Object.entries(desk.words).flatMap(([word, { choices }]) =>
    choices.filter(({ id }) => id === chosen[word]),
  );

/** How a choice is worded beside the others: its own text, or the one for such company. */
export const wordingOf = (choice: Choice, chosen: Chosen): Choice['text'] => {
  const others = new Set(Object.values(chosen));
  const special = Object.entries(choice.with ?? {}).find(([id]) => others.has(id));
  return special ? special[1] : choice.text;
};
