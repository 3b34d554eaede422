// Turns what zod found into problems in plain words. Used by check-shape.ts only.
import { z } from 'zod';
import { hint } from './near.ts';
import { wrongPictureName } from './pictures/names.ts';
import { createProblem, writePath, type Problem } from './problems.ts';
import { spotOf, spotOfName, type Document, type Path } from './read-json.ts';
import { fieldsOf, markOf, schemaAt } from './schema-tree.ts';
import { describeSchema, describeValue, descriptionOf, exampleOf, listWords } from './words.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A finding at its place: the value found there and the schema that governs it. */
interface Finding {
  document: Document;
  path: Path;
  value: unknown;
  schema: Schema | undefined;
  /** The codes of the languages that a text must have. */
  languages: readonly string[];
}

const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );

/** A union's issue says only "invalid": the option that comes nearest says what is wrong. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const likely = issue.errors
    .filter(
      (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (!likely || likely.every(({ code, path }) => code === 'invalid_value' && path.length === 0)) {
    return [issue];
  }
  return likely.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
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

function wrongType(finding: Finding): Problem {
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

function outOfBounds(finding: Finding, issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall) {
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

function wrongForm(finding: Finding, message: string): Problem {
  const { document, path, value, schema } = finding;
  const spot = spotOf(document, path);
  const found = describeValue(value);
  if (schema && markOf(schema, value)?.is === 'media') return wrongPictureName(spot, String(value));
  const expected = /^an? /.test(message) ? message : 'a text in another form';
  return createProblem('form-wrong', spot, { expected, found });
}

/** A rule of a kind says what it wants ("a title of at most eight words"), or in a sentence what is wrong. */
function brokenRule({ document, path, value }: Finding, rule: string): Problem {
  const spot = spotOf(document, path);
  if (!/^(an?|the id) /.test(rule)) return createProblem('rule-broken', spot, { rule });
  return createProblem('form-wrong', spot, { expected: rule, found: describeValue(value) });
}

function wrongChoice(finding: Finding, values: readonly unknown[]): Problem {
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

function unknownFields({ document, path, value, schema }: Finding, names: string[]): Problem[] {
  const known = fieldsOf(schema, value).filter((name) => name !== '$schema');
  return names.map((name) =>
    createProblem('field-unknown', spotOfName(document, [...path, name]), {
      hint: hint(name, known),
      known: known.join(', ') || 'none',
    }),
  );
}

/** The names that a discriminated union knows, from zod's own list of options. */
const optionsOf = (issue: Issue) => {
  const options: unknown = Reflect.get(issue, 'options');
  return Array.isArray(options) ? options : [];
};

function problemsOf(finding: Finding, issue: Issue): Problem[] {
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(finding)];
    case 'too_big':
    case 'too_small':
      return [outOfBounds(finding, issue)];
    case 'invalid_format':
      return [wrongForm(finding, issue.message)];
    case 'invalid_value':
      return [wrongChoice(finding, issue.values)];
    case 'unrecognized_keys':
      return unknownFields(finding, issue.keys);
    case 'invalid_union':
      return [
        issue.errors.length === 0 ? wrongChoice(finding, optionsOf(issue)) : wrongType(finding),
      ];
    case 'invalid_key': {
      const expected = issue.issues[0]?.message ?? 'another name';
      const name = String(finding.path.at(-1) ?? '');
      return [
        createProblem('name-wrong', spotOfName(finding.document, finding.path), { expected, name }),
      ];
    }
    case 'not_multiple_of':
      return [wrongType(finding)];
    default:
      return [brokenRule(finding, issue.message.replace(/\.$/, ''))];
  }
}

/** A mistyped name shows twice: as unknown and, under its right name, as missing. Once is enough. */
function withoutMistyped(problems: Problem[]): Problem[] {
  const meant = problems.flatMap(({ code, path, says }) => {
    const name = code === 'field-unknown' ? /Did you mean "(.+)"\?$/.exec(says)?.[1] : undefined;
    return name === undefined ? [] : [path.replace(/[^.]+$/, name)];
  });
  return problems.filter(({ code, path }) => code !== 'field-missing' || !meant.includes(path));
}

/** All problems that zod's issues come to, unions resolved. */
export function shapeProblems(
  document: Document,
  root: Schema,
  issues: readonly Issue[],
  languages: readonly { code: string }[],
): Problem[] {
  const codes = languages.map(({ code }) => code);
  const problems = issues.flatMap(flatten).flatMap((issue) => {
    const { path } = issue;
    const schema = schemaAt(root, document.value, path);
    const value = valueAt(document.value, path);
    return problemsOf({ document, path, value, schema, languages: codes }, issue);
  });
  return withoutMistyped(problems);
}
