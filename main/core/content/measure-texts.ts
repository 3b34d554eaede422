// How long and how hard a text is to read, in numbers. Pure; which numbers are too many is check-reading.ts. It is asked for every
// text of every exhibit, so it looks at letters by their number where that is enough.

const sentenceEnd = /[.!?。…;:]+(?=[\s”"’)]|$)/u;
const betweenWords = /[\s—–/]+/;
const isWord = /[\p{L}\p{N}]/u;

/** The words of a text: what stands between blanks and dashes and has a letter or a digit, in Korean the eojeol. */
export const wordsIn = (text: string): string[] =>
  text.split(betweenWords).filter((word) => isWord.test(word));

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

/** Digits, the letters of English, and those with accents; not the marks between them. */
const isLetter = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ||
  (code >= 0xc0 && code < 0x2000);

function lettersIn(words: readonly string[]): number {
  let count = 0;
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) if (isLetter(word.charCodeAt(at))) count += 1;
  return count;
}

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
