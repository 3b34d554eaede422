// The form comes out of the schemas, for every kind alike, and what it adds is what the schemas ask for.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../../../build/curate/studio/blank.ts';
import { applyChange, type Change } from '../../../../build/curate/studio/change.ts';
import { formOfValue, forms } from '../../../../build/curate/studio/describe-form.ts';
import type { Field } from '../../../../build/curate/studio/form-fields.ts';
import { fieldAt } from '../../../../build/curate/studio/places-in-form.ts';
import { valueOf } from '../../../../build/curate/studio/read-draft.ts';
import { schemas } from '../../../../renderer/kinds/schemas.ts';

const languages = ['en', 'ko'];
const field = (kind: string, ...path: (string | number)[]): Field | undefined => {
  const form = forms[kind];
  return form && fieldAt(form, {}, path);
};

describe('every kind has a form', () => {
  test.each(Object.keys(schemas))('%s: each place of its sample has a field', (kind) => {
    const sample: unknown = JSON.parse(readFileSync(`renderer/kinds/${kind}/sample.json`, 'utf8'));
    const form = formOfValue(sample);
    const without: string[] = [];
    const look = (value: unknown, path: (string | number)[]) => {
      const here = form && fieldAt(form, sample, path);
      if (!here) without.push(path.join('.'));
      if (here?.is === 'text' || typeof value !== 'object' || value === null) return;
      for (const [step, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(step) : step]);
    };
    look(sample, []);
    expect(without).toEqual([]);
  });

  test.each(Object.keys(schemas))(
    '%s: what the form makes from nothing lacks only what a curator must write',
    (kind) => {
      const schema = schemas[kind as keyof typeof schemas];
      const blank = blankOf(forms[kind] ?? { is: 'yes-no' }, { languages });
      const codes = new Set(schema.safeParse(blank).error?.issues.map(({ code }) => code));
      // Neither a field is missing nor is one of the wrong sort or unknown.
      expect(
        [...codes].filter((code) => code === 'invalid_type' || code === 'unrecognized_keys'),
      ).toEqual([]);
    },
  );
});

describe('a field says what the schema says', () => {
  test('its limit, its range, its words and what they mean', () => {
    expect(field('timeline', 'events')).toMatchObject({ is: 'list', least: 1, most: 40 });
    expect(field('timeline', 'events', 0, 'label')).toMatchObject({ is: 'text', limit: 26 });
    expect(field('timeline', 'events', 0, 'month')).toMatchObject({ is: 'month' });
    expect(field('timeline', 'events', 0, 'reported', 0, 'date')).toMatchObject({ is: 'day' });
    expect(field('timeline', 'events', 0, 'picture', 'file')).toMatchObject({ is: 'media' });
    expect(field('timeline', 'events', 0, 'effect')).toMatchObject({
      is: 'choice',
      words: [{ word: 'opens', means: 'Something opened: rises as light.' }, { word: 'closes' }],
      says: 'What the event did.',
    });
    expect(field('quiz', 'perRound')).toMatchObject({ isWhole: true, least: 3, most: 6 });
    expect(field('portal', 'people', 0, 'opens')).toMatchObject({ is: 'one-or-list' });
    expect(field('corrections', 'corrections', 0, 'picture')).toMatchObject({
      is: 'variants',
      by: 'shows',
    });
  });
});

describe('a change as a curator means it', () => {
  const quiz = readFileSync('exhibits/quiz/exhibit.json', 'utf8');
  const timeline = readFileSync('exhibits/opening-up/exhibit.json', 'utf8');
  const make = (text: string, ...changes: Change[]) =>
    changes.reduce((now, wanted) => {
      const value = valueOf(now);
      const form = formOfValue(value);
      if (!form) throw new Error('no form');
      return applyChange(now, value, wanted, { form, languages });
    }, text);
  const at = (text: string, ...path: (string | number)[]) =>
    path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], valueOf(text));

  test('a new entry has an id of its own, and as many answers as a question needs', () => {
    const text = make(
      quiz,
      { do: 'add', path: ['questions', 0] },
      { do: 'add', path: ['questions', 0] },
    );
    expect(at(text, 'questions', 0)).toEqual({
      id: 'new-2',
      about: 'teal',
      question: { en: '', ko: '' },
      right: { en: '', ko: '' },
      wrong: [
        { en: '', ko: '' },
        { en: '', ko: '' },
      ],
      record: { text: { en: '', ko: '' }, facts: [''] },
      learned: { text: { en: '', ko: '' }, facts: [''] },
    });
    expect(at(text, 'questions', 1, 'id')).toBe('new');
  });

  test('a new event stands in the month of the one above it, so that they stay in order', () => {
    const text = make(timeline, { do: 'add', path: ['events', 3] });
    expect(at(text, 'events', 3, 'month')).toBe(at(timeline, 'events', 2, 'month'));
  });

  test('a field that was left out comes where the schema has it, and goes without a trace', () => {
    const text = make(timeline, { do: 'add', path: ['events', 0, 'picture'] });
    expect(at(text, 'events', 0, 'picture')).toEqual({ file: '', alt: { en: '', ko: '' } });
    expect(Object.keys(at(text, 'events', 0) as object)).toEqual(
      expect.arrayContaining(['statement', 'picture']),
    );
    expect(make(text, { do: 'remove', path: ['events', 0, 'picture'] })).toBe(timeline);
  });

  test('another form of a picture keeps what both have', () => {
    const corrections = readFileSync('exhibits/corrections/exhibit.json', 'utf8');
    const index = (at(corrections, 'corrections') as { picture?: unknown }[]).findIndex(
      ({ picture }) => picture !== undefined,
    );
    const path = ['corrections', index, 'picture'];
    const text = make(corrections, { do: 'add', path, variant: 'stop' });
    expect(at(text, ...path)).toEqual({
      shows: 'stop',
      inside: { en: '', ko: '' },
      beyond: { en: '', ko: '' },
    });
  });

  test('a field that the kind does not have is refused', () => {
    expect(() => make(quiz, { do: 'add', path: ['events', 0] })).toThrow(/no field events/);
  });
});
