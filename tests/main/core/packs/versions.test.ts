// L3 Versions of the exhibits on a real disk: the switch, the way back, damage, and what is kept.
import {
  existsSync,
  readdirSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  mkdirSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openVersions } from '../../../../main/core/packs/versions.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
});
afterEach(() => {
  workshop.close();
});

/** Makes a pack, tries it and installs it. @returns the version's name */
async function install(edition: number): Promise<string> {
  const ready = await workshop.try(await workshop.pack(edition));
  if (ready.is !== 'good') throw new Error(ready.report.says);
  return ready.install();
}
/** The same, and its first minutes have passed. */
async function prove(edition: number): Promise<string> {
  const name = await install(edition);
  workshop.versions.pass();
  workshop.versions.tidy();
  return name;
}
const damage = (name: string) => {
  writeFileSync(join(workshop.versions.contentOf(name), 'plain/exhibit.json'), '{}');
};
const choose = () => workshop.versions.choose();

test('without a pack, what came with the kiosk is shown', async () => {
  expect(await choose()).toBeNull();
  expect(workshop.versions.isOnTrial()).toBe(false);
});

test('a pack is shown from the moment that it is installed, after a restart too, and is on trial', async () => {
  const name = await install(1);
  const again = openVersions(join(workshop.state, 'packs'), workshop.log as never);
  expect(await again.choose()).toBe(name);
  expect(again.isOnTrial()).toBe(true);
  again.pass();
  expect(again.isOnTrial()).toBe(false);
});

test('a trial run shows nothing and leaves nothing', async () => {
  const ready = await workshop.try(await workshop.pack(1));
  if (ready.is === 'good') ready.drop();
  expect(readdirSync(workshop.versions.incoming)).toEqual([]);
  expect(await choose()).toBeNull();
});

describe('a new version that breaks', () => {
  test('makes room for the last good one, and is not shown by itself again', async () => {
    const good = await prove(1);
    const bad = await install(2);
    expect(workshop.versions.goBack()).toBe(good);
    expect(await choose()).toBe(good);
    expect(workshop.versions.pointer().setBack).toEqual([bad]);
  });

  test('makes room for what came with the kiosk when it was the first', async () => {
    await install(1);
    expect(workshop.versions.goBack()).toBeNull();
    expect(await choose()).toBeNull();
  });

  test('after another untried one leads back to the last that has stood its trial', async () => {
    const good = await prove(1);
    await install(2);
    await install(3);
    expect(workshop.versions.goBack()).toBe(good);
  });

  test('may be shown again by a technician, and is then on trial again', async () => {
    await prove(1);
    const bad = await install(2);
    workshop.versions.goBack();
    workshop.versions.show(bad);
    expect(workshop.versions.isOnTrial()).toBe(true);
    expect(await choose()).toBe(bad);
  });
});

describe('a damaged version', () => {
  test('at a start makes room for the last good one', async () => {
    const good = await prove(1);
    const current = await prove(2);
    damage(current);
    expect(await choose()).toBe(good);
    expect(workshop.versions.pointer().shown).toBe(good);
    expect(
      workshop.warnings.some((line) => line.includes(`${current} of the exhibits is damaged`)),
    ).toBe(true);
  });

  test.each([
    ['lacks a file', (content: string) => unlinkSync(join(content, 'rotation.json'))],
    ['has a file more', (content: string) => writeFileSync(join(content, 'plain/x.json'), '')],
    ['has another file', (content: string) => writeFileSync(join(content, 'rotation.json'), '{}')],
    ['lacks its list', (content: string) => unlinkSync(join(content, '../manifest.json'))],
    ['is gone', (content: string) => rmSync(join(content, '..'), { recursive: true })],
  ])('is one that %s', async (_what, spoil) => {
    const name = await prove(1);
    expect(await workshop.versions.isWhole(name)).toBe(true);
    spoil(workshop.versions.contentOf(name));
    expect(await workshop.versions.isWhole(name)).toBe(false);
    expect(await choose()).toBeNull();
  });

  test('of which there are several is passed over, and one that was set back as well', async () => {
    const oldest = await prove(1);
    const second = await prove(2);
    await install(3);
    workshop.versions.goBack();
    damage(second);
    expect(await choose()).toBe(oldest);
  });
});

describe('a damaged note of what is shown', () => {
  test('leads to the newest version, now and at the next start', async () => {
    await prove(1);
    const newest = await prove(2);
    writeFileSync(join(workshop.state, 'packs/shown.json'), '{"version":1,"shown":');
    expect(await choose()).toBe(newest);
    expect(await choose()).toBe(newest);
  });

  test('does not open the door to older packs', async () => {
    await prove(5);
    writeFileSync(join(workshop.state, 'packs/shown.json'), '');
    expect((await workshop.try(await workshop.pack(4))).report).toMatchObject({ code: 'older' });
  });
});

test('five versions are kept, those in use among them, and nothing of imports that were broken off', async () => {
  const good = await prove(1);
  for (let edition = 2; edition <= 8; edition++) {
    await install(edition);
    workshop.versions.tidy();
  }
  const editions = workshop.versions.list().map(({ manifest: { edition } }) => edition);
  expect(editions).toEqual([8, 7, 6, 5, 1]);
  expect(workshop.versions.goBack()).toBe(good);

  const abandoned = join(workshop.versions.incoming, 'abandoned');
  const underWay = join(workshop.versions.incoming, 'under-way');
  for (const folder of [abandoned, underWay]) mkdirSync(folder, { recursive: true });
  utimesSync(abandoned, 1_000_000, 1_000_000);
  workshop.versions.tidy();
  expect([existsSync(abandoned), existsSync(underWay)]).toEqual([false, true]);
});

test('an import that was broken off between its last two steps is finished by another', async () => {
  await prove(1);
  const ready = await workshop.try(await workshop.pack(2));
  if (ready.is !== 'good') throw new Error(ready.report.says);
  const before = readFileSync(join(workshop.state, 'packs/shown.json'));
  const name = ready.install();
  // As if the power had failed before the switch, and after the version was in its place.
  const { newestEdition } = workshop.versions.pointer();
  writeFileSync(
    join(workshop.state, 'packs/shown.json'),
    JSON.stringify({ ...JSON.parse(before.toString()), newestEdition }),
  );
  expect(workshop.versions.pointer().shown).not.toBe(name);
  const again = await workshop.try(workshop.out);
  if (again.is !== 'good') throw new Error(again.report.says);
  expect(again.install()).toBe(name);
  expect(await choose()).toBe(name);
});
