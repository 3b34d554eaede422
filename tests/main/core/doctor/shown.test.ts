// What the doctor says of the exhibits that came by packs: it looks at what the kiosk shows, and changes nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exhibits } from '../../../../main/core/doctor/checks/exhibits.ts';
import { openWorkshop, type Workshop } from '../packs/workshop.ts';
import { recorded } from './recorded.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
});
afterEach(() => {
  workshop.close();
});

const packs = () => join(workshop.state, 'packs');
const look = (packsFolder: string | undefined = packs()) =>
  exhibits.run(recorded('gallery', { kiosk: { packsFolder, exhibitsFolder: workshop.exhibits } }));

async function install(edition: number): Promise<string> {
  const ready = await workshop.try(await workshop.pack(edition));
  if (ready.is !== 'good') throw new Error(ready.report.says);
  return ready.install();
}
const damage = (name: string) => {
  writeFileSync(join(workshop.versions.contentOf(name), 'plain/exhibit.json'), '{}');
};

it('without a pack it looks at the folder', async () => {
  expect(await look()).toEqual([{ is: 'good', values: { shown: 2, folder: workshop.exhibits } }]);
});

it('it looks at the pack in use, though the folder is broken, and says which pack it is', async () => {
  const name = await install(7);
  writeFileSync(join(workshop.exhibits, 'rotation.json'), '{');
  expect(await look()).toEqual([
    { is: 'good', values: { shown: 2, folder: workshop.versions.contentOf(name) } },
    { is: 'pack', values: expect.objectContaining({ edition: 7 }) as unknown },
  ]);
  expect(await exhibits.run(recorded('gallery'))).toMatchObject([{ is: 'good' }]);
});

it('when staff have gone back to what came with the kiosk, it looks at the folder again', async () => {
  await install(1);
  workshop.versions.show(null);
  expect(await look()).toMatchObject([{ is: 'good', values: { folder: workshop.exhibits } }]);
});

it('it says which pack is damaged and what stands in for it: the last good one, or the folder', async () => {
  const good = await install(1);
  workshop.versions.pass();
  const bad = await install(2);
  damage(bad);
  expect(await look()).toMatchObject([
    { is: 'good', values: { folder: workshop.versions.contentOf(good) } },
    { is: 'packDamaged', values: { name: bad } },
    { is: 'pack', values: { edition: 1 } },
  ]);
  damage(good);
  expect(await look()).toMatchObject([
    { is: 'good', values: { folder: workshop.exhibits } },
    { is: 'packDamaged', values: { name: bad } },
  ]);
});

it('it changes nothing, not even a damaged memory of what is shown', async () => {
  await install(1);
  const pointer = join(packs(), 'shown.json');
  writeFileSync(pointer, '{"version":');
  const before = readdirSync(packs());
  await look();
  expect(readFileSync(pointer, 'utf8')).toBe('{"version":');
  expect(readdirSync(packs())).toEqual(before);
});
