// The kiosk's shelf of exhibitions: what came with it, and the versions that came by packs. Finds, tries and installs packs,
// shows another version, and goes back by itself when a new one breaks. Used by main/index.ts and the staff panel.
import type { PackReport, PacksFound, Shelf as ShelfStatus } from '../../contract/staff.ts';
import { loadFirstShowable } from '../content/load-first-showable.ts';
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
  /** Where the exhibits lie that no pack brought, best first. */
  shipped: readonly [string, ...string[]];
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
  // What the pointer says, also where something else stands in for it.
  let wanted = isInUse ? versions.pointer().shown : undefined;
  let isLooking = false;
  let found: FoundPack[] = [];
  let ready: ReadyPack | undefined;
  // A version that came by a pack is not edited: what changed in it would be damage.
  let edits = typeof first.name === 'string' ? undefined : needs.follow(first.folder, first.seen);
  /** Puts a version on screen as soon as nobody is there. */
  const put = async (name: string | null) => {
    wanted = name;
    // What is still on screen is judged no more: the pointer speaks of this one now.
    trial.stop();
    const { folder, loaded, seen, isPack } = await loadNext(name);
    // Another one may have been chosen meanwhile.
    if (wanted !== name) return;
    if (loaded.wholes.size === 0) {
      log.error(`Nothing in ${folder} can be shown; what is shown stays.`);
      return;
    }
    edits?.stop();
    edits = isPack ? undefined : needs.follow(folder, seen);
    exhibition.offer(loaded, isPack || name === null ? trial.begin : undefined);
  };
  /** What is to be shown; where a version is damaged or holds nothing, what no pack brought stands in for it. */
  const loadNext = async (name: string | null) => {
    const pack = name !== null && (await versions.isWhole(name)) && versions.contentOf(name);
    const folders: [string, ...string[]] = pack ? [pack, ...shipped] : [...shipped];
    const { folder, seen, loaded } = await loadFirstShowable(folders);
    return { folder, loaded, seen, isPack: folder === pack };
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
    // A look takes its while: every file of a version is read.
    if (isLooking || shown === wanted) return;
    isLooking = true;
    const isWhole = shown === null || (await versions.isWhole(shown));
    isLooking = false;
    if (!isWhole || versions.pointer().shown !== shown) return;
    log.info('Another program has switched to another version of the exhibits.');
    await put(shown);
  };
  const timer = isInUse ? setInterval(() => void followOthers(), lookEveryMs) : undefined;
  if (isInUse) {
    if (first.name === wanted) trial.begin();
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
      const pack = ready;
      // Once: what was unpacked has been moved, even where the disk then did not take the switch.
      ready = undefined;
      if (!pack) return false;
      await put(pack.install());
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
