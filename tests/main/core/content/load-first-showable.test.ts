// L3 it always comes back: an update that cannot be shown leaves the exhibits that came with the kiosk on screen.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadFirstShowable } from '../../../../main/core/content/load-first-showable.ts';

const base = fileURLToPath(new URL('../../../content/base', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-folders-'));
  await cp(base, at('inside'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

test('an update that can be shown is shown', async () => {
  await cp(base, at('update'), { recursive: true });
  const found = await loadFirstShowable([at('update'), at('inside')]);
  expect(found).toMatchObject({ folder: at('update'), passedOver: [] });
});

test('where there was no update, nothing is said about it', async () => {
  const found = await loadFirstShowable([at('update'), at('inside')]);
  expect(found).toMatchObject({ folder: at('inside'), passedOver: [] });
  expect(found.loaded.problems).toEqual([]);
});

test('L3 an update of a newer version than the kiosk is passed over with its problems, and the copy inside is shown', async () => {
  await cp(base, at('update'), { recursive: true });
  for (const file of ['rotation.json', 'plain/exhibit.json', 'second/exhibit.json']) {
    const text = await readFile(join(at('update'), file), 'utf8');
    await writeFile(join(at('update'), file), text.replace(/"version": *1/, '"version": 99'));
  }
  const found = await loadFirstShowable([at('update'), at('inside')]);
  expect(found).toMatchObject({ folder: at('inside'), passedOver: [at('update')] });
  expect(found.loaded.wholes.size).toBeGreaterThan(0);
  expect(found.loaded.problems.map(({ code }) => code)).toContain('version-newer');
});

test('with nothing to show anywhere the last folder is told about, and no exhibit is there', async () => {
  await rm(at('inside'), { recursive: true });
  const found = await loadFirstShowable([at('update'), at('inside')]);
  expect(found.loaded.wholes.size).toBe(0);
  expect(found.loaded.problems.map(({ code }) => code)).toEqual(['folder-missing']);
});
