// The desk: a folder of exhibits, the kiosk that shows it, and what the panel is told of both. Used by build/curate.ts.
import { isDeepStrictEqual } from 'node:util';
import type { HandlersOf } from '../../main/contract/call-table.ts';
import type { Handlers } from '../../main/core/dispatch.ts';
import { watchFolder } from '../../main/core/edits/watch-folder.ts';
import type { Log } from '../../main/core/log.ts';
import type { deskCalls, DeskPanelEvents } from './calls.ts';
import { changedIds, isWorse, loadChanged, picturesIn } from './changes.ts';
import { createExhibit } from './create-exhibit.ts';
import { describeFolder } from './describe.ts';
import { loadSaved } from './folder.ts';
import { follow } from './follow.ts';
import { createPicture, holdTime } from './picture.ts';
import { createStudio } from './studio/handlers.ts';

export interface Desk {
  /** Answers the panel. */
  handlers: HandlersOf<typeof deskCalls>;
  /** Answers the kiosk in the picture. */
  picture: Handlers;
  /** The folder of an exhibit's pictures, if it is shown. */
  mediaFolder(id: string): string | undefined;
  stop(): void;
}

interface Needs {
  folder: string;
  log: Log;
  /** Hears of each save, once it is checked. */
  tell(event: DeskPanelEvents['desk']): void;
  watch?: typeof watchFolder;
}

/** Opens the desk on a folder. @throws Error when there is none */
export async function openDesk(needs: Needs): Promise<Desk> {
  const { folder, log, tell, watch = watchFolder } = needs;
  let saved = await loadSaved(folder);
  let isTimeKept = false;
  const describe = () => describeFolder(folder, saved, isTimeKept);
  const take = async (files: string[], isFinal: boolean): Promise<boolean> => {
    const next = await loadChanged(folder, saved, files);
    if (!isFinal && isWorse(next, saved)) return false;
    const before = saved.shown;
    saved = next;
    const pictures = picturesIn(files);
    const ids = changedIds(before, next.shown, pictures);
    const isShown = ids.length > 0 || !isDeepStrictEqual(before.rotation, next.shown.rotation);
    tell({ state: describe(), ids, arePicturesNew: pictures.length > 0, isShown });
    return true;
  };
  const following = await follow({ folder, watch, take, log });
  return {
    handlers: {
      'desk.read': describe,
      'desk.create': (wanted) => createExhibit(folder, wanted),
      'desk.keepTime': ({ isKept }) => {
        isTimeKept = isKept;
        tell({ state: describe(), ids: [], arePicturesNew: false, isShown: true });
      },
      ...createStudio({ folder }),
    },
    picture: createPicture(() => (isTimeKept ? saved.shown : holdTime(saved.shown)), log),
    mediaFolder: (id) => saved.shown.mediaFolder(id),
    stop: following.stop,
  };
}
