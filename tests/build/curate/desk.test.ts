// The desk on a real folder with real watches: what editors, scripts and shares do to it, and what the panel is told.
import { cp, mkdtemp, open as openFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskPanelEvents } from '../../../build/curate/calls.ts';
import { openDesk, type Desk } from '../../../build/curate/desk.ts';
import { createLog } from '../../../main/core/log.ts';
import type { watchFolder } from '../../../main/core/edits/watch-folder.ts';

const good = fileURLToPath(new URL('../../content/base', import.meta.url));
const log = createLog(undefined);
log.level = 'fatal';

let temporary: string;
let folder: string;
let told: DeskPanelEvents['desk'][];
let desk: Desk;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-desk-'));
  folder = join(temporary, 'exhibits');
  await cp(good, folder, { recursive: true });
});
afterEach(async () => {
  desk.stop();
  await rm(temporary, { recursive: true });
});

async function open(watch?: typeof watchFolder) {
  told = [];
  desk = await openDesk({
    folder,
    log,
    tell: (event) => told.push(event),
    ...(watch && { watch }),
  });
  // The watches are set up in the background.
  await pause(300);
}

const file = (id = 'plain') => join(folder, id, 'exhibit.json');
const withTitle = async (title: string, id = 'plain') => {
  const exhibit = JSON.parse(await readFile(file(id), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...exhibit, title });
};
const titleOnScreen = async (id = 'plain') =>
  (await desk.picture['exhibit.read']({ id })).exhibit.title;
const stateOf = (id = 'plain') =>
  told.at(-1)?.state.exhibits.find((exhibit) => exhibit.id === id)?.state;
const comes = (is: () => unknown) =>
  vi.waitFor(() => expect(is()).toBe(true), { timeout: 5000, interval: 10 });

