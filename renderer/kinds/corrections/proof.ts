// Reads the brackets of a proof: in a claim they hold the [wrong words], in a record the [words that matter]. Pure.

/** A run of words, marked or not. */
export interface Run {
  words: string;
  isMarked: boolean;
}

/** Splits a text at its brackets. */
export const readMarks = (text: string): Run[] =>
  text
    .split(/(\[[^[\]]*\])/)
    .map((words, at) => ({ words: withoutMarks(words), isMarked: at % 2 === 1 }))
    .filter(({ words }) => words !== '');

/** The text as it is read: without its brackets. */
export const withoutMarks = (text: string): string => text.replaceAll(/[[\]]/g, '');
