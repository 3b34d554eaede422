// Tells systemd that the kiosk is up and that its page lives, so that a kiosk that is dead without noticing it is started anew
// from outside. It speaks when the page beats and is silent otherwise: no timer of main's own feeds it. Used by main/index.ts.
import type { Log } from '../log.ts';
import type { Run } from '../machine/run.ts';

export interface Watchdog {
  /** The page has beaten, or what does not beat is rightly on screen. */
  alive(): void;
}

interface Needs {
  /** Whether there is anybody to tell. */
  isWanted: boolean;
  run: Run;
  /** A clock that only goes forwards. */
  nowMs: () => number;
  log: Pick<Log, 'warn'>;
}

/** Between two words; the unit's WatchdogSec is a multiple of it. */
export const tellEveryMs = 10_000;

/** Creates the watchdog's voice; it has said nothing yet. */
export function createWatchdog({ isWanted, run, nowMs, log }: Needs): Watchdog {
  let toldMs: number | undefined;
  let isReady = false;
  let hasWarned = false;
  const tell = async () => {
    await run('systemd-notify', isReady ? ['WATCHDOG=1'] : ['--ready', 'WATCHDOG=1']);
    isReady = true;
  };
  return {
    alive: () => {
      if (!isWanted || (toldMs !== undefined && nowMs() - toldMs < tellEveryMs)) return;
      toldMs = nowMs();
      tell().catch((error: unknown) => {
        if (!hasWarned) log.warn({ err: error }, 'systemd could not be told that the page lives.');
        hasWarned = true;
      });
    },
  };
}
