// Advice on how the texts of a file read: reading age, long sentences and labels, translations that were forgotten. Never
// more than warnings. Used for exhibits and rotation.json.
import { measureReading, sentencesIn, wordsIn } from './measure-texts.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document, type Path } from './read-json.ts';
import { cells } from './source-frame.ts';
import { listWords } from './words.ts';

/** A text with its place, as check-texts.ts found it. */
export interface FoundText {
  path: Path;
  value: string | Record<string, string>;
  /** Most characters in any language. */
  limit: number;
}

interface Language {
  code: string;
  name: string;
}

interface Limits {
  /** Words of one sentence. */
  sentence: number;
  /** Words of all statements that are read together; half a minute of reading. */
  label: number;
}

/** What is measured, by language; of other languages nothing is said. Korean packs more into a word. */
const limits: Record<string, Limits> = {
  en: { sentence: 25, label: 75 },
  ko: { sentence: 20, label: 50 },
};

/** The reading age: of which language, its limit, and what is too short to tell by. */
const age = { language: 'en', limit: 14, fewestWords: 60, fewestInText: 8, fewestInHardest: 15 };

/** A name or a number may well be the same in all languages; three words read like a sentence. */
const wordsOfSentence = 3;

const hasLetters = (text: string) => /\p{L}/u.test(text);
const nameOf = (path: Path) => JSON.stringify(String(path.at(-1)));
const written = (path: Path, value: string) => `${nameOf(path)}: ${JSON.stringify(value)}`;

/** The text of one language with its place, or nothing where it is written once for all or is missing. */
function inLanguage({ path, value }: FoundText, code: string): { path: Path; text: string }[] {
  const text = typeof value === 'string' ? undefined : value[code];
  return text === undefined ? [] : [{ path: [...path, code], text }];
}

function checkTranslation(document: Document, text: FoundText, languages: Language[]): Problem[] {
  const { path, value } = text;
  if (languages.length < 2) return [];
  if (typeof value === 'string') {
    if (wordsIn(value).filter(hasLetters).length < wordsOfSentence) return [];
    const each = languages.map(({ code }) => `${JSON.stringify(code)}: "…"`).join(', ');
    const correct = `${nameOf(path)}: { ${each} }`;
    return [createProblem('text-for-all', spotOf(document, path), { correct })];
  }
  const [first, ...others] = languages.map(({ code }) => value[code]?.trim());
  if (!first || !hasLetters(first) || others.some((other) => other !== first)) return [];
  const names = listWords(
    languages.map(({ name }) => name),
    'and',
  );
  const words = { languages: names, correct: written(path, first) };
  return [createProblem('text-same', spotOf(document, path), words)];
}

function checkWidth(document: Document, { path, value, limit }: FoundText): Problem[] {
  const all = typeof value === 'string' ? [] : Object.entries(value);
  return all.flatMap(([code, text]) => {
    const count = text.trim().length;
    // Most texts are far shorter than their place; counting letters by their width takes longest of all.
    const width = count * 2 <= limit ? 0 : cells(text.trim());
    if (count > limit || width <= limit) return [];
    const excess = Math.ceil(((width - limit) * count) / width);
    const words = { count, width, limit, excess };
    return [createProblem('text-wide', spotOf(document, [...path, code]), words)];
  });
}

/** A word has a letter and a blank at least, so that a short text need not be taken apart. */
const mayHold = (text: string, words: number) => text.length >= words * 2 - 1;

function checkSentences(document: Document, text: FoundText, languages: Language[]): Problem[] {
  return languages.flatMap(({ code, name }) =>
    inLanguage(text, code).flatMap((one) => {
      const limit = limits[code]?.sentence ?? Infinity;
      if (!mayHold(one.text, limit + 1)) return [];
      const count = Math.max(0, ...sentencesIn(one.text).map((words) => words.length));
      if (count <= limit) return [];
      const words = { count, limit, language: name };
      return [createProblem('sentence-long', spotOf(document, one.path), words)];
    }),
  );
}

/** Statements of one list stand on screen together: `…statements[0].text`, by the path of their list. */
function groupStatements(texts: readonly FoundText[]): Map<string, FoundText[]> {
  const isStatement = ({ path }: FoundText) =>
    path.at(-1) === 'text' && path.at(-3) === 'statements';
  return Map.groupBy(texts.filter(isStatement), ({ path }) => path.slice(0, -2).join('.'));
}

function checkLabels(document: Document, texts: readonly FoundText[], languages: Language[]) {
  return [...groupStatements(texts).values()].flatMap((together) =>
    languages.flatMap(({ code, name }) => {
      const limit = limits[code]?.label ?? Infinity;
      const all = together.flatMap((text) => inLanguage(text, code));
      if (!mayHold(all.map(({ text }) => text).join(' '), limit + 1)) return [];
      const count = all.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
      if (count <= limit) return [];
      const spot = spotOf(document, together[0]?.path.slice(0, -2) ?? []);
      return [createProblem('label-long', spot, { count, limit, language: name })];
    }),
  );
}

function checkAge(document: Document, texts: readonly FoundText[], languages: Language[]) {
  const language = languages.find(({ code }) => code === age.language);
  if (!language) return [];
  const all = texts
    .flatMap((text) => inLanguage(text, age.language))
    .filter(({ text }) => mayHold(text, age.fewestInText))
    .filter(({ text }) => wordsIn(text).length >= age.fewestInText);
  const whole = measureReading(all.map(({ text }) => text));
  if (whole.words < age.fewestWords || whole.age <= age.limit) return [];
  const longer = all.filter(({ text }) => wordsIn(text).length >= age.fewestInHardest);
  const [hardest] = (longer.length > 0 ? longer : all)
    .map((one) => ({ ...one, age: measureReading([one.text]).age }))
    .sort((a, b) => b.age - a.age);
  return [
    createProblem('reading-age', spotOf(document, hardest?.path ?? []), {
      language: language.name,
      age: Math.round(whole.age),
      limit: age.limit,
      words: Math.round(whole.wordsPerSentence),
      letters: whole.lettersPerWord.toFixed(1),
    }),
  ];
}

/** All advice on the texts of one file. */
export function checkReading(
  document: Document,
  texts: readonly FoundText[],
  languages: Language[],
): Problem[] {
  return [
    ...texts.flatMap((text) => [
      ...checkTranslation(document, text, languages),
      ...checkWidth(document, text),
      ...checkSentences(document, text, languages),
    ]),
    ...checkLabels(document, texts, languages),
    ...checkAge(document, texts, languages),
  ];
}
