// Checks a file's value against its schema and tells, in plain words, all that does not fit.
import { z } from 'zod';
import { checkTexts } from './check-texts.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document, type Path } from './read-json.ts';
import { shapeProblems } from './shape-problems.ts';

const isWithin = (path: Path, outer: Path) => outer.every((step, index) => path[index] === step);

/**
 * The value as its schema types it when nothing is wrong, and the problems otherwise.
 * @param languages those that every text must have
 */
export function checkShape<S extends z.ZodType>(
  document: Document,
  schema: S,
  languages: { code: string; name: string }[],
): { value?: z.infer<S>; problems: Problem[] } {
  const result = z.safeParse(schema, document.value);
  const texts = checkTexts(document, schema, languages);
  // A text's schema is a union, whose issues say little; its own check has said it better.
  const issues = (result.error?.issues ?? []).filter(
    ({ path }) => !texts.checked.some((text) => isWithin(path, text)),
  );
  const problems = [...texts.problems, ...shapeProblems(document, schema, issues)];
  if (result.success && problems.length === 0) return { value: result.data, problems };
  if (problems.length === 0) {
    const rule = result.error?.issues[0]?.message ?? 'something does not fit';
    problems.push(createProblem('rule-broken', spotOf(document, []), { rule }));
  }
  return { problems };
}
