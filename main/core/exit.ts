// The exit codes, and which of them a run by `--exit-after` deserves. README and build/start.ts quote this table.

export const exitCodes = {
  /** The loop was on screen; also after Ctrl+C. */
  fine: 0,
  /** The loop was not on screen in time, or the kiosk could not run. */
  notOnScreen: 1,
  /** The command line cannot be obeyed. */
  wrongOption: 2,
  /** The kiosk ran, but had no exhibit to show, only its built-in picture. */
  noExhibits: 3,
  /** Another kiosk is running already. */
  alreadyRunning: 4,
  /** The kiosk wants to be started anew, at once. */
  relaunch: 5,
  /** Staff have left it from their panel: nobody starts it again. */
  left: 6,
} as const;

/** The exit code of a run that ended by itself. */
export function judgeRun(wasOnScreen: boolean, exhibits: number): number {
  if (!wasOnScreen) return exitCodes.notOnScreen;
  return exhibits === 0 ? exitCodes.noExhibits : exitCodes.fine;
}
