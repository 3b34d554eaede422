// Turns what zod found into problems in plain words. Used by check-shape.ts only.
import type { z } from 'zod';
import { createProblem, type Problem } from './problems.ts';
import { spotOfName, type Document, type Path } from './read-json.ts';
import { schemaAt } from './schema-tree.ts';
import {
  brokenRule,
  outOfBounds,
  unknownFields,
  wrongChoice,
  wrongForm,
  wrongType,
  type Finding,
} from './shape-findings.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

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
