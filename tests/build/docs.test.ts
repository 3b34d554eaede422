// What is generated for curators: it is up to date, every address in it leads somewhere, and its walks work as they are written.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { measureColours } from '../../build/docs/colours.ts';
import { describedFiles, kinds, schemaFileOf } from '../../build/docs/files.ts';
import { pictureOf } from '../../build/docs/guide.ts';
import { eventGoesTo, newEvent, newStory } from '../../build/docs/walkthrough.ts';
import { envelope } from '../../main/contract/fields.ts';
import { formatProblems } from '../../main/core/content/format-problems.ts';
import { loadExhibits } from '../../main/core/content/load-exhibits.ts';
import { readRaster } from '../../main/core/content/pictures/raster.ts';
import { problemTexts } from '../../main/core/content/problem-texts.ts';
import { helpOf } from '../../main/core/content/problems.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFile(join(root, file), 'utf8');
const guide = await read('exhibits/CURATORS.md');

/** The anchors that a reader of Markdown makes of headings. */
const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-'),
);

describe('what is generated for curators', () => {
  it('is up to date; otherwise run: npm run exhibits:docs', () => {
    const { status, stdout } = spawnSync(process.execPath, ['build/docs.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('leaves no schema behind that nothing writes any more', async () => {
    const files = await readdir(join(root, 'exhibits/schema'));
    const written = [...describedFiles.map(({ name }) => name), 'ids'].map(schemaFileOf);
    expect(files.sort()).toEqual(written.sort());
  });

  it.each(kinds)('has a small, whole picture of the example of a %s', async (kind) => {
    const file = join(root, 'exhibits', pictureOf(kind));
    expect(readRaster('webp', await readFile(file))).toEqual({ width: 960, height: 540 });
    expect((await stat(file)).size).toBeLessThanOrEqual(60 * 1024);
  });
});

describe('the guide', () => {
  it('has exactly one heading for each message that can be read', () => {
    for (const code of Object.keys(problemTexts) as (keyof typeof problemTexts)[]) {
      const [file, anchor] = helpOf(code).split('#');
      expect(file).toBe('exhibits/CURATORS.md');
      expect(
        anchors.filter((one) => one === anchor),
        code,
      ).toHaveLength(1);
    }
  });

  it('links to nothing that is not there', async () => {
    for (const [, target = ''] of guide.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
      else expect((await stat(join(root, 'exhibits', target))).isFile(), target).toBe(true);
    }
  });

  it('names no command that is not there', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: object };
    const named = [...guide.matchAll(/npm (?:run (?:--silent )?)?([a-z:]+)/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  });

  it('speaks of every field of every file', () => {
    for (const { name, schema } of describedFiles) {
      const fields = Object.keys((schema as unknown as { shape: object }).shape);
      for (const field of fields) expect(guide, `${name}: ${field}`).toContain(`\`${field}\``);
    }
  });
});

/** Each field of a schema with its sentence. */
function sentences(node: unknown, path: string): [path: string, sentence: string][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    if (key !== 'properties') return sentences(child, `${path}/${key}`);
    return Object.entries(child as Record<string, { description?: string }>).flatMap(
      ([name, field]): [string, string][] => [
        [`${path}.${name}`, field.description ?? ''],
        ...sentences(field, `${path}.${name}`),
      ],
    );
  });
}

describe('every field', () => {
  it.each(describedFiles)('of $name has a sentence of its own for curators', ({ name, schema }) => {
    const all = sentences(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name);
    expect(all.length).toBeGreaterThan(3);
    const silent = all.filter(
      ([, sentence]) => !/^\p{Lu}.*\.$/u.test(sentence) || /one text per/.test(sentence),
    );
    expect(silent).toEqual([]);
  });
});

describe('a form that a text must have', () => {
  it.each(describedFiles)('is told in words, wherever $name asks for one', async ({ name }) => {
    const schema = await read(`exhibits/schema/${schemaFileOf(name)}`);
    const patterns = schema.match(/"pattern":/g) ?? [];
    const told = [...schema.matchAll(/"patternErrorMessage": "(.*)"/g)].map(([, words]) => words);
    expect(told.length).toBe(patterns.length);
    expect(told.filter((words) => !/^Write an? /.test(words ?? ''))).toEqual([]);
  });
});

describe('colours that an exhibit may take', () => {
  it('can be read on the ground, in both contrasts', async () => {
    const colours = await measureColours(root, envelope.shape.accent.options);
    for (const { name, ratios } of colours) {
      expect(ratios.usual, name).toBeGreaterThanOrEqual(4.5);
      expect(ratios.high, name).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the walks through a curator’s work', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-walk-'));
    await cp(join(root, 'exhibits'), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const edit = async (file: string, change: (text: string) => string) => {
    const before = await readFile(join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(join(folder, file), after);
  };
  /** What stands in the guide after some words, to be copied from there. */
  const copied = (after: string) =>
    /```json\n([^]*?)\n```/.exec(guide.slice(guide.indexOf(after)))?.[1] ?? '';

  it('add an event with a picture to the timeline, in both languages', async () => {
    await mkdir(join(folder, eventGoesTo.exhibit, 'media'), { recursive: true });
    await cp(
      join(root, 'tests/content/pictures/small.jpg'),
      join(folder, eventGoesTo.exhibit, 'media', newEvent.picture.file),
    );
    const event = copied('**Write the event.**');
    await edit(`${eventGoesTo.exhibit}/exhibit.json`, (text) => {
      const next = text.indexOf(
        `"month": "${eventGoesTo.beforeMonth}"`,
        text.indexOf('"events": ['),
      );
      const brace = text.lastIndexOf('{', next);
      return text.slice(0, brace) + event + text.slice(brace);
    });
    const { wholes, problems } = await loadExhibits(folder);
    expect(formatProblems(problems)).toBe('');
    expect(wholes.get(eventGoesTo.exhibit)?.exhibit).toMatchObject({
      events: expect.arrayContaining([newEvent]),
    });
    expect(wholes.get(eventGoesTo.exhibit)?.references.map(({ id }) => id)).toContain('L15');
  });

  it('add a new story exhibit to the rotation', async () => {
    await mkdir(join(folder, newStory));
    await writeFile(join(folder, newStory, 'exhibit.json'), copied('**Make its file:**'));
    await edit('rotation.json', (text) =>
      text.replace(/"exhibits": \[[^\]]*\],/, copied('**Show it.**')),
    );
    const { rotation, problems } = await loadExhibits(folder);
    expect(formatProblems(problems)).toBe('');
    const looped = rotation.exhibits.filter(({ isMenuOnly }) => !isMenuOnly);
    expect(looped.at(-1)?.id).toBe(newStory);
    const promised = /It must say `(\d+) exhibits/.exec(guide.slice(guide.indexOf('**Show it.**')));
    expect(promised?.[1]).toBe(String(rotation.exhibits.length));
  });

  it.each(kinds)(
    'copy the example of a %s from the guide: it is good as it stands',
    async (kind) => {
      const id = `copy-of-${kind}`;
      await mkdir(join(folder, id));
      await writeFile(join(folder, id, 'exhibit.json'), copied(`\n## ${kind}\n`));
      await edit('rotation.json', (text) =>
        text.replace('"exhibits": [', `"exhibits": ["${id}", `),
      );
      const { wholes, problems } = await loadExhibits(folder);
      expect(formatProblems(problems)).toBe('');
      expect(wholes.has(id)).toBe(true);
    },
  );
});
