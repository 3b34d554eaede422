// A new exhibit from the desk: what is written, what is left as it was, and a sentence for each reason why not.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExhibit, withExhibit } from '../../../build/curate/create-exhibit.ts';
import { loadExhibits } from '../../../main/core/content/load-exhibits.ts';
import { schemas } from '../../../renderer/kinds/schemas.ts';

const shipped = fileURLToPath(new URL('../../../exhibits', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-new-'));
  for (const name of ['rotation.json', 'places.json', 'sources.json', 'quiz', 'corrections'])
    await cp(join(shipped, name), join(folder, name), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('a new exhibit', () => {
  test.each(Object.keys(schemas))(
    'of the kind %s is a good exhibit from the first moment',
    async (kind) => {
      expect(await createExhibit(folder, { id: 'new-one', kind })).toEqual({ id: 'new-one' });
      const { wholes, problems } = await loadExhibits(folder);
      expect(wholes.get('new-one')?.exhibit.kind).toBe(kind);
      expect(problems.filter(({ exhibit }) => exhibit === 'new-one')).toEqual([]);
      expect(await readdir(join(folder, 'new-one'))).toEqual(['exhibit.json', 'media']);
    },
  );

  test('L2 is never written over what is there, nor outside of the folder', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken/notes.txt'), 'mine');
    const before = await readFile(join(folder, 'rotation.json'), 'utf8');
    const refused: [string, RegExp][] = [
      ['taken', /there already/],
      ['schema', /something else/],
      ['../outside', /small letters/],
      ['Big', /small letters/],
      ['a/b', /small letters/],
      ['', /small letters/],
      ['__proto__', /small letters/],
    ];
    for (const [id, why] of refused)
      expect(await createExhibit(folder, { id, kind: 'story' })).toEqual({
        refusal: expect.stringMatching(why),
      });
    expect(await createExhibit(folder, { id: 'fine', kind: 'toString' })).toEqual({
      refusal: expect.stringMatching(/no kind/),
    });
    expect(await readFile(join(folder, 'taken/notes.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'rotation.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).not.toContain('fine');
  });

  test('is not made while the rotation cannot be read, so that no folder is left that nobody shows', async () => {
    await writeFile(join(folder, 'rotation.json'), '{ "exhibits": ');
    expect(await createExhibit(folder, { id: 'late', kind: 'story' })).toEqual({
      refusal: expect.stringMatching(/rotation\.json/),
    });
    expect(await readdir(folder)).not.toContain('late');
  });
});

describe('the rotation', () => {
  test('keeps every comment, line and blank but for the new name', () => {
    const written =
      '{\n  // The order of the menu.\n  "exhibits": [\n    "one", // first\n    "two" /* last */\n  ],\n  "idleSeconds": 60,\n}\n';
    expect(withExhibit(written, 'three')).toBe(
      written.replace('"two" /* last */', '"two",\n    "three" /* last */'),
    );
    expect(withExhibit('{ "exhibits": ["one", "two"] }', 'three')).toBe(
      '{ "exhibits": ["one", "two", "three"] }',
    );
    expect(withExhibit('{ "exhibits": ["one"] }', 'two')).toBe('{ "exhibits": ["one", "two"] }');
    expect(withExhibit('{\n  "exhibits": [\n    "one"\n  ]\n}', 'two')).toBe(
      '{\n  "exhibits": [\n    "one",\n    "two"\n  ]\n}',
    );
  });

  test('that lists the exhibit already stays as it is', () => {
    const written = '{ "exhibits": ["one"], "menuOnly": ["two"] }';
    expect(withExhibit(written, 'two')).toBe(written);
  });
});
