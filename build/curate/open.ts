// Opens the desk with its server, over the built pages. Used by the command, by its measurement and by journeys.
import { join } from 'node:path';
import { createLog } from '../../main/core/log.ts';
import { openDesk } from './desk.ts';
import { createListeners } from './listeners.ts';
import { startServer } from './server.ts';

export interface OpenDesk {
  /** The address that lets one browser in, once. */
  address: string;
  stop(): Promise<void>;
}

/** @param folder of exhibits @param root the repository, whose `out` holds the built pages */
export async function openDeskHere(folder: string, root: string): Promise<OpenDesk> {
  const log = createLog(undefined);
  log.level = 'warn';
  const listeners = createListeners();
  const desk = await openDesk({ folder, log, tell: listeners.tell });
  const server = await startServer({
    desk,
    listeners,
    panelFolder: join(root, 'out/curate'),
    kioskFolder: join(root, 'out/renderer'),
    log,
  });
  return {
    address: server.address,
    stop: () => {
      desk.stop();
      return server.stop();
    },
  };
}
