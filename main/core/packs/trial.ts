// The first minutes of a new version: if anything breaks in them, the last good one takes its place. Used by shelf.ts.
import type { Log } from '../log.ts';
import { faults, type Fault } from '../recovery/faults.ts';
import { trialMinutes } from './limits.ts';
import type { Versions } from './versions.ts';

/** Besides what may be an exhibit's fault, what speaks against a version, each with its reason. */
const alsoAgainst: Partial<Record<Fault, string>> = {
  'load-timeout': 'a page that shows nothing may have been given too much',
  frozen: 'a page that was given too much may not be painted',
  'main-gone': 'the whole program may have stumbled over it',
};

/** Whether a fault in the first minutes counts against the version that is shown. */
export const speaksAgainst = (fault: Fault): boolean =>
  faults[fault].blamesExhibit || alsoAgainst[fault] !== undefined;

export interface Trial {
  /** A version is on screen; if it is new, its minutes begin. */
  begin(): void;
  /** Something broke. */
  hear(fault: Fault): void;
  stop(): void;
}

interface Needs {
  versions: Pick<Versions, 'isOnTrial' | 'pass' | 'goBack' | 'tidy'>;
  log: Pick<Log, 'info' | 'error'>;
  /** Runs something later. @returns how to call it off */
  after(ms: number, run: () => void): () => void;
  /** The last good version has taken its place, and is to be shown. */
  onBack(name: string | null): void;
}

/** Creates it; nothing is on trial. */
export function createTrial({ versions, log, after, onBack }: Needs): Trial {
  let callOff: (() => void) | undefined;
  const stop = () => {
    callOff?.();
    callOff = undefined;
  };
  const begin = () => {
    stop();
    if (!versions.isOnTrial()) return;
    callOff = after(trialMinutes * 60_000, () => {
      callOff = undefined;
      versions.pass();
      versions.tidy();
      log.info(`The new version of the exhibits has stood its first ${trialMinutes} minutes.`);
    });
  };
  return {
    begin,
    hear: (fault) => {
      if (!callOff) return;
      if (!speaksAgainst(fault)) {
        // Whoever's fault it was, nothing has been shown while it lasted: the minutes begin anew.
        begin();
        return;
      }
      stop();
      log.error(`The new version of the exhibits broke (${fault}); the last good one is back.`);
      onBack(versions.goBack());
    },
    stop,
  };
}

/** At a start: a new version with which the last run broke off is not shown again. */
export function judgeLastRun(
  versions: Pick<Versions, 'isOnTrial' | 'goBack'>,
  hasBrokenOff: boolean,
  log: Pick<Log, 'error'>,
): void {
  if (!hasBrokenOff || !versions.isOnTrial()) return;
  versions.goBack();
  log.error(
    'The last run broke off with a new version of the exhibits; the last good one is back.',
  );
}
