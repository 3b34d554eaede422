// The ways in which the kiosk ends: asked to, by the clock, to be started anew, or by an error that nobody caught.
// Called by main/index.ts.
import { app } from 'electron';
import { exitCodes } from '../core/exit.ts';
import type { Log } from '../core/log.ts';
import type { Recovery } from '../core/recovery/recovery.ts';

export interface Ending {
  /** Ends with a code, on purpose. */
  exit(code: number): void;
  /** Ends and is started anew. */
  relaunch(reason: string): void;
  /** Hears that the kiosk ends, whatever the way. */
  onEnd(listener: () => void): void;
}

interface Needs {
  log: Pick<Log, 'info' | 'warn' | 'error' | 'fatal'>;
  recovery: Pick<Recovery, 'end'>;
  /** Whether somebody starts the kiosk again when it ends with a code that asks for it. */
  isSupervised: boolean;
  /** With which arguments the program is started anew. */
  restartArguments: readonly string[];
}

/** Takes the end of the program in hand; Electron would show a visitor a dialog for an error that nobody caught. */
export function createEnding(needs: Needs): Ending {
  const { log, recovery, isSupervised, restartArguments } = needs;
  const listeners: (() => void)[] = [];
  let hasEnded = false;
  const conclude = () => {
    if (hasEnded) return false;
    hasEnded = true;
    process.off('uncaughtException', onUncaught);
    process.off('unhandledRejection', onUnhandled);
    for (const listener of listeners) listener();
    return true;
  };
  const startAnew = () => {
    // Without a supervisor the program has to see to it by itself.
    if (!isSupervised) app.relaunch({ args: [...restartArguments] });
    app.exit(exitCodes.relaunch);
  };
  const onUncaught = (error: unknown) => {
    log.fatal({ err: error }, 'An error that nobody caught; the kiosk starts anew.');
    // Not an end on purpose: the next start counts it against this run.
    if (conclude()) startAnew();
  };
  const onUnhandled = (error: unknown) => {
    log.error({ err: error }, 'A promise failed that nobody awaited.');
  };
  process.on('uncaughtException', onUncaught);
  process.on('unhandledRejection', onUnhandled);
  app.on('before-quit', () => {
    if (conclude()) recovery.end();
  });
  return {
    exit: (code) => {
      if (!conclude()) return;
      recovery.end();
      app.exit(code);
    },
    relaunch: (reason) => {
      if (!conclude()) return;
      log.warn(`The kiosk starts anew: ${reason}.`);
      recovery.end();
      startAnew();
    },
    onEnd: (listener) => listeners.push(listener),
  };
}
