// Finds packs on sticks and cards, in the places where systems put them. The page never names a path: it gets numbers.
// Used by shelf.ts.
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface FoundPack {
  path: string;
  name: string;
  /** The name of the stick, as its folder is called. */
  medium: string;
  bytes: number;
}

/** Where to look, and how many folders deep the media lie; each with its reason. */
export const usualPlaces: { folder: string; depth: 0 | 1 | 2; reason: string }[] = [
  {
    folder: '/media',
    depth: 2,
    reason: 'Debian’s desktops: /media/USER/NAME; by hand: /media/NAME',
  },
  { folder: '/run/media', depth: 2, reason: 'other Linux desktops: /run/media/USER/NAME' },
  { folder: '/mnt', depth: 1, reason: 'mounted by hand: /mnt, /mnt/NAME' },
  { folder: '/Volumes', depth: 1, reason: 'macOS' },
];

export const ending = '.vitrine';
const most = { packs: 50, folders: 50 };

/** All packs, at the top of each medium; links are not followed. Never throws. */
export async function findPacks(places = usualPlaces): Promise<FoundPack[]> {
  const found: FoundPack[] = [];
  for (const { folder, depth } of places) found.push(...(await look(folder, depth)));
  return found.slice(0, most.packs);
}

async function look(folder: string, depth: number): Promise<FoundPack[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const isHidden = (name: string) => name.startsWith('.');
  const files = entries.filter((one) => one.isFile() && one.name.endsWith(ending));
  const packs = await Promise.all(
    files.filter(({ name }) => !isHidden(name)).map(({ name }) => describe(folder, name)),
  );
  const inner = entries.filter((one) => depth > 0 && one.isDirectory() && !isHidden(one.name));
  const deeper: FoundPack[] = [];
  for (const { name } of inner.slice(0, most.folders))
    deeper.push(...(await look(join(folder, name), depth - 1)));
  return [...packs.flat(), ...deeper];
}

async function describe(folder: string, name: string): Promise<FoundPack[]> {
  const path = join(folder, name);
  const about = await lstat(path).catch(() => undefined);
  return about?.isFile() ? [{ path, name, medium: basename(folder), bytes: about.size }] : [];
}
