// Checks a file's value against its schema and tells, in plain words, all that does not fit.
import { z } from 'zod';
import type { FoundText } from './check-reading.ts';
import { checkTexts } from './check-texts.ts';
import { createProblem, writePath, type Problem } from './problems.ts';
import { spotOf, type Document, type Path } from './read-json.ts';
import { shapeProblems } from './shape-problems.ts';

export interface Shape<Value> {
  /** As its schema types it, when nothing is wrong. */
  value?: Value;
  problems: Problem[];
  /** The texts that are there in every language and fit. */
  texts: FoundText[];
}

/** A text's schema is a union, whose issues say little; its own check has said it better. Rules of a kind are kept. */
function withoutTexts(issues: readonly z.core.$ZodIssue[], checked: readonly Path[]) {
  if (issues.length === 0) return [];
  const texts = new Set(checked.map(writePath));
  const isInText = (path: Path) =>
    path.some((_, at) => texts.has(writePath(path.slice(0, at + 1))));
  return issues.filter(({ code, path }) => code === 'custom' || !isInText(path));
}

/**
 * Checks the value of a file against its schema.
 * @param languages those that every text must have
 */
export function checkShape<S extends z.ZodType>(
  document: Document,
  schema: S,
  languages: { code: string; name: string }[],
): Shape<z.infer<S>> {
  const result = z.safeParse(schema, document.value);
  const { texts, checked, problems: wrongTexts } = checkTexts(document, schema, languages);
  const issues = withoutTexts(result.error?.issues ?? [], checked);
  const problems = [...wrongTexts, ...shapeProblems(document, schema, issues, languages)];
  if (result.success && problems.length === 0) return { value: result.data, problems, texts };
  if (problems.length === 0) {
    const rule = result.error?.issues[0]?.message ?? 'something does not fit';
    problems.push(createProblem('rule-broken', spotOf(document, []), { rule }));
  }
  return { problems, texts };
}
