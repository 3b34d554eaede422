// Every sentence that a curator can be told, by its id. A word in braces is filled in by whoever finds the
// problem; the compiler knows which words a row needs. The rows stand in texts/, theme by theme.
import { fileTexts } from './texts/files.ts';
import { pictureTexts } from './texts/pictures.ts';
import { pointingTexts } from './texts/pointing.ts';
import { readingTexts } from './texts/reading.ts';
import type { Row } from './texts/row.ts';
import { shapeTexts } from './texts/shape.ts';
import { syntaxTexts } from './texts/syntax.ts';

export const problemTexts = {
  ...fileTexts,
  ...syntaxTexts,
  ...shapeTexts,
  ...pointingTexts,
  ...pictureTexts,
  ...readingTexts,
};

export type ProblemCode = keyof typeof problemTexts;

/** The themes of the guide, in its order. */
export const themes: { title: string; rows: Partial<Record<ProblemCode, Row>> }[] = [
  { title: 'files and folders', rows: fileTexts },
  { title: 'JSON that cannot be read', rows: syntaxTexts },
  { title: 'fields and their values', rows: shapeTexts },
  { title: 'ids', rows: pointingTexts },
  { title: 'pictures', rows: pictureTexts },
  { title: 'how texts read', rows: readingTexts },
];

/** The words in braces of a sentence: `"{path} has {count}"` → `"path" | "count"`. */
type Words<Sentence extends string> = Sentence extends `${string}{${infer Word}}${infer Rest}`
  ? (Word extends `${string} ${string}` ? never : Word) | Words<Rest>
  : never;

/** What a row needs to be filled in; `path` is always known. */
export type Filling<Code extends ProblemCode> = Record<
  Exclude<Words<(typeof problemTexts)[Code]['says'] | (typeof problemTexts)[Code]['fix']>, 'path'>,
  string | number
>;
