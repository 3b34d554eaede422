// Every message a curator can be told, as it is read on the terminal. One folder in tests/content/broken
// each: what differs from the good folder, and the exact text. UPDATE_EXPECTED=1 writes the texts anew.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../main/core/content/format-problems.ts';
import { loadExhibits, type Loaded } from '../../../../main/core/content/load-exhibits.ts';
import { problemTexts } from '../../../../main/core/content/problem-texts.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const cases = await readdir(join(content, 'broken'));

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-'));
});
afterAll(() => rm(temporary, { recursive: true }));

/** Notes in a case say what cannot be kept as a file: one that is missing, is a folder, or is large. */
const notes = {
  '.gone': (file: string) => rm(file),
  '.folder': async (file: string) => {
    await rm(file);
    await mkdir(file);
  },
  '.size': (file: string, bytes: string) => truncate(file, Number(bytes)),
};

async function follow(folder: string, note: keyof typeof notes) {
  const text = await readFile(join(folder, 'plain', note), 'utf8').catch(() => undefined);
  const [name, bytes = ''] = text?.trim().split(' ') ?? [];
  if (name !== undefined) await notes[note](join(folder, 'plain', name), bytes);
}

async function loadCase(name: string): Promise<Loaded & { text: string }> {
  const folder = await mkdtemp(join(temporary, 'exhibits-'));
  await cp(join(content, 'base'), folder, { recursive: true });
  await cp(join(content, 'broken', name), folder, { recursive: true });
  for (const note of ['.gone', '.folder', '.size'] as const) await follow(folder, note);
  const loaded = await loadExhibits(folder);
  const text = formatProblems(loaded.problems).replaceAll(folder, 'exhibits');
  return { ...loaded, text: text === '' ? '' : `${text}\n` };
}

describe('a curator who makes a mistake reads where it is and how to mend it', () => {
  it.each(cases)('%s', async (name) => {
    const { text } = await loadCase(name);
    const file = join(content, 'broken', name, 'expected.txt');
    if (process.env['UPDATE_EXPECTED']) await writeFile(file, text);
    expect(text).toBe(await readFile(file, 'utf8'));
  });
});

/** Sentences without a folder of their own, each with the test that reads it. */
const readElsewhere: Record<string, string> = {
  'folder-missing': 'load-exhibits.test.ts',
  'problems-more': 'load-exhibits.test.ts',
  'media-unreadable': 'load-exhibits.test.ts',
  'check-failed': 'load-exhibits.test.ts',
  'version-older': 'migrations.test.ts',
};

it('every sentence that a curator can be told has an example', async () => {
  const texts = await Promise.all(
    cases.map((name) => readFile(join(content, 'broken', name, 'expected.txt'), 'utf8')),
  );
  const shown = texts.flatMap((text) =>
    [...text.matchAll(/CURATORS\.md#(\S+)/g)].map(([, id]) => id),
  );
  const lacking = Object.keys(problemTexts).filter((code) => !shown.includes(code));
  expect(lacking.sort()).toEqual(Object.keys(readElsewhere).sort());
});

describe('a mistake in one exhibit', () => {
  const inPlain = cases.filter((name) => !/^(rotation|exhibit|place|source)/.test(name));

  it.each(inPlain)('%s leaves the other one on screen', async (name) => {
    const { wholes, problems } = await loadCase(name);
    const broken = problems.some(({ severity }) => severity === 'error');
    expect([...wholes.keys()]).toEqual(broken ? ['second'] : ['plain', 'second']);
  });
});
