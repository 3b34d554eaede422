// Says in plain words what one finding of the schema means: a field that is missing, a wrong type, a number out of range. Used by
// shape-problems.ts.
import type { z } from 'zod';
import { hint } from './near.ts';
import { wrongPictureName } from './pictures/names.ts';
import { createProblem, writePath, type Problem } from './problems.ts';
import { spotOf, spotOfName, type Document, type Path } from './read-json.ts';
import { fieldsOf, markOf } from './schema-tree.ts';
import { describeSchema, describeValue, descriptionOf, exampleOf, listWords } from './words.ts';

type Schema = z.core.$ZodType;

/** A finding at its place: the value found there and the schema that governs it. */
export interface Finding {
  document: Document;
  path: Path;
  value: unknown;
  schema: Schema | undefined;
  /** The codes of the languages that a text must have. */
  languages: readonly string[];
}

function missing(finding: Finding): Problem {
  const { document, path, schema, languages } = finding;
  const name = String(path.at(-1) ?? '');
  const about = descriptionOf(schema);
  const owner = writePath(path.slice(0, -1)) || 'The file';
  const isText = schema && markOf(schema, undefined)?.is === 'text';
  const expected = isText ? textIn(languages) : exampleOf(schema);
  const spot = spotOf(document, path);
  if (isText && name === 'alt') return createProblem('alt-missing', spot, { owner, expected });
  const words = { owner, name, about: about ? ` ${about}` : '', expected };
  return createProblem('field-missing', spot, words);
}

/** A text that is still to be written, in each language. */
const textIn = (languages: readonly string[]) =>
  languages.length > 0 ? `{ ${languages.map((code) => `"${code}": "…"`).join(', ')} }` : '"…"';

/** A value of another type, or none at all. */
export function wrongType(finding: Finding): Problem {
  const { document, path, value, schema } = finding;
  if (value === undefined) return missing(finding);
  const spot = spotOf(document, path);
  const expected = schema ? describeSchema(schema) : 'something else';
  const found = describeValue(value);
  const name = typeof path.at(-1) === 'string' ? `${JSON.stringify(path.at(-1))}: ` : '';
  if (typeof value === 'string' && /^(a|a whole) number/.test(expected)) {
    const number = /^\s*(-?\d+(?:[.,]\d+)?)(.*)$/.exec(value);
    if (number) {
      const correct = `${name}${number[1]?.replace(',', '.') ?? ''}`;
      const unit = number[2]?.trim() ? ' and the unit' : '';
      return createProblem('number-as-text', spot, { expected, found, unit, correct });
    }
  }
  if (typeof value === 'number' && expected.includes('a text')) {
    return createProblem('text-as-number', spot, { expected, found, correct: `${name}"${value}"` });
  }
  return createProblem('type-wrong', spot, { expected, found });
}

/** A number out of its range, a list or a text of the wrong length. */
export function outOfBounds(
  finding: Finding,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
) {
  const { document, path, value, schema } = finding;
  const spot = spotOf(document, path);
  const big = issue.code === 'too_big';
  const limit = Number(big ? issue.maximum : issue.minimum);
  if (Array.isArray(value)) {
    const count = value.length;
    if (!big) return createProblem('list-too-short', spot, { count, limit });
    return createProblem('list-too-long', spot, { count, limit, excess: count - limit });
  }
  if (typeof value === 'string') {
    const count = value.trim().length;
    if (!big && count === 0) return createProblem('text-empty', spot, {});
    if (big) return createProblem('text-too-long', spot, { count, limit, excess: count - limit });
    const expected = `a text of at least ${limit} characters`;
    return createProblem('form-wrong', spot, { expected, found: describeValue(value) });
  }
  const expected = schema ? describeSchema(schema) : `a number up to ${limit}`;
  return createProblem('out-of-range', spot, { expected, found: describeValue(value) });
}

/** A text that has not the form it must have. */
export function wrongForm(finding: Finding, message: string): Problem {
  const { document, path, value, schema } = finding;
  const spot = spotOf(document, path);
  const found = describeValue(value);
  if (schema && markOf(schema, value)?.is === 'media') return wrongPictureName(spot, String(value));
  const expected = /^an? /.test(message) ? message : 'a text in another form';
  return createProblem('form-wrong', spot, { expected, found });
}

/** A rule of a kind says what it wants ("a title of at most eight words"), or in a sentence what is wrong. */
export function brokenRule({ document, path, value }: Finding, rule: string): Problem {
  const spot = spotOf(document, path);
  if (!/^(an?|the id) /.test(rule)) return createProblem('rule-broken', spot, { rule });
  return createProblem('form-wrong', spot, { expected: rule, found: describeValue(value) });
}

/** A word that is none of those allowed. */
export function wrongChoice(finding: Finding, values: readonly unknown[]): Problem {
  const { document, path, value, schema } = finding;
  if (value === undefined) return missing(finding);
  const code =
    schema && markOf(schema, value)?.is === 'colour' ? 'colour-not-allowed' : 'choice-wrong';
  const choices = values.map((choice) => JSON.stringify(choice));
  return createProblem(code, spotOf(document, path), {
    expected: choices.length > 1 ? `one of ${listWords(choices)}` : choices.join(''),
    found: describeValue(value),
    hint: typeof value === 'string' ? hint(value, values.map(String)) : '',
  });
}

/** Fields that the group does not know. */
export function unknownFields(
  { document, path, value, schema }: Finding,
  names: string[],
): Problem[] {
  const known = fieldsOf(schema, value).filter((name) => name !== '$schema');
  return names.map((name) =>
    createProblem('field-unknown', spotOfName(document, [...path, name]), {
      hint: hint(name, known),
      known: known.join(', ') || 'none',
    }),
  );
}
