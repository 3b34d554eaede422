// The versions of the exhibits that came by packs, each in a folder of its own, and which of them is shown. A power cut leaves
// the old or the new one, whole. Used by import.ts and shelf.ts.
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { flushFolder } from '../state/flush.ts';
import { keptVersions } from './limits.ts';
import { contentFolder, manifestName, readManifest, type Manifest } from './manifest.ts';
import { openPointer, type Pointer } from './pointer.ts';

export interface Version {
  /** The name of its folder. */
  name: string;
  manifest: Manifest;
}

export interface Versions {
  /** Where packs are unpacked before they become versions. */
  readonly incoming: string;
  /** Newest first. */
  list(): Version[];
  pointer(): Pointer;
  /** The folder of exhibits of a version. */
  contentOf(name: string): string;
  /** Whether all its files are there, none else, and each is what it was. */
  isWhole(name: string): Promise<boolean>;
  /** Which version a start shows: the one that is to be shown, or when it is damaged the last good one; null for none. */
  choose(): Promise<string | null>;
  /** Makes a version of an unpacked pack; it is not shown yet. */
  adopt(unpacked: string, version: Version): void;
  /** Whether the version that is shown has its trial before it. */
  isOnTrial(): boolean;
  /** Shows a version from now on; null for what came with the kiosk. @returns whether a power cut would not undo it */
  show(name: string | null): boolean;
  /** The version that is shown has stood its trial. */
  pass(): void;
  /** The version that is shown is no good: the last good one takes its place. @returns its name */
  goBack(): string | null;
  /** Removes what is older than those that are kept, and what was left of imports that were broken off. */
  tidy(): void;
}

const abandonedMs = 3_600_000;

/** The name of a version's folder: in the order of their numbers, and different for different content. */
export const nameOf = ({ edition }: Manifest, signed: Uint8Array): string =>
  `${String(edition).padStart(12, '0')}-${sha256(signed).slice(0, 8)}`;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Opens the versions. @param folder `packs` in the folder of state; it may be missing */
