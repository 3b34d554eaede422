// The media folder of one exhibit: which files are in it, by exact name. Used by check-pictures.ts.
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface MediaFolder {
  /** Where it is. */
  folder: string;
  names: readonly string[];
  /** Names count letter for letter, since a gallery's disk may tell capitals apart where an office's does not. */
  has(name: string): 'here' | 'outside' | 'missing';
}

/** Names of all files, and those among them that are links to somewhere else. */
async function readFolder(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const home = (await realpath(folder)) + sep;
  const outside = new Set<string>();
  for (const entry of entries.filter((one) => one.isSymbolicLink())) {
    const target = await realpath(join(folder, entry.name)).catch(() => '');
    if (!target.startsWith(home)) outside.add(entry.name);
  }
  const names = entries.filter((one) => !one.isDirectory()).map((one) => one.name);
  return { names, outside };
}

/** Reads which files are there. A folder that is missing or unreadable holds none. */
export async function loadMediaFolder(folder: string): Promise<MediaFolder> {
  const { names, outside } = await readFolder(folder).catch(() => ({
    names: [],
    outside: new Set<string>(),
  }));
  const all = new Set<string>(names);
  return {
    folder,
    names,
    has: (name) => (outside.has(name) ? 'outside' : all.has(name) ? 'here' : 'missing'),
  };
}
