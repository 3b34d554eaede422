// The staff page's words: each in both languages, with the same things to fill in.
import { expect, test } from 'vitest';
import { attempts } from '../../../main/core/lockdown/refusals.ts';
import { faultNames, rungs } from '../../../main/core/recovery/faults.ts';
import words from '../../../renderer/staff/words.json';

interface Tree {
  [name: string]: Tree | string;
}

/** Every sentence with the path to it. */
const sentences = (tree: Tree, path: string): [string, { en?: unknown; ko?: unknown }][] =>
  'en' in tree
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([name, inner]) => sentences(inner as Tree, `${path}/${name}`));

const fillings = (text: unknown) =>
  [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(sentences(words, ''))('%s', (_path, said) => {
  expect(Object.keys(said).sort()).toEqual(['en', 'ko']);
  expect(String(said.en).trim()).not.toBe('');
  expect(String(said.ko)).toMatch(/[가-힣]|PIN/);
  expect(fillings(said.ko)).toEqual(fillings(said.en));
});

test('every fault, every remedy and every kind of attempt that main knows has a word', () => {
  expect(Object.keys(words.faults.names).sort()).toEqual([...faultNames].sort());
  expect(Object.keys(words.faults.actions).sort()).toEqual(rungs.map(({ rung }) => rung).sort());
  expect(Object.keys(words.refused.kinds).sort()).toEqual([...attempts].sort());
});
