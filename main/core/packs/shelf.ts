// The kiosk's shelf of exhibitions: what came with it, and the versions that came by packs. Finds, tries and installs packs,
// shows another version, and goes back by itself when a new one breaks. Used by main/index.ts and the staff panel.
import type { PackReport, PacksFound, Shelf as ShelfStatus } from '../../contract/staff.ts';
import { loadExhibits } from '../content/load-exhibits.ts';
import { look } from '../edits/look.ts';
import type { Exhibition } from '../exhibition.ts';
import type { Log } from '../log.ts';
import type { Fault } from '../recovery/faults.ts';
import { tryPack, type ReadyPack } from './import.ts';
import { loadKeys } from './keys.ts';
import { findPacks, type FoundPack } from './removable.ts';
import { createTrial } from './trial.ts';
import type { Versions } from './versions.ts';

export interface Shelf {
  status(): ShelfStatus;
  find(): Promise<PacksFound>;
  /** Tries a pack that was found. @param id its number in what was found last */
  try(id: number): Promise<PackReport>;
  /** Shows what was tried last from now on. @returns whether there was something */
  install(): Promise<boolean>;
  /** Shows a version that is kept; null for what came with the kiosk. @returns whether it is whole */
  show(name: string | null): Promise<boolean>;
  /** Something broke. */
  hear(fault: Fault): void;
  stop(): void;
}

interface Needs {
  versions: Versions;
  exhibition: Exhibition;
  /** The exhibits that came with the kiosk. */
  shipped: string;
  /** What is shown at first. Its name is null for what came with the kiosk, and undefined for a folder that the kiosk was told
   * to show, which then has no use for packs. */
  first: { name: string | null | undefined; folder: string; seen: string };
  keyFolders: readonly string[];
  /** Follows what curators change in a folder. @param seen what it looked like when it was loaded */
  follow(folder: string, seen: string): { stop(): void };
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  after(ms: number, run: () => void): () => void;
  find?: typeof findPacks;
}

/** How often it looks whether another program, the import of the command line, has switched to another version. */
const lookEveryMs = 15_000;

/** Creates the shelf over what is shown already. */
export function createShelf(needs: Needs): Shelf {
  const { versions, exhibition, shipped, first, keyFolders, log, find = findPacks } = needs;
  const isInUse = first.name !== undefined;
  let wanted = first.name;
  let found: FoundPack[] = [];
  let ready: ReadyPack | undefined;
  // A version that came by a pack is not edited: what changed in it would be damage.
  let edits = typeof first.name === 'string' ? undefined : needs.follow(first.folder, first.seen);
  /** Puts a version on screen as soon as nobody is there. */
  const put = async (name: string | null) => {
    wanted = name;
    const folder = name === null ? shipped : versions.contentOf(name);
    const seen = await look(folder);
    const loaded = await loadExhibits(folder);
    // Another one may have been chosen meanwhile.
    if (wanted !== name) return;
    edits?.stop();
    edits = name === null ? needs.follow(folder, seen) : undefined;
    exhibition.offer(loaded, trial.begin);
  };
  const trial = createTrial({
    versions,
    log,
    after: needs.after,
    onBack: (name) => void put(name),
  });
  const show = async (name: string | null) => {
    const isThere = name === null || versions.list().some((one) => one.name === name);
    if (!isThere || (name !== null && !(await versions.isWhole(name)))) return false;
    versions.show(name);
    await put(name);
    return true;
  };
  const followOthers = async () => {
    const { shown } = versions.pointer();
    if (shown === wanted || (shown !== null && !(await versions.isWhole(shown)))) return;
    log.info('Another program has switched to another version of the exhibits.');
    await put(shown);
  };
  const timer = isInUse ? setInterval(() => void followOthers(), lookEveryMs) : undefined;
  if (isInUse) {
    trial.begin();
    versions.tidy();
  }
  return {
    status: () => ({ isInUse, keys: namesOfKeys(keyFolders), versions: listVersions(versions) }),
    find: async () => {
      found = isInUse ? await find() : [];
      return found.map(({ name, medium, bytes }, id) => ({ id, name, medium, bytes }));
    },
    try: async (id) => {
      ready?.drop();
      ready = undefined;
      const pack = found[id];
      if (!pack) throw new Error(`There is no pack number ${id}.`);
      const tried = await tryPack(pack.path, { versions, keyFolders, shown: exhibition.shown() });
      if (tried.is === 'good') ready = tried;
      return tried.report;
    },
    install: async () => {
      if (!ready) return false;
      const name = ready.install();
      ready = undefined;
      await put(name);
      versions.tidy();
      return true;
    },
    show,
    hear: trial.hear,
    stop: () => {
      clearInterval(timer);
      trial.stop();
      edits?.stop();
      ready?.drop();
    },
  };
}

const namesOfKeys = (folders: readonly string[]): string[] =>
  loadKeys(folders).map(({ name }) => name);

/** Newest first, and what came with the kiosk last. */
function listVersions(versions: Versions): ShelfStatus['versions'] {
  const { shown, setBack } = versions.pointer();
  const stateOf = (name: string | null): ShelfStatus['versions'][number]['state'] => {
    if (name === shown) return versions.isOnTrial() ? 'trial' : 'shown';
    return name !== null && setBack.includes(name) ? 'set-back' : 'kept';
  };
  return [
    ...versions.list().map(({ name, manifest: { edition, madeAt, title } }) => ({
      name,
      edition,
      madeAt,
      title,
      state: stateOf(name),
    })),
    { name: null, state: stateOf(null) },
  ];
}
