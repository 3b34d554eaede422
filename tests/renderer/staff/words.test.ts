// The staff page's words: each in both languages, with the same things to fill in.
import { expect, test } from 'vitest';
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
