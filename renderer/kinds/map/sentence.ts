// A sentence whose words can be changed: how it is written in the JSON, and what is chosen at first. Used by the call desk
// and by the bill.

/** By word, the id of its choice. */
export type Chosen = Record<string, string>;

/** A line of the sentence: texts as they stand, and words that can be changed. */
export type Part = { text: string } | { word: string };

/** Splits "{who} in Pyongyang\n{what}" into lines of parts. */
export const readSentence = (sentence: string): Part[][] =>
  sentence.split('\n').map((line) =>
    line
      .split(/(\{[a-z0-9-]+\})/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .map((piece) => (piece.startsWith('{') ? { word: piece.slice(1, -1) } : { text: piece })),
  );

/** Words that have choices; those of the desk and those of the bill alike. */
type Words = Record<string, { choices: { id: string }[] }>;

/** Fills what is missing with each word's first choice. */
export const completeChoice = (words: Words, chosen: Chosen = {}): Chosen =>
  Object.fromEntries(
    Object.entries(words).map(([word, { choices }]) => [
      word,
      chosen[word] ?? choices[0]?.id ?? '',
    ]),
  );

/** The id after the given one; after the last, the first. */
export const idAfter = (choices: { id: string }[], id: string | undefined): string => {
  const index = choices.findIndex((choice) => choice.id === id);
  return choices[(index + 1) % choices.length]?.id ?? '';
};
