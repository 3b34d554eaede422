// Opens the count of today's visitors on the machine's disk and clocks, and has it look for the night. Called by main/index.ts.
import type { Exhibit } from '../../../renderer/kinds/schemas.ts';
import type { Log } from '../log.ts';
import { createStateFile } from '../state/state-file.ts';
import { nobody, visitorsSchema } from './choices.ts';
import { createVisitors, type Visitors } from './visitors.ts';

interface Needs {
  /** The folder of state. */
  folder: string;
  exhibit: (id: string) => Exhibit | undefined;
  /** Which start of the machine this is. */
  boot: string;
  /** A clock that nobody can set and that goes on over restarts of the program. */
  sinceBootMs: () => number;
  log: Pick<Log, 'warn'>;
}

const lookEveryMs = 60_000;

/** Opens the count; it looks for the night every minute until it is stopped. */
export function openVisitors(needs: Needs): Visitors & { stop(): void } {
  const { folder, exhibit, boot, sinceBootMs, log } = needs;
  const visitors = createVisitors({
    state: createStateFile({
      folder,
      name: 'visitors',
      schema: visitorsSchema,
      initial: nobody,
      // A copy that is set aside would outlast the night.
      forgetsDamaged: true,
      log,
    }),
    exhibit,
    now: () => ({ wallMs: Date.now(), atMs: sinceBootMs(), boot }),
  });
  const timer = setInterval(visitors.look, lookEveryMs);
  return {
    ...visitors,
    stop: () => {
      clearInterval(timer);
    },
  };
}
