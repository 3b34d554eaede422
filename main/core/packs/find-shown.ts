// Finds which version of the exhibits a kiosk shows, and changes nothing: another program may be using them. Used by the doctor.
import { openVersions, orderOfChoice, type Version } from './versions.ts';
import { readPointer } from './pointer.ts';

export interface FoundShown {
  /** What a start shows; undefined when it is no pack. */
  version?: Version & { folder: string };
  /** The name of the version that is to be shown, and is damaged. */
  damaged?: string;
}

/** @param folder `packs` in the folder of state; it may be missing. @throws what the disk says when it may not be read */
export async function findShown(folder: string): Promise<FoundShown> {
  const versions = openVersions(folder, { warn: () => undefined });
  const all = versions.list();
  const pointer = readPointer(folder);
  const [first, ...others] = orderOfChoice(
    pointer,
    all.map(({ name }) => name),
  );
  if (first === undefined) return {};
  if (await versions.isWhole(first)) return { ...describe(first) };
  for (const name of others)
    if (await versions.isWhole(name)) return { ...describe(name), damaged: first };
  return { damaged: first };

  function describe(name: string): FoundShown {
    const version = all.find((one) => one.name === name);
    return version ? { version: { ...version, folder: versions.contentOf(name) } } : {};
  }
}