describe('a save', () => {
  test('is on screen, and names the exhibit that it changed', async () => {
    await open();
    await writeFile(file(), await withTitle('Changed'));
    await comes(() => told.length === 1);
    expect(await titleOnScreen()).toBe('Changed');
    expect(told[0]).toMatchObject({ ids: ['plain'], arePicturesNew: false, isShown: true });
    expect(stateOf()).toBe('good');
  });

  test('is seen when an editor puts a new file in the place of the old, many times in a row', async () => {
    await open();
    for (let time = 1; time <= 5; time++) {
      await writeFile(`${file()}~`, await withTitle(`Put in place ${time}`));
      await rename(`${file()}~`, file());
      await comes(() => told.length === time);
      expect(await titleOnScreen()).toBe(`Put in place ${time}`);
    }
  });

  test('that is only half-written says nothing, and comes as one when it is whole', async () => {
    await open();
    const text = await withTitle('Written slowly');
    await writeFile(file(), text.slice(0, 100));
    await pause(120);
    expect(told).toEqual([]);
    await writeFile(file(), text);
    await comes(() => told.length > 0);
    await pause(500);
    expect(told).toHaveLength(1);
    expect(await titleOnScreen()).toBe('Written slowly');
    expect(told[0]?.state.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('that arrives bit by bit, as over a slow share, says nothing before it is whole', async () => {
    await open();
    const text = await withTitle('Copied slowly');
    const copy = await openFile(file(), 'w');
    for (let at = 0; at < text.length; at += 40) {
      await copy.write(text.slice(at, at + 40));
      await pause(60);
    }
    await copy.close();
    await comes(() => told.length > 0);
    await pause(500);
    expect(told).toHaveLength(1);
    expect(await titleOnScreen()).toBe('Copied slowly');
  });

  test('fifty times in a second is one good reload', async () => {
    await open();
    for (let time = 1; time <= 50; time++) {
      await writeFile(file(), await withTitle(`Save ${time}`));
      await pause(5);
    }
    await comes(() => told.length > 0);
    await pause(700);
    expect(await titleOnScreen()).toBe('Save 50');
    expect(told.map(({ ids }) => ids)).toEqual([['plain']]);
  });

  test('that changes nothing but the look of the file leaves the screen alone', async () => {
    await open();
    await writeFile(file(), `${await readFile(file(), 'utf8')}\n\n`);
    await comes(() => told.length === 1);
    expect(told[0]).toMatchObject({ ids: [], isShown: false });
  });

  test('of a picture alone has its exhibit look at its pictures again', async () => {
    await open();
    const picture = join(folder, 'plain/media/Map.svg');
    await writeFile(picture, `${await readFile(picture, 'utf8')}\n`);
    await comes(() => told.length === 1);
    expect(told[0]).toMatchObject({ ids: ['plain'], arePicturesNew: true, isShown: true });
  });

  test('on a share that says nothing is found by looking', async () => {
    await open(({ everyMs, onHint }) => {
      const timer = setInterval(onHint, everyMs);
      return { stop: () => clearInterval(timer) };
    });
    await writeFile(file(), await withTitle('On a share'));
    await comes(() => told.length === 1);
    expect(await titleOnScreen()).toBe('On a share');
  });
});

describe('a mistake', () => {
  test('leaves the last good version on screen, says what is wrong, and is gone when it is mended', async () => {
    await open();
    const before = await readFile(file(), 'utf8');
    await writeFile(file(), before.replace('"kind"', '"knid"'));
    await comes(() => told.length === 1);
    expect(stateOf()).toBe('kept');
    expect(told[0]?.state.problems[0]).toMatchObject({ of: 'plain', severity: 'error' });
    expect(await titleOnScreen()).toEqual((JSON.parse(before) as { title: unknown }).title);
    await writeFile(file(), await withTitle('Mended').then((text) => text.replace('knid', 'kind')));
    await comes(() => stateOf() === 'good');
    expect(await titleOnScreen()).toBe('Mended');
  });

  test('in one exhibit holds up no other', async () => {
    await open();
    await writeFile(file(), '{');
    await comes(() => stateOf() === 'kept');
    await writeFile(file('second'), await withTitle('Goes on', 'second'));
    await comes(() => told.at(-1)?.ids.includes('second'));
    expect(await titleOnScreen('second')).toBe('Goes on');
  });

  test('in the rotation takes nothing off the screen', async () => {
    await open();
    const before = desk.picture['rotation.read'](undefined);
    await writeFile(join(folder, 'rotation.json'), '{ "title": ');
    await comes(() => told.length === 1);
    expect(told[0]?.isShown).toBe(false);
    expect(desk.picture['rotation.read'](undefined)).toEqual(before);
  });

  test('that was there from the start is said, and the exhibit is absent until it is mended', async () => {
    const whole = await readFile(file(), 'utf8');
    await writeFile(file(), whole.slice(0, 200));
    await open();
    const state = await desk.handlers['desk.read'](undefined);
    expect(state.exhibits.find(({ id }) => id === 'plain')?.state).toBe('absent');
    await writeFile(file(), whole);
    await comes(() => stateOf() === 'good');
    expect(told.at(-1)?.ids).toEqual(['plain']);
  });
});

describe('a whole day', () => {
  test('of saves leaves no handle behind', async () => {
    await open();
    await writeFile(file(), await withTitle('First'));
    await comes(() => told.length === 1);
    const countHandles = () => process.getActiveResourcesInfo().length;
    const before = countHandles();
    for (let time = 2; time <= 40; time++) {
      await writeFile(`${file()}~`, await withTitle(`Save ${time}`));
      await rename(`${file()}~`, file());
      await comes(() => told.length === time);
    }
    await pause(100);
    expect(countHandles() - before).toBeLessThan(5);
  });
});

describe('time', () => {
  test('stands still at a desk until somebody lets it run as in the gallery', async () => {
    await open();
    const gallery = (
      JSON.parse(await readFile(join(folder, 'rotation.json'), 'utf8')) as {
        attractSeconds: number;
      }
    ).attractSeconds;
    const seconds = async () => (await desk.picture['rotation.read'](undefined)).attractSeconds;
    expect(await seconds()).toBeGreaterThan(3600);
    await desk.handlers['desk.keepTime']({ isKept: true });
    expect(await seconds()).toBe(gallery);
    expect(told.at(-1)).toMatchObject({ isShown: true, state: { isTimeKept: true } });
  });
});
