// Keys and a mouse as they come from outside: events of the X server, which neither page nor engine can tell from a hand's.
// One call for each decision, since a process is dear. Used by perform.ts.
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Outside {
  /** Asks xdotool. @returns its answer */
  does(...words: (string | number)[]): string;
  /** Presses keys or chords, by their names in X, one after the other. */
  press(chords: readonly string[]): Promise<void>;
  /** Moves the pointer there and clicks; then turns the wheel, where 4 is up and 5 is down. */
  click(at: { x: number; y: number }, clicks: Clicks): Promise<void>;
}

export interface Clicks {
  buttons: readonly number[];
  turns: readonly number[];
  /** Whether Ctrl is held while the wheel turns. */
  withControl: boolean;
}

/** Hands on a display. @param environment what a program needs that is shown there */
export const createOutside = (environment: Record<string, string>): Outside => {
  const options = { env: { ...process.env, ...environment }, timeout: 20_000 };
  const xdotool = async (...words: (string | number)[]) => {
    await run('xdotool', words.map(String), options);
  };
  return {
    does: (...words) =>
      execFileSync('xdotool', words.map(String), { ...options, encoding: 'utf8' }),
    press: (chords) => xdotool('key', '--delay', 30, ...chords),
    click: ({ x, y }, { buttons, turns, withControl }) =>
      xdotool(
        ...['mousemove', Math.round(x), Math.round(y)],
        ...buttons.flatMap((button) => ['click', button]),
        ...(withControl ? ['keydown', 'ctrl'] : []),
        ...turns.flatMap((turn) => ['click', turn]),
        ...(withControl ? ['keyup', 'ctrl'] : []),
      ),
  };
};
