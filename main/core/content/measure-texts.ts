// How long and how hard a text is to read, in numbers. Pure; which numbers are too many is check-reading.ts.

const sentenceEnd = /[.!?。…;:]+(?=[\s”"’)]|$)/u;
const word = /[\p{L}\p{N}][^\s—–/]*/gu;

/** The words of a text: runs of letters and digits between blanks, in Korean what stands together (eojeol). */
export const wordsIn = (text: string): string[] => text.match(word) ?? [];

/** The words of each sentence. A semicolon and a colon end one, too: a reader breathes there. */
export const sentencesIn = (text: string): string[][] =>
  text
    .split(sentenceEnd)
    .map(wordsIn)
    .filter((words) => words.length > 0);

export interface Reading {
  words: number;
  wordsPerSentence: number;
  lettersPerWord: number;
  /** The age of a reader who manages it, by the Automated Readability Index. */
  age: number;
}

const lettersIn = (words: string[]) => words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;

/** The index gives the grade of an American school, which one enters at six. */
const ageOfGradeNull = 5;

/** How hard English texts are to read, taken together. Meaningless for other languages, and for a few words. */
export function measureReading(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flat();
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  const lettersPerWord = lettersIn(words) / Math.max(1, words.length);
  const grade = 4.71 * lettersPerWord + 0.5 * wordsPerSentence - 21.43;
  return { words: words.length, wordsPerSentence, lettersPerWord, age: grade + ageOfGradeNull };
}