export function openVersions(folder: string, log: Pick<Log, 'warn'>): Versions {
  const home = join(folder, 'versions');
  const incoming = join(folder, 'incoming');
  const list = (): Version[] =>
    namesIn(home)
      .sort()
      .reverse()
      .flatMap((name): Version[] => {
        const manifest = manifestOf(join(home, name));
        return manifest ? [{ name, manifest }] : [];
      });
  const lost = (): Pointer => {
    const [newest, ...others] = list();
    return {
      version: 1,
      shown: newest?.name ?? null,
      lastGood: null,
      // The newest may have been on trial.
      proven: others.map((one) => one.name),
      setBack: [],
      newestEdition: newest?.manifest.edition ?? 0,
    };
  };
  const open = () => openPointer(folder, log, lost);
  let lastRead: Pointer | undefined;
  /** What the disk refused to take; it holds for this run. */
  let unwritten: Pointer | undefined;
  const pointer = (): Pointer => {
    if (unwritten) return unwritten;
    try {
      lastRead = open().read();
    } catch {
      // It cannot be read at this moment: what it last said holds, and nothing is written over it.
    }
    return lastRead ?? lost();
  };
  const write = (next: Pointer): boolean => {
    try {
      return open().write(next);
    } catch {
      return false;
    }
  };
  const change = (changed: Partial<Pointer>): boolean => {
    const next = { ...pointer(), ...changed };
    const isWritten = write(next);
    unwritten = isWritten ? undefined : next;
    return isWritten;
  };
  const contentOf = (name: string) => join(home, name, contentFolder);
  const isWhole = (name: string) => checkWhole(join(home, name));
  const isProven = (name: string | null, { proven }: Pointer) =>
    name === null || proven.includes(name);
  return {
    incoming,
    list,
    pointer,
    contentOf,
    isWhole,
    choose: async () => {
      const now = pointer();
      const { shown, setBack } = now;
      const names = list().map(({ name }) => name);
      for (const name of orderOfChoice(now, names)) {
        if (await isWhole(name)) {
          if (name !== shown && shown !== null)
            change({ shown: name, setBack: [...setBack, shown] });
          return name;
        }
        log.warn(`The version ${name} of the exhibits is damaged; the one before it is shown.`);
      }
      return null;
    },
    adopt: (unpacked, { name, manifest }) => {
      // Pressed again after a switch that the disk did not take: it has been moved already.
      if (!existsSync(unpacked)) return;
      mkdirSync(home, { recursive: true });
      // One of this name is there only if an import of the same pack was broken off, or if it is damaged.
      rmSync(join(home, name), { recursive: true, force: true });
      renameSync(unpacked, join(home, name));
      flushFolder(home);
      const { newestEdition } = pointer();
      change({ newestEdition: Math.max(newestEdition, manifest.edition) });
    },
    isOnTrial: () => {
      const now = pointer();
      return !isProven(now.shown, now);
    },
    show: (name) => {
      const before = pointer();
      return change({
        shown: name,
        lastGood: isProven(before.shown, before) ? before.shown : before.lastGood,
        setBack: before.setBack.filter((one) => one !== name),
      });
    },
    pass: () => {
      const { shown, proven } = pointer();
      if (shown !== null) change({ proven: [...new Set([...proven, shown])] });
    },
    goBack: () => {
      const { shown, lastGood, setBack } = pointer();
      if (shown !== null)
        change({ shown: lastGood, setBack: [...setBack.filter((one) => one !== shown), shown] });
      return lastGood;
    },
    tidy: () => {
      for (const name of namesIn(incoming)) removeOld(join(incoming, name));
      const { shown, lastGood, proven, setBack } = pointer();
      const inUse = [shown, lastGood];
      const all = list().map(({ name }) => name);
      // Those in use come first, so that they are among those that are kept.
      const ranked = [...all].sort((a, b) => Number(inUse.includes(b)) - Number(inUse.includes(a)));
      const kept = ranked.slice(0, keptVersions);
      for (const name of namesIn(home))
        if (!kept.includes(name) && !inUse.includes(name)) remove(join(home, name));
      const isKept = (name: string) => kept.includes(name);
      if (!proven.every(isKept) || !setBack.every(isKept))
        change({ proven: proven.filter(isKept), setBack: setBack.filter(isKept) });
    },
  };
}

/** The versions that a start may show, best first; the first that is whole is shown. @param all newest first */
export function orderOfChoice(
  { shown, lastGood, setBack }: Pick<Pointer, 'shown' | 'lastGood' | 'setBack'>,
  all: readonly string[],
): string[] {
  if (shown === null) return [];
  const names = new Set([shown, ...(lastGood === null ? [] : [lastGood]), ...all]);
  return [...names].filter((name) => name === shown || !setBack.includes(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A disk that refuses must not keep a kiosk from starting or ending. */
export function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It goes the next time.
  }
}

/** What an import has left that was broken off; one that is under way is younger. */
function removeOld(folder: string): void {
  try {
    if (Date.now() - lstatSync(folder).mtimeMs > abandonedMs)
      rmSync(folder, { recursive: true, force: true });
  } catch {
    // Then it is gone already, or goes the next time.
  }
}

function manifestOf(folder: string): Manifest | undefined {
  try {
    return readManifest(readFileSync(join(folder, manifestName)));
  } catch {
    return undefined;
  }
}

/** Compares every file with the list of contents. Never throws. */
async function checkWhole(folder: string): Promise<boolean> {
  const manifest = manifestOf(folder);
  if (!manifest) return false;
  const content = join(folder, contentFolder);
  try {
    const found = await readdir(content, { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => !entry.isDirectory());
    if (files.length !== manifest.files.length) return false;
    for (const { path, bytes, sha256: expected } of manifest.files) {
      const about = lstatSync(join(content, path));
      if (!about.isFile() || about.size !== bytes) return false;
      if (sha256(await readFile(join(content, path))) !== expected) return false;
    }
    return true;
  } catch {
    return false;
  }
}
