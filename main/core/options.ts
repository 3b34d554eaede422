// Reads the command line into options, or into one sentence about what is wrong with it. Used by main/index.ts.
import { parseArgs } from 'node:util';
import { isForEngine, mayStartWith, whyRefused } from './lockdown/arguments.ts';

export interface Options {
  /** The folder of exhibits, when not the one beside the app. */
  exhibitsFolder: string | undefined;
  /** Where logs and state are kept, when not in the user's usual place. */
  stateFolder: string | undefined;
  /** Ends the kiosk by itself after so many seconds. */
  exitAfterSeconds: number | undefined;
  /** Asks for a new staff PIN before the exhibits begin. */
  setPin: boolean;
  /** Somebody starts the kiosk again when it ends: systemd, or `npm start`. */
  isSupervised: boolean;
  /** Tells systemd that the kiosk is up, and that its page lives. */
  tellsSystemd: boolean;
}

/** Thrown for a command line that cannot be obeyed; the message is one sentence for a technician. */
export class OptionError extends Error {}

export const usage =
  'The options are --exhibits FOLDER, --state FOLDER, --exit-after SECONDS, --set-pin, --supervised and --notify.';

const options = {
  exhibits: { type: 'string' },
  state: { type: 'string' },
  'exit-after': { type: 'string' },
  'set-pin': { type: 'boolean' },
  supervised: { type: 'boolean' },
  notify: { type: 'boolean' },
} as const;

const maxSeconds = 7 * 24 * 3600;

/**
 * Reads the options out of a whole command line.
 * @param commandLine as in `process.argv`, the program first
 * @param isPackaged a packaged app has no script after the program, and takes no engine switches
 * @throws OptionError
 */
export function readOptions(commandLine: readonly string[], isPackaged: boolean): Options {
  const given = commandLine.slice(1);
  return parse(isPackaged ? withoutForbidden(given) : withoutScript(given));
}

/**
 * With what the program is started anew: as it was, but for what a technician asks for once.
 * @param commandLine as in `process.argv`
 */
export const argumentsToRestart = (commandLine: readonly string[]): string[] =>
  commandLine.slice(1).filter((argument) => argument !== '--set-pin');

/** A packaged app starts with its own options and with what fits the engine to the machine, and with nothing else. */
function withoutForbidden(given: string[]): string[] {
  const bad = given.find((argument) => !mayStartWith(argument, Object.keys(options)));
  if (bad === undefined) return given.filter((argument) => !isForEngine(argument));
  const why = whyRefused(bad);
  throw new OptionError(
    why === undefined
      ? `The kiosk has no option ${bad}. ${usage}`
      : `The switch ${bad} is refused: it ${why}.`,
  );
}

/** In development the script and the engine's own switches stand before and among our options. */
function withoutScript(given: string[]): string[] {
  const script = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter(
    (argument, place) =>
      place !== script && whyRefused(argument) === undefined && !isForEngine(argument),
  );
}

function parse(args: string[]): Options {
  const { values } = explain(() => parseArgs({ args, options }));
  return {
    exhibitsFolder: values.exhibits,
    stateFolder: values.state,
    exitAfterSeconds: readSeconds(values['exit-after']),
    setPin: values['set-pin'] === true,
    isSupervised: values.supervised === true,
    tellsSystemd: values.notify === true,
  };
}

function explain<Parsed>(read: () => Parsed): Parsed {
  try {
    return read();
  } catch (error) {
    const [sentence = 'The command line cannot be read'] = (error as Error).message.split('. ');
    throw new OptionError(`${sentence.replace(/\.$/, '')}. ${usage}`);
  }
}

function readSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && seconds <= maxSeconds) return seconds;
  throw new OptionError(
    `--exit-after needs a number of seconds between 0 and ${maxSeconds}, not ${JSON.stringify(text)}.`,
  );
}
