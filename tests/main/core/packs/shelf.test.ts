// L3 The shelf as the staff panel uses it: find, try, install, roll back; and the first minutes of a new version.
import {
  cpSync,
  rmSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
  readdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import { look } from '../../../../main/core/edits/look.ts';
import { createExhibition, type Exhibition } from '../../../../main/core/exhibition.ts';
import { trialMinutes } from '../../../../main/core/packs/limits.ts';
import { findPacks } from '../../../../main/core/packs/removable.ts';
import { createShelf, type Shelf } from '../../../../main/core/packs/shelf.ts';
import { judgeLastRun, speaksAgainst } from '../../../../main/core/packs/trial.ts';
import { faultNames } from '../../../../main/core/recovery/faults.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

let workshop: Workshop;
let stick: string;
let shelf: Shelf;
let exhibition: Exhibition;
let lines: string[];
let timers: { ms: number; run: () => void }[];
let followed: string[];

beforeEach(() => {
  workshop = openWorkshop();
  stick = join(workshop.folder, 'media/STICK');
  mkdirSync(stick, { recursive: true });
  lines = [];
  timers = [];
  followed = [];
});
afterEach(() => {
  shelf.stop();
  workshop.close();
});

async function open(name: string | null | undefined = null) {
  const { versions, exhibits, keys } = workshop;
  const folder = typeof name === 'string' ? versions.contentOf(name) : exhibits;
  exhibition = createExhibition(await loadExhibits(folder), () => undefined);
  const note = (line: unknown) => void lines.push(String(line));
  shelf = createShelf({
    versions,
    exhibition,
    shipped: [exhibits],
    first: { name, folder, seen: await look(folder) },
    keyFolders: [keys],
    follow: (from) => {
      followed.push(from);
      return { stop: () => followed.pop() };
    },
    log: { info: note, warn: note, error: note },
    after: (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    find: () =>
      findPacks([{ folder: join(workshop.folder, 'media'), depth: 2, reason: 'as on Debian' }]),
  });
}

const retitle = (title: string) => {
  const file = join(workshop.exhibits, 'plain/exhibit.json');
  const exhibit = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...exhibit, title }));
};
/** A pack whose first exhibit has a title of its own lies on the stick; what came with the kiosk stays. */
async function bring(edition: number, title: string) {
  const before = readFileSync(join(workshop.exhibits, 'plain/exhibit.json'));
  retitle(title);
  await workshop.pack(edition, join(stick, `${title}.vitrine`));
  writeFileSync(join(workshop.exhibits, 'plain/exhibit.json'), before);
}
async function install(edition: number, title: string) {
  await bring(edition, title);
  const found = await shelf.find();
  const id = found.find(({ name }) => name === `${title}.vitrine`)?.id ?? -1;
  expect(await shelf.try(id)).toMatchObject({ is: 'good', edition });
  expect(await shelf.install()).toBe(true);
}
const titleNow = () => exhibition.renew().rotation.exhibits[0]?.title;
const states = () =>
  shelf.status().versions.map(({ edition, state }) => `${edition ?? '–'} ${state}`);

test('finds packs at the top of a stick, by number; no hidden one, no link, nothing deeper', async () => {
  await open();
  await bring(1, 'one');
  writeFileSync(join(stick, '.hidden.vitrine'), 'x');
  writeFileSync(join(stick, 'notes.txt'), 'x');
  symlinkSync('/etc/passwd', join(stick, 'link.vitrine'));
  mkdirSync(join(stick, 'a/b'), { recursive: true });
  cpSync(join(stick, 'one.vitrine'), join(stick, 'a/b/deep.vitrine'));
  expect(await shelf.find()).toEqual([
    { id: 0, name: 'one.vitrine', medium: 'STICK', bytes: expect.any(Number) },
  ]);
  await expect(shelf.try(1)).rejects.toThrow('There is no pack number 1.');
});

test('a trial run says what would change, and shows nothing', async () => {
  await open();
  await bring(7, 'Another');
  await shelf.find();
  expect(await shelf.try(0)).toMatchObject({
    is: 'good',
    edition: 7,
    signer: 'curators',
    exhibits: [
      { id: 'plain', title: 'Another', is: 'changed' },
      { id: 'second', is: 'same' },
    ],
    gone: [],
  });
  expect(exhibition.state()).toBe('none');
  shelf.stop();
  expect(readdirSync(workshop.versions.incoming)).toEqual([]);
});

test('what was tried is installed without the stick, shown when nobody is there, and is on trial', async () => {
  await open();
  await install(1, 'First');
  expect(exhibition.state()).toBe('waiting');
  expect(timers).toEqual([]);
  expect(titleNow()).toBe('First');
  expect(timers).toMatchObject([{ ms: trialMinutes * 60_000 }]);
  expect(states()).toEqual(['1 trial', '– kept']);
  timers[0]?.run();
  expect(states()).toEqual(['1 shown', '– kept']);
  expect(await shelf.install()).toBe(false);
});

