// The temporary profile of the browser: made anew for each run, and removed with it. Used by browser.ts.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietenProfile } from './quiet-profile.ts';

const prefix = 'engine-';

/** A fresh profile that calls nobody; those that a power cut left behind are removed, which the instance lock makes safe. */
export function makeProfile(stateFolder: string): string {
  const folder = makeFolder(stateFolder);
  try {
    quietenProfile(folder);
  } catch {
    // On a full disk it is not quiet, but it still reaches nobody.
  }
  return folder;
}

function makeFolder(stateFolder: string): string {
  try {
    mkdirSync(stateFolder, { recursive: true });
    for (const name of readdirSync(stateFolder)) {
      if (name.startsWith(prefix)) removeProfile(join(stateFolder, name));
    }
    return mkdtempSync(join(stateFolder, prefix));
  } catch {
    return mkdtempSync(join(tmpdir(), `vitrine-${prefix}`));
  }
}

/** Removes a profile. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A process of the browser may still be writing; the next start removes it.
  }
}
