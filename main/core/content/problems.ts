// A problem in the content, as everybody outside the checker sees it, and the one way to make one.
import { problemTexts, type Filling, type ProblemCode } from './problem-texts.ts';
import type { Row } from './texts/row.ts';
import { drawFrame, placeOf } from './source-frame.ts';

export interface Problem {
  code: ProblemCode;
  /** Errors leave the exhibit out (or put a built-in value in place); warnings only speak. */
  severity: 'error' | 'warning';
  /** The file as one would open it from here: the folder as given, then `/`. */
  file: string;
  /** From 1. Both are 1 when the whole file is meant. */
  line: number;
  column: number;
  /** The field, entries of lists counted from 0: `pages[0].heading`. Empty for the whole file. */
  path: string;
  says: string;
  /** What stands there, and what may: the parts of `says`, where it has them. */
  found?: string;
  expected?: string;
  fix: string;
  /** Where the guide says more. */
  help: string;
  /** The line with its predecessor and a caret, or nothing when there is no text to show. */
  frame?: string;
  /** The exhibit that is left out because of it. */
  exhibit?: string;
}

/** Where a problem is: a stretch of a file's text. Without `text` the whole file is meant. */
export interface Spot {
  file: string;
  text?: string;
  offset?: number;
  length?: number;
  path?: string;
}

const guide = 'exhibits/CURATORS.md';

/** The heading of the guide that speaks of a kind of problem. */
export const helpOf = (code: ProblemCode) => `${guide}#${code}`;

const fill = (sentence: string, words: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));

/** Makes a problem from its row in the table. The compiler asks for the words that the row needs. */
export function createProblem<Code extends ProblemCode>(
  code: Code,
  spot: Spot,
  words: Filling<Code>,
): Problem {
  const row: Row = problemTexts[code];
  const path = spot.path ?? '';
  const all: Record<string, string | number> = {
    path: path === '' ? 'The file' : path,
    ...words,
  };
  const { found, expected } = all;
  const { line, column } = placeOf(spot.text ?? '', spot.offset ?? 0);
  return {
    code,
    severity: row.warning ? 'warning' : 'error',
    file: spot.file,
    line,
    column,
    path,
    says: fill(row.says, all),
    ...(found !== undefined && { found: String(found) }),
    ...(expected !== undefined && { expected: String(expected) }),
    fix: fill(row.fix, all),
    help: helpOf(code),
    ...(spot.text && { frame: drawFrame(spot.text, spot.offset ?? 0, spot.length ?? 1) }),
  };
}

/** Field names, for people and programs: `pages[0].heading`. */
export const writePath = (path: readonly PropertyKey[]) =>
  path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