test('one touch rolls back, to a version before or to what came with the kiosk', async () => {
  await open();
  for (const [edition, title] of [
    [1, 'First'],
    [2, 'Second'],
  ] as const) {
    await install(edition, title);
    expect(titleNow()).toBe(title);
    timers[0]?.run();
    timers = [];
  }
  const [, first] = shelf.status().versions;
  expect(await shelf.show(first?.name ?? '')).toBe(true);
  expect(titleNow()).toBe('First');
  expect(timers).toEqual([]);
  expect(followed).toEqual([]);
  expect(await shelf.show(null)).toBe(true);
  expect(titleNow()).toEqual({ en: 'Plain', ko: '평범' });
  expect(followed).toEqual([workshop.exhibits]);
  expect(states()).toEqual(['2 kept', '1 kept', '– shown']);
});

test('a damaged version is not shown, whoever asks', async () => {
  await open();
  await install(1, 'First');
  const [first] = shelf.status().versions;
  writeFileSync(join(workshop.versions.contentOf(first?.name ?? ''), 'rotation.json'), '');
  expect(await shelf.show(first?.name ?? '')).toBe(false);
  expect(await shelf.show('../../../etc')).toBe(false);
});

describe('L3 in its first minutes a new version', () => {
  test('that breaks makes room for the last good one by itself', async () => {
    await open();
    await install(1, 'First');
    titleNow();
    shelf.hear('gpu-gone');
    expect(states()).toEqual(['1 trial', '– kept']);
    shelf.hear('crashed');
    await vi.waitFor(() => expect(exhibition.state()).toBe('waiting'));
    expect(titleNow()).toEqual({ en: 'Plain', ko: '평범' });
    expect(states()).toEqual(['1 set-back', '– shown']);
    expect(lines.join()).toMatch(/broke \(crashed\); the last good one is back/);
  });

  test('and not before it is on screen or after them, is blamed', async () => {
    await open();
    await install(1, 'First');
    shelf.hear('crashed');
    expect(titleNow()).toBe('First');
    timers[0]?.run();
    shelf.hear('crashed');
    expect(states()).toEqual(['1 shown', '– kept']);
  });

  test('with which the last run broke off is not shown at the next start', async () => {
    await open();
    await install(1, 'First');
    judgeLastRun(workshop.versions, false, { error: () => undefined });
    expect(workshop.versions.pointer().shown).not.toBeNull();
    judgeLastRun(workshop.versions, true, { error: () => undefined });
    expect(await workshop.versions.choose()).toBeNull();
  });

  test('begins them anew after a restart', async () => {
    await open();
    await install(1, 'First');
    shelf.stop();
    await open(await workshop.versions.choose());
    expect(timers).toHaveLength(1);
    expect(followed).toEqual([]);
  });

  test('is blamed for what the page or the program suffers, and not for the machine’s faults', () => {
    expect(faultNames.filter((fault) => !speaksAgainst(fault))).toEqual([
      'load-failed',
      'launch-failed',
      'integrity-failure',
      'window-closed',
      'gpu-gone',
    ]);
  });
});

describe('L3 what takes the place of a version', () => {
  test('is never nothing: where what came with the kiosk cannot be shown, what is shown stays', async () => {
    await open();
    await install(1, 'One');
    expect(titleNow()).toBe('One');
    rmSync(workshop.exhibits, { recursive: true });
    expect(await shelf.show(null)).toBe(true);
    expect(titleNow()).toBe('One');
    expect(lines.join()).toContain('what is shown stays');
  });

  test('that waits is not judged by what the one on screen does', async () => {
    await open();
    await install(1, 'Broken');
    titleNow();
    await install(2, 'Mended');
    shelf.hear('exhibit-broken');
    expect(states()[0]).toBe('2 trial');
    expect(titleNow()).toBe('Mended');
  });

  test('at a start, where it stands in, is not undone by a look at the pointer', async () => {
    await open();
    await install(1, 'One');
    const shown = workshop.versions.pointer().shown;
    shelf.stop();
    timers = [];
    // Whole by its sums, but nothing of it can be shown: the start has put in what came with the kiosk.
    await open(null);
    expect(workshop.versions.pointer().shown).toBe(shown);
    expect(timers).toEqual([]);
    expect(exhibition.state()).toBe('none');
  });
});

test('a kiosk that was told to show a folder has no use for packs, and follows that folder', async () => {
  await open(undefined);
  shelf.stop();
  const folder = workshop.exhibits;
  shelf = createShelf({
    versions: workshop.versions,
    exhibition,
    shipped: ['elsewhere'],
    first: { name: undefined, folder, seen: '' },
    keyFolders: [],
    follow: (from) => {
      followed.push(from);
      return { stop: () => undefined };
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    after: () => () => undefined,
    find: () => Promise.reject(new Error('It looked.')),
  });
  expect(shelf.status().isInUse).toBe(false);
  expect(await shelf.find()).toEqual([]);
  expect(followed).toContain(folder);
});
