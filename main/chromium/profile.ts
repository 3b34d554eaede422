// The temporary profile of the browser: made anew for each run, and removed with it. Used by browser.ts.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { quietenProfile } from './quiet-profile.ts';

/** A browser whose disk fills up while it starts does not come up. */
const leastBytes = 64 * 1024 ** 2;

/**
 * Where a profile may be, best first, with the beginning of its name. Outside our own folder the name tells this kiosk's
 * profiles from those of another that runs beside it.
 */
export function placesFor(stateFolder: string): string[] {
  const mark = createHash('sha256').update(stateFolder).digest('hex').slice(0, 8);
  const foreign = `vitrine-${mark}-engine-`;
  return [
    join(stateFolder, 'engine-'),
    // The disk of state may be full or read-only.
    join(tmpdir(), foreign),
    join('/dev/shm', foreign),
  ];
}

/** A fresh profile that calls nobody; those that a power cut left behind are removed, which the instance lock makes safe. */
export function makeProfile(stateFolder: string, mayHoldLinks: MayHoldLinks = holdsLinks): string {
  const folder = makeFolder(stateFolder, mayHoldLinks);
  try {
    quietenProfile(folder);
  } catch {
    // On a full disk it is not quiet, but it still reaches nobody.
  }
  return folder;
}

/** Asked of a folder that has just been made. */
type MayHoldLinks = (folder: string) => boolean;

/** The browser locks its profile with a link, which a USB stick cannot hold. Windows locks in another way. */
function holdsLinks(folder: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const link = join(folder, 'link');
    symlinkSync('nowhere', link);
    rmSync(link);
    return true;
  } catch {
    return false;
  }
}

function makeFolder(stateFolder: string, mayHoldLinks: MayHoldLinks): string {
  const places = placesFor(stateFolder);
  for (const place of places) removeOld(place);
  for (const place of places) {
    const made = tryToMake(place, mayHoldLinks);
    if (made !== undefined) return made;
  }
  return mkdtempSync(join(tmpdir(), 'vitrine-engine-'));
}

function tryToMake(place: string, mayHoldLinks: MayHoldLinks): string | undefined {
  try {
    mkdirSync(dirname(place), { recursive: true });
    const { bavail, bsize } = statfsSync(dirname(place));
    if (bavail * bsize < leastBytes) return undefined;
    const folder = mkdtempSync(place);
    if (mayHoldLinks(folder)) return folder;
    rmSync(folder, { recursive: true });
    return undefined;
  } catch {
    return undefined;
  }
}

function removeOld(place: string): void {
  try {
    for (const name of readdirSync(dirname(place)))
      if (name.startsWith(basename(place))) removeProfile(join(dirname(place), name));
  } catch {
    // There is no such folder, or it cannot be read.
  }
}

/** The name of a socket has a hundred letters, and the browser adds half of them. */
const longestFolder = 50;

/** Environment for the browser, so that what it would leave elsewhere after a crash or a power cut goes with the profile. */
export const placesWithin = (profile: string): Record<string, string> => ({
  BREAKPAD_DUMP_LOCATION: join(profile, 'dumps'),
  ...(profile.length <= longestFolder && { TMPDIR: profile }),
});

/** Removes a profile. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A process of the browser may still be writing; the next start removes it.
  }
}
