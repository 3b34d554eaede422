// Every message a curator can be told, as it is read on the terminal. One folder in tests/content/broken
// each: what differs from the good folder, and the exact text. UPDATE_EXPECTED=1 writes the texts anew.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../main/core/content/format-problems.ts';
import { loadExhibits, type Loaded } from '../../../../main/core/content/load-exhibits.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const cases = await readdir(join(content, 'broken'));

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-'));
});
afterAll(() => rm(temporary, { recursive: true }));

/** A `.gone` or `.folder` file names the files that are missing, or are folders, in this case. */
async function remove(folder: string, note: '.gone' | '.folder') {
  const name = await readFile(join(folder, 'plain', note), 'utf8').catch(() => undefined);
  if (name === undefined) return;
  await rm(join(folder, 'plain', name));
  if (note === '.folder') await mkdir(join(folder, 'plain', name));
}

async function loadCase(name: string): Promise<Loaded & { text: string }> {
  const folder = await mkdtemp(join(temporary, 'exhibits-'));
  await cp(join(content, 'base'), folder, { recursive: true });
  await cp(join(content, 'broken', name), folder, { recursive: true });
  await remove(folder, '.gone');
  await remove(folder, '.folder');
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

describe('a mistake in one exhibit', () => {
  const inPlain = cases.filter((name) => !/^(rotation|exhibit|place|source)/.test(name));

  it.each(inPlain)('%s leaves the other one on screen', async (name) => {
    const { wholes, problems } = await loadCase(name);
    const broken = problems.some(({ severity }) => severity === 'error');
    expect([...wholes.keys()]).toEqual(broken ? ['second'] : ['plain', 'second']);
  });
});
