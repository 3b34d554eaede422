// Loads the exhibits that a start shows: of the folder that it was told, of the pack that is in use, or those that came with
// the app; and follows what becomes of them. Called by main/index.ts.
import { app } from 'electron';
import { join } from 'node:path';
import { formatProblems } from '../core/content/format-problems.ts';
import { loadExhibits, type Loaded } from '../core/content/load-exhibits.ts';
import { followEdits } from '../core/edits/edits.ts';
import { look } from '../core/edits/look.ts';
import type { Exhibition } from '../core/exhibition.ts';
import type { Log } from '../core/log.ts';
import type { Options } from '../core/options.ts';
import { createShelf, type Shelf } from '../core/packs/shelf.ts';
import { judgeLastRun } from '../core/packs/trial.ts';
import { openVersions } from '../core/packs/versions.ts';
import type { Recovery } from '../core/recovery/recovery.ts';

export interface FirstExhibits {
  loaded: Loaded;
  /** Follows edits, packs and faults from now on. */
  follow(exhibition: Exhibition): Shelf;
}

/** Loads what is good and says what is not. */
export async function loadFirst(
  { exhibitsFolder }: Pick<Options, 'exhibitsFolder'>,
  log: Log,
  recovery: Pick<Recovery, 'hasBrokenOff' | 'onFault'>,
): Promise<FirstExhibits> {
  const state = app.getPath('userData');
  const installed = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const shipped = join(installed, 'exhibits');
  const versions = openVersions(join(state, 'packs'), log);
  const name = exhibitsFolder === undefined ? await chooseVersion() : undefined;
  const folder = exhibitsFolder ?? (typeof name === 'string' ? versions.contentOf(name) : shipped);
  const seen = await look(folder);
  const loaded = await loadExhibits(folder);
  if (loaded.problems.length > 0) process.stderr.write(`${formatProblems(loaded.problems)}\n`);
  if (loaded.wholes.size === 0)
    log.error(`No exhibit in ${folder} can be shown; the built-in picture stands in.`);
  return {
    loaded,
    follow: (exhibition) => {
      const shelf = createShelf({
        versions,
        exhibition,
        shipped,
        first: { name, folder, seen },
        keyFolders: [join(state, 'keys'), join(installed, 'keys')],
        follow: (followed, lastSeen) =>
          followEdits({ folder: followed, seen: lastSeen, exhibition, log }),
        log,
        after: startTimer,
      });
      recovery.onFault(shelf.hear);
      return shelf;
    },
  };

  function chooseVersion(): Promise<string | null> {
    judgeLastRun(versions, recovery.hasBrokenOff, log);
    return versions.choose();
  }
}

function startTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}
