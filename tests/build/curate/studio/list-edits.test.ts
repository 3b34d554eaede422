// From one list of an exhibit to any other by edits: entries go, come and change places, and the text says what was wanted.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import {
  listEdits,
  valueEdits,
  type Wanted,
} from '../../../../build/curate/studio/csv/list-edits.ts';
import { applyEdits } from '../../../../build/curate/studio/document.ts';

const text = readFileSync('exhibits/quiz/exhibit.json', 'utf8');
const { questions } = parse(text) as { questions: Record<string, unknown>[] };
const places = [...questions.keys()];

/** Some of the old entries in any order, some of them changed, and new ones among them. */
const lists = fc
  .tuple(fc.shuffledSubarray(places), fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 4 }))
  .map(([kept, others]): Wanted[] => {
    const wanted: Wanted[] = kept.map((was) => ({ was, value: questions[was] }));
    for (const [where, isNew] of others) {
      const at = where % (wanted.length + 1);
      const there = wanted[at];
      if (isNew || !there) wanted.splice(at, 0, { value: { id: `new-${where}`, wrong: [] } });
      else wanted[at] = { ...there, value: { ...questions[there.was ?? 0], id: `other-${where}` } };
    }
    return wanted;
  });

test('any other list comes out as it was wanted', () => {
  fc.assert(
    fc.property(lists, (wanted) => {
      const changed = applyEdits(text, listEdits(['questions'], questions, wanted));
      expect((parse(changed) as { questions: unknown }).questions).toEqual(
        wanted.map(({ value }) => value),
      );
    }),
    { numRuns: 40 },
  );
});

test('the same list asks for nothing', () => {
  expect(
    listEdits(
      ['questions'],
      questions,
      places.map((was) => ({ was, value: questions[was] })),
    ),
  ).toEqual([]);
});

test('from any value to any other, as edits that name the smallest place', () => {
  const json = fc
    .jsonValue({ maxDepth: 3 })
    .filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(json, json, (before, after) => {
      const written = JSON.stringify({ a: before });
      const edits = valueEdits([], { a: before }, { a: after });
      // Where nothing is the same, −0 is 0 as JSON has it.
      expect(parse(applyEdits(written, edits))).toEqual(JSON.parse(JSON.stringify({ a: after })));
    }),
  );
});
