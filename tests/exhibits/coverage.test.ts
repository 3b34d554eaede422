// Every fact on screen is one of the dossier's, every statement has one, no wrong claim is repeated, and every text is there
// in every language. Each rule is shown to fail on a spoiled copy.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bareStatements,
  lackingLanguages,
  wrongCitations,
  type Content,
  type Dossier,
} from './claims.ts';

const read = (name: string): Content => ({ name, value: JSON.parse(readFileSync(name, 'utf8')) });
const exhibits = globSync('exhibits/*/exhibit.json').sort().map(read);
const shared = ['rotation', 'places'].map((name) => read(`exhibits/${name}.json`));
const sources = read('exhibits/sources.json');
const words = globSync('renderer/**/words.json').sort().map(read);
const dossier = (read('exhibits/dossier.json').value as { facts: Dossier }).facts;
const { languages } = read('exhibits/rotation.json').value as { languages: { code: string }[] };
const codes = languages.map(({ code }) => code);

/** A copy of an exhibit with one thing changed. */
const spoiled = (kind: string, change: (copy: Record<string, never>) => void): Content => {
  const found = exhibits.find(({ value }) => (value as { kind: string }).kind === kind);
  if (!found) throw new Error(`There is no exhibit of the kind ${kind}.`);
  const value = structuredClone(found.value) as Record<string, never>;
  change(value);
  return { name: found.name, value };
};
const withFacts = (kind: string, facts: string[]) =>
  spoiled(kind, (copy) => Object.assign(copy['subtitle'] ?? {}, { facts }));

describe('the dossier', () => {
  test('is whole: 173 facts, of which twelve were wrong in the article', () => {
    expect(Object.keys(dossier)).toHaveLength(173);
    const wrong = Object.keys(dossier).filter((id) => dossier[id] === 'FIX');
    expect(wrong).toEqual('A05 A11 A16 A20 A25 A26 A28 A30 A34 A35 A36 A37'.split(' '));
  });

  test('has every fact that sources.json tells', () => {
    const { facts } = sources.value as { facts: Record<string, unknown> };
    const told = Object.keys(facts);
    expect(told.filter((id) => dossier[id] === undefined)).toEqual([]);
    expect(told.filter((id) => ['OP', 'not for display'].includes(dossier[id] ?? ''))).toEqual([]);
  });
});

describe('every statement', () => {
  test('cites facts of the dossier, none that is not for display, and no wrong claim but to correct it', () => {
    expect(wrongCitations([...exhibits, ...shared], dossier)).toEqual([]);
  });

  test.each([
    ['that the dossier does not have', 'story-like', 'map', 'K99'],
    ['that is not for display', 'a chat room tale', 'portal', 'K26'],
    ['that is an opinion', 'a distant planet', 'message', 'A19'],
    ['that was wrong in the article', 'all towns covered', 'map', 'A16'],
  ])('a fact %s is found in a copy that cites it', (_, __, kind, id) => {
    const [fault = ''] = wrongCitations([withFacts(kind, [id])], dossier).filter((one) =>
      one.includes('subtitle'),
    );
    expect(fault).toContain(`exhibit.json.subtitle.facts cites ${id}`);
  });

  test('a wrong claim may be cited where it is corrected, or asked about', () => {
    for (const kind of ['corrections', 'quiz'])
      expect(wrongCitations([withFacts(kind, ['A16'])], dossier)).toEqual([]);
  });

  test('has at least one fact', () => {
    expect(bareStatements([...exhibits, ...shared])).toEqual([]);
    expect(bareStatements([withFacts('map', [])])).toEqual([
      'exhibits/cellular-network/exhibit.json.subtitle says something and cites nothing',
    ]);
  });
});

describe('every text', () => {
  test('is there in every language, in the exhibits and in the words of the house', () => {
    expect(words.length).toBeGreaterThan(6);
    expect(lackingLanguages([...exhibits, ...shared, sources, ...words], codes)).toEqual([]);
  });

  test('a language that is missing or empty is found in a copy', () => {
    const gone = spoiled('quiz', (copy) => Object.assign(copy, { title: { en: 'Quiz' } }));
    const empty = spoiled('quiz', (copy) =>
      Object.assign(copy, { title: { en: 'Quiz', ko: ' ' } }),
    );
    for (const copy of [gone, empty])
      expect(lackingLanguages([copy], codes)).toEqual([
        'exhibits/quiz/exhibit.json.title has no text in "ko"',
      ]);
  });
});
