// Checks every text of a file: it is there in each language of the rotation and fits its place.
import { z } from 'zod';
import { languageCode } from '../../contract/fields.ts';
import type { FoundText } from './check-reading.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, spotOfName, type Document, type Path } from './read-json.ts';
import { eachMarked } from './schema-tree.ts';
import { describeValue, listWords } from './words.ts';

interface Language {
  code: string;
  name: string;
}

/** What a text is checked against. */
interface Around {
  limit: number;
  languages: Language[];
}

const expected = 'a text in quotation marks, or one for each language';

function checkString(document: Document, path: Path, value: unknown, limit: number): Problem[] {
  const count = typeof value === 'string' ? value.trim().length : 0;
  if (count > 0 && count <= limit) return [];
  const spot = spotOf(document, path);
  const found = describeValue(value);
  if (typeof value === 'number') {
    const correct = `${JSON.stringify(String(path.at(-1)))}: "${value}"`;
    return [createProblem('text-as-number', spot, { expected, found, correct })];
  }
  if (typeof value !== 'string') {
    return [createProblem('type-wrong', spot, { expected, found })];
  }
  if (count === 0) return [createProblem('text-empty', spot, {})];
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

function checkText(document: Document, path: Path, value: unknown, around: Around): Problem[] {
  const { limit, languages } = around;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return checkString(document, path, value, limit);
  }
  const names = Object.keys(value);
  return [
    ...checkNames(document, path, names),
    ...checkLanguages(document, path, names, languages),
    ...names.flatMap((name) =>
      checkString(document, [...path, name], Reflect.get(value, name), limit),
    ),
  ];
}

/** The problems of all texts, the places of the texts, which need no other check, and the texts without a problem. */
export function checkTexts(document: Document, schema: z.core.$ZodType, languages: Language[]) {
  const problems: Problem[] = [];
  const checked: Path[] = [];
  const texts: FoundText[] = [];
  eachMarked(schema, document.value, (mark, value, path) => {
    if (mark.is !== 'text') return;
    checked.push(path);
    const own = checkText(document, path, value, { limit: mark.limit, languages });
    problems.push(...own);
    if (own.length === 0)
      texts.push({ path, value: value as FoundText['value'], limit: mark.limit });
  });
  return { problems, checked, texts };
}
