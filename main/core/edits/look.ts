// Looks at a folder of exhibits without reading it: two looks that agree mean that nothing has been written between them.
// Used by edits.ts, because what a system says of changes is a hint and never the truth: a share says nothing at all.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A word for names, sizes and times of all files that the kiosk would read. Never throws. */
export async function look(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter(({ name }) => name.endsWith('.json')).map(({ name }) => name);
  const folders = entries.filter((entry) => !entry.isFile()).map(({ name }) => name);
  const seen: string[] = [];
  for (const name of files) seen.push(...(await lookAt(folder, name)));
  for (const name of folders) seen.push(...(await lookInto(folder, name)));
  return seen.sort().join('\n');
}

async function lookInto(folder: string, exhibit: string): Promise<string[]> {
  const media = await readdir(join(folder, exhibit, 'media')).catch(() => []);
  const files = ['exhibit.json', ...media.map((name) => `media/${name}`)];
  const seen = await Promise.all(files.map((file) => lookAt(folder, `${exhibit}/${file}`)));
  return seen.flat();
}

async function lookAt(folder: string, file: string): Promise<string[]> {
  const about = await stat(join(folder, file)).catch(() => undefined);
  // The number of the file tells one that an editor has put in its place from the one that was there.
  return about ? [`${file} ${about.size} ${about.mtimeMs} ${about.ino}`] : [];
}
