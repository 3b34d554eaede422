// Takes a pack: a trial run that says what is in it, and then the switch to it. Used by the staff panel and the command line.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PackReport } from '../../contract/staff.ts';
import { summarise } from '../content/format-problems.ts';
import { loadExhibits, type Loaded } from '../content/load-exhibits.ts';
import type { Problem } from '../content/problems.ts';
import { loadKeys } from './keys.ts';
import { contentFolder, sumOf, type Manifest } from './manifest.ts';
import { openPack, type OpenPack } from './read-pack.ts';
import { Refusal } from './refusals.ts';
import { unpack } from './unpack.ts';
import { nameOf, remove, type Versions } from './versions.ts';

/** A pack that is good and lies ready, unpacked. */
export interface ReadyPack {
  is: 'good';
  report: Extract<PackReport, { is: 'good' }>;
  /** Makes a version of it and shows that from now on. @returns its name */
  install(): string;
  /** It is not wanted. */
  drop(): void;
}

export interface RefusedPack {
  is: 'refused';
  report: Extract<PackReport, { is: 'refused' }>;
  /** What the checker found, when that is why. */
  problems: readonly Problem[];
}

interface Needs {
  versions: Versions;
  /** The folders of trusted public keys; the first is where a technician puts them. */
  keyFolders: readonly string[];
  /** What is shown now, to say what would change. */
  shown: Pick<Loaded, 'wholes' | 'rotation'>;
}

class BrokenContent extends Refusal {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('problems', { summary: summarise(problems) });
    this.problems = problems;
  }
}

/** Tries a pack: everything but the switch. Never throws. */
export async function tryPack(file: string, needs: Needs): Promise<ReadyPack | RefusedPack> {
  const { versions } = needs;
  const folder = join(versions.incoming, randomBytes(6).toString('hex'));
  const drop = () => {
    remove(folder);
  };
  try {
    return await prepare(file, folder, drop, needs);
  } catch (error) {
    drop();
    const refusal =
      error instanceof Refusal
        ? error
        : new Refusal('unreadable', { reason: error instanceof Error ? error.message : 'unknown' });
    const { message: says, fix, code } = refusal;
    return {
      is: 'refused',
      report: { is: 'refused', code, says, fix },
      problems: error instanceof BrokenContent ? error.problems : [],
    };
  }
}

async function prepare(
  file: string,
  folder: string,
  drop: () => void,
  { versions, keyFolders, shown }: Needs,
): Promise<ReadyPack> {
  const keys = loadKeys(keyFolders);
  if (keys.length === 0) throw new Refusal('no-keys', { folder: keyFolders[0] ?? '' });
  const pack = await openPack(file, keys);
  try {
    const { manifest } = pack;
    const name = nameOf(manifest, pack.signed.manifest);
    checkNewer(manifest, name, versions);
    await unpack(pack, folder);
    const loaded = await checkContent(join(folder, contentFolder));
    return {
      is: 'good',
      report: describe(pack, loaded, shown),
      install: () => {
        versions.adopt(folder, { name, manifest });
        if (!versions.show(name))
          throw new Error(
            'The disk did not take the switch to the new version; it holds until the next start.',
          );
        return name;
      },
      drop,
    };
  } finally {
    pack.close();
  }
}

/** An old pack, though well signed, must not bring back what was replaced for a reason. */
function checkNewer({ edition }: Manifest, name: string, versions: Versions): void {
  const { newestEdition: newest, shown } = versions.pointer();
  if (shown === name) throw new Refusal('already-here');
  // The import of this very pack may have been broken off between its last two steps, or its version was damaged and is gone.
  const isSame =
    edition === newest &&
    versions
      .list()
      .every((version) => version.manifest.edition !== edition || version.name === name);
  if (edition <= newest && !isSame) throw new Refusal('older', { edition, newest });
}

async function checkContent(folder: string): Promise<Loaded> {
  const loaded = await loadExhibits(folder);
  if (loaded.problems.some(({ severity }) => severity === 'error')) {
    // Said with the names that its maker knows, and not with those of our folder.
    const inPack = (problem: Problem) => ({ ...problem, file: problem.file.replace(folder, '.') });
    throw new BrokenContent(loaded.problems.map(inPack));
  }
  return loaded;
}

function describe(pack: OpenPack, loaded: Loaded, shown: Needs['shown']): ReadyPack['report'] {
  const { manifest, signer } = pack;
  const textOf = (wholes: Loaded['wholes'], id: string) => JSON.stringify(wholes.get(id)?.exhibit);
  const changeOf = (id: string) => {
    if (!shown.wholes.has(id)) return 'new';
    return textOf(loaded.wholes, id) === textOf(shown.wholes, id) ? 'same' : 'changed';
  };
  return {
    is: 'good',
    edition: manifest.edition,
    madeAt: manifest.madeAt,
    signer,
    title: manifest.title,
    files: manifest.files.length,
    bytes: sumOf(manifest.files),
    exhibits: loaded.rotation.exhibits.map(({ id, title }) => ({ id, title, is: changeOf(id) })),
    gone: shown.rotation.exhibits.filter(({ id }) => !loaded.wholes.has(id)).map(({ id }) => id),
    advice: loaded.problems.length,
  };
}
