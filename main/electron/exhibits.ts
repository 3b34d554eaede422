// Loads the exhibits that a start shows: of the folder that it was told, of the pack that is in use, or those that came with
// the app; and follows what becomes of them. Called by main/index.ts.
import { app } from 'electron';
import { join } from 'node:path';
import { formatProblems } from '../core/content/format-problems.ts';
import { loadFirstShowable } from '../core/content/load-first-showable.ts';
import type { Loaded } from '../core/content/load-exhibits.ts';
import { followEdits } from '../core/edits/edits.ts';
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

type Folders = [string, ...string[]];

/** Where exhibits may be that no pack brought, best first. An installed kiosk carries a copy inside, as a last resort. */
export function exhibitFolders({ exhibitsFolder }: Pick<Options, 'exhibitsFolder'>): Folders {
  const inside = join(app.getAppPath(), 'exhibits');
  if (!app.isPackaged) return [exhibitsFolder ?? inside];
  return [exhibitsFolder ?? join(process.resourcesPath, 'exhibits'), inside];
}

/** A folder that somebody names goes before every pack; in an installed kiosk it is only where updates by hand lie. */
export const mayTakePacks = ({ exhibitsFolder }: Pick<Options, 'exhibitsFolder'>): boolean =>
  app.isPackaged || exhibitsFolder === undefined;

/** Where packs are kept. */
export const packsFolder = (): string => join(app.getPath('userData'), 'packs');

/** Loads what is good and says what is not. */
export async function loadFirst(
  options: Pick<Options, 'exhibitsFolder'>,
  log: Log,
  recovery: Pick<Recovery, 'hasBrokenOff' | 'onFault'>,
): Promise<FirstExhibits> {
  const state = app.getPath('userData');
  const installed = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const folders = exhibitFolders(options);
  const versions = openVersions(packsFolder(), log);
  const version = mayTakePacks(options) ? await chooseVersion() : undefined;
  const content = typeof version === 'string' ? versions.contentOf(version) : undefined;
  const candidates: Folders = content === undefined ? folders : [content, ...folders];
  const { folder, seen, loaded, passedOver } = await loadFirstShowable(candidates);
  const name = content === undefined || folder === content ? version : null;
  if (loaded.problems.length > 0) process.stderr.write(`${formatProblems(loaded.problems)}\n`);
  for (const other of passedOver)
    log.error(`No exhibit in ${other} can be shown; others that are here stand in.`);
  if (loaded.wholes.size === 0)
    log.error(`No exhibit in ${folder} can be shown; the built-in picture stands in.`);
  return {
    loaded,
    follow: (exhibition) => {
      const shelf = createShelf({
        versions,
        exhibition,
        shipped: folders,
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
