// A copy of an exhibits folder with another first language and another pace, so that the loop can be pictured in
// every language and nobody waits a minute for "Still there?". Used by shots.ts, the measurement of taps and the soak.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AskError } from './options.ts';

/** What of rotation.json is changed or asked for here. */
export interface RotationPace {
  attractSeconds: number;
  dwellSeconds: number;
  idleSeconds: number;
  /** Left out, as the exhibition has it. */
  warningSeconds?: number;
}

interface RotationContent extends RotationPace {
  languages: { code: string; name: string }[];
  exhibits: string[];
  menuOnly?: string[];
}

type Json = Record<string, unknown>;

const readJson = async <Content>(path: string): Promise<Content> =>
  JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')) as Content;

/** @throws AskError when the folder has no readable rotation.json */
export const readRotation = async (folder: string): Promise<RotationContent> => {
  try {
    return await readJson(join(folder, 'rotation.json'));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'is no JSON';
    throw new AskError(`${join(folder, 'rotation.json')} ${why}, so there is nothing to show.`);
  }
};

/** An exhibit's own pace goes before that of the rotation, so it has to go. */
const withoutOwnPace = async (path: string): Promise<void> => {
  const exhibit = await readJson<Json>(path).catch(() => undefined);
  // What cannot be read is left as it is: the loader will say what is wrong with it.
  if (!exhibit) return;
  delete exhibit['dwellSeconds'];
  delete exhibit['idleSeconds'];
  await writeFile(path, JSON.stringify(exhibit));
};

export interface ExhibitionCopy {
  folder: string;
  remove: () => Promise<void>;
}

/**
 * Copies an exhibits folder.
 * @param language the code of the language that the kiosk is to begin with
 * @throws AskError when the folder has no readable rotation.json
 */
export const copyExhibition = async (
  from: string,
  language: string | undefined,
  pace: RotationPace,
): Promise<ExhibitionCopy> => {
  const rotation = await readRotation(from);
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-exhibits-'));
  await cp(from, folder, { recursive: true });
  const first = rotation.languages.filter(({ code }) => code === language);
  const others = rotation.languages.filter(({ code }) => code !== language);
  const changed = { ...rotation, ...pace, languages: [...first, ...others] };
  await writeFile(join(folder, 'rotation.json'), JSON.stringify(changed));
  for (const id of [...rotation.exhibits, ...(rotation.menuOnly ?? [])])
    await withoutOwnPace(join(folder, id, 'exhibit.json'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
