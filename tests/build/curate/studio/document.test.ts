// A form changes what it was asked to and not a letter more: comments, the order of fields and the layout stay.
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { applyEdit, applyEdits } from '../../../../build/curate/studio/document.ts';
import type { Edit } from '../../../../build/curate/studio/edits.ts';
import { commentsIn, commentsOf, withComments } from './comments.ts';
import { edited, editOf, seeds, type Seed } from './random-edits.ts';

const files = [...globSync('exhibits/*/exhibit.json'), 'exhibits/rotation.json'].sort();
const texts = files.map((file) => readFileSync(file, 'utf8'));

/** Carries out what the seeds ask for, and looks at each step. */
function walk(
  start: string,
  steps: Seed[],
  look: (before: string, edit: Edit, after: string) => void,
) {
  let text = start;
  let value: unknown = parse(text);
  for (const step of steps) {
    const edit = editOf(value, step);
    if (!edit) continue;
    const after = applyEdit(text, edit);
    look(text, edit, after);
    value = edited(value, edit);
    const errors: { error: number }[] = [];
    expect(parse(after, errors as never, { allowTrailingComma: true })).toEqual(value);
    expect(errors).toEqual([]);
    text = after;
  }
}

const runs = { numRuns: Number(process.env['EDITS'] ?? 20) };
const mostMs = 20_000 + runs.numRuns * 500;

describe('any sequence of edits to the real exhibits', () => {
  const some = fc.array(seeds, { minLength: 1, maxLength: 6 });
  test.each(files.map((file, index) => [file, texts[index] ?? '']))(
    '%s reads as the value that was edited directly, and loses no comment but those of what was taken out',
    (_, text) => {
      fc.assert(
        fc.property(some, fc.integer({ min: 2, max: 9 }), (steps, every) => {
          const commented = withComments(text, every);
          expect(parse(commented)).toEqual(parse(text));
          walk(commented, steps, (before, edit, after) => {
            const kept = new Set(commentsIn(after));
            const lost = commentsIn(before).filter((comment) => !kept.has(comment));
            const mayGo =
              edit.do === 'remove' || edit.do === 'set' ? commentsOf(before, edit.path) : [];
            expect(lost.filter((comment) => !mayGo.includes(comment))).toEqual([]);
          });
        }),
        runs,
      );
    },
    mostMs,
  );

  const bare = (text: string) => text.split('\n').map((line) => line.replace(/,?\s*$/, ''));

  test.each(files.map((file, index) => [file, texts[index] ?? '']))(
    '%s keeps every line but those of what was changed',
    (_, text) => {
      fc.assert(
        fc.property(seeds, (step) => {
          walk(text, [step], (before, edit, after) => {
            if (edit.do !== 'insert' && edit.do !== 'set') return;
            const parts = diffArrays(bare(before), bare(after));
            const gone = parts.filter(({ removed }) => removed);
            const missing = gone.flatMap(({ value }) => value);
            const replaced = edit.do === 'set' ? linesOf(before, edit) : 1;
            expect(missing.length).toBeLessThanOrEqual(replaced);
          });
        }),
        runs,
      );
    },
    mostMs,
  );
});

/** How many lines what is written over takes; one where the place is new. */
function linesOf(text: string, edit: Edit): number {
  const without = applyEdit(text, { ...edit, do: 'set', value: 0 } as Edit);
  return Math.max(1, text.split('\n').length - without.split('\n').length + 1);
}

describe('a file as a curator wrote it', () => {
  const file = `{
  // The title
  "title": { "en": "A", "ko": "가" }, // both
  "pages": [
    // first
    { "heading": "One" }, // after one
    // second
    { "heading": "Two" } // after two
  ],
  "facts": ["K01", "L02"],
}
`;
  const change = (...edits: Edit[]) => applyEdits(file, edits, () => ['title', 'lead', 'pages']);

  test('a text is written over in its place', () => {
    expect(change({ do: 'set', path: ['title', 'ko'], value: '나' })).toBe(
      file.replace('가', '나'),
    );
  });

  test('an entry moves with the comments that are its own', () => {
    expect(change({ do: 'move', path: ['pages', 1], to: 0 })).toBe(
      file.replace(/ {4}\/\/ first[^]*after two/, () =>
        [
          '    // second',
          '    { "heading": "Two" }, // after two',
          '    // first',
          '    { "heading": "One" } // after one',
        ].join('\n'),
      ),
    );
  });

  test('entries on one line stay on one line, whichever comes first', () => {
    expect(change({ do: 'move', path: ['facts', 1], to: 0 })).toBe(
      file.replace('["K01", "L02"]', '["L02", "K01"]'),
    );
    expect(change({ do: 'remove', path: ['facts', 0] })).toBe(
      file.replace('["K01", "L02"]', '["L02"]'),
    );
  });

  test('a new entry is written as those beside it are', () => {
    expect(change({ do: 'insert', path: ['pages', 2], value: { heading: 'Three' } })).toBe(
      file.replace(
        '{ "heading": "Two" } // after two',
        '{ "heading": "Two" }, // after two\n    { "heading": "Three" }',
      ),
    );
  });

  test('a new field stands where the schema has it', () => {
    expect(change({ do: 'set', path: ['lead'], value: { en: 'B' } })).toBe(
      file.replace('// both\n', '// both\n  "lead": { "en": "B" },\n'),
    );
  });

  test('the last entry that goes leaves an empty list', () => {
    expect(change({ do: 'remove', path: ['facts', 1] }, { do: 'remove', path: ['facts', 0] })).toBe(
      file.replace('["K01", "L02"]', '[]'),
    );
  });

  test('line ends of Windows stay, and new lines have them too', () => {
    const text = applyEdits(file.replaceAll('\n', '\r\n'), [
      { do: 'insert', path: ['pages', 0], value: { heading: { en: 'N', ko: '새' } } },
    ]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('what has no place in the file is refused in a sentence', () => {
    expect(() => change({ do: 'remove', path: ['pages', 7] })).toThrow(/nothing at pages\.7/);
    expect(() => change({ do: 'move', path: ['pages', 0], to: 2 })).toThrow(/nothing|no place/);
  });
});
