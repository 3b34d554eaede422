// Says that something in a folder may have changed: at once where the system tells, and now and then in any case. Used by edits.ts.
import { watch } from 'chokidar';
import type { Log } from '../log.ts';

interface Needs {
  folder: string;
  /** How often something may have changed without a word: on a share, or when the system's watches are used up. */
  everyMs: number;
  onHint(): void;
  log: Pick<Log, 'warn'>;
}

/** An exhibit's pictures lie this deep: `NAME/media/FILE`. */
const depth = 2;

/** Watches until it is stopped. */
export function watchFolder({ folder, everyMs, onHint, log }: Needs): { stop(): void } {
  const watcher = watch(folder, { ignoreInitial: true, ignorePermissionErrors: true, depth });
  watcher.on('all', onHint);
  let hasFailed = false;
  watcher.on('error', (error) => {
    if (!hasFailed)
      log.warn({ err: error }, `${folder} cannot be watched; it is looked at now and then.`);
    hasFailed = true;
  });
  const timer = setInterval(onHint, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      void watcher.close();
    },
  };
}
