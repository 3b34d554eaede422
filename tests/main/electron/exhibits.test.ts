// What is shown when: the pack in use, the folder that was put there by hand, what came with the kiosk. As INSTALL.md tells it.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadFirst } from '../../../main/electron/exhibits.ts';
import { openWorkshop, type Workshop } from '../core/packs/workshop.ts';
import { app, startOver } from './fake/electron.ts';

let workshop: Workshop;
let byHand: string;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(async () => {
  startOver();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  workshop = openWorkshop();
  app.setPath('userData', workshop.state);
  const ready = await workshop.try(await workshop.pack(1));
  if (ready.is === 'good') ready.install();
  byHand = join(workshop.folder, 'by-hand');
  renameSync(workshop.exhibits, byHand);
});
afterEach(() => {
  workshop.close();
  vi.restoreAllMocks();
});

const pack = () => workshop.versions.contentOf(workshop.versions.list()[0]?.name ?? '');
const cameWithIt = join(process.cwd(), 'exhibits');

/** The folder of which the first exhibit is shown. */
async function shown(exhibitsFolder?: string): Promise<string | undefined> {
  const recovery = { hasBrokenOff: false, onFault: () => () => undefined };
  const { loaded } = await loadFirst({ exhibitsFolder }, log as never, recovery as never);
  const media = (id: string) => loaded.mediaFolder(id) ?? '';
  const [first] = [...loaded.wholes.keys()];
  return [pack(), byHand, cameWithIt].find((folder) => media(first ?? '').startsWith(folder));
}

test('an installed kiosk shows the pack in use, although a folder was put there by hand', async () => {
  app.isPackaged = true;
  expect(await shown(byHand)).toBe(pack());
});

test('once staff have chosen what came with the kiosk, it shows that folder', async () => {
  app.isPackaged = true;
  workshop.versions.show(null);
  expect(await shown(byHand)).toBe(byHand);
});

test('a damaged pack, with no other before it, leaves the place to that folder', async () => {
  app.isPackaged = true;
  rmSync(join(pack(), 'plain'), { recursive: true });
  expect(await shown(byHand)).toBe(byHand);
});

test('with neither pack nor folder, and with a folder of which nothing can be shown, it shows the copy inside', async () => {
  app.isPackaged = true;
  workshop.versions.show(null);
  expect(await shown(join(workshop.folder, 'nowhere'))).toBe(cameWithIt);
  const broken = join(workshop.folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'rotation.json'), '{');
  expect(await shown(broken)).toBe(cameWithIt);
});

test('from the sources, a folder that is named goes before every pack; without one the pack is shown', async () => {
  expect(await shown(byHand)).toBe(byHand);
  expect(await shown()).toBe(pack());
});
