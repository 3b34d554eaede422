// Checks every text of a file: it is there in each language of the rotation and fits its place.
import { z } from 'zod';
import { languageCode } from '../../contract/fields.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, spotOfName, type Document, type Path } from './read-json.ts';
import { eachMarked } from './schema-tree.ts';
import { describeValue, listWords } from './words.ts';

interface Language {
  code: string;
  name: string;
}

const expected = 'a text in quotation marks, or one for each language';

function checkString(document: Document, path: Path, value: unknown, limit: number): Problem[] {
  const spot = spotOf(document, path);
  if (typeof value === 'number') {
    const correct = `${JSON.stringify(String(path.at(-1)))}: "${value}"`;
    return [
      createProblem('text-as-number', spot, { expected, found: describeValue(value), correct }),
    ];
  }
  if (typeof value !== 'string') {
    return [createProblem('type-wrong', spot, { expected, found: describeValue(value) })];
  }
  const count = value.trim().length;
  if (count === 0) return [createProblem('text-empty', spot, {})];
  if (count <= limit) return [];
  return [createProblem('text-too-long', spot, { count, limit, excess: count - limit })];
}

function checkNames(document: Document, path: Path, names: string[]): Problem[] {
  const wrong = names.filter((name) => !z.safeParse(languageCode, name).success);
  return wrong.map((name) =>
    createProblem('name-wrong', spotOfName(document, [...path, name]), {
      expected: 'a language code such as "en"',
      name,
    }),
  );
}

function checkLanguages(document: Document, path: Path, names: string[], languages: Language[]) {
  const lacking = languages.filter(({ code }) => !names.includes(code));
  if (lacking.length === 0) return [];
  const example = lacking.map(({ code }) => `"${code}": "…"`).join(', ');
  const spoken = listWords(lacking.map(({ name, code }) => `${name} ("${code}")`));
  return [
    createProblem('translation-missing', spotOf(document, path), { languages: spoken, example }),
  ];
}

/** The problems of all texts, and the places of the texts, which need no other check. */
export function checkTexts(document: Document, schema: z.core.$ZodType, languages: Language[]) {
  const problems: Problem[] = [];
  const checked: Path[] = [];
  eachMarked(schema, document.value, (mark, value, path) => {
    if (mark.is !== 'text') return;
    checked.push(path);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push(...checkString(document, path, value, mark.limit));
      return;
    }
    const names = Object.keys(value);
    problems.push(
      ...checkNames(document, path, names),
      ...checkLanguages(document, path, names, languages),
      ...names.flatMap((name) =>
        checkString(document, [...path, name], Reflect.get(value, name), mark.limit),
      ),
    );
  });
  return { problems, checked };
}
