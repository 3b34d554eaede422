// Reads the command line of `npm run soak`, or says in one sentence what is wrong with it. Used by soak.ts.
import { parseArgs } from 'node:util';

export interface SoakOptions {
  minutes: number;
  /** The same seed makes the same sequence of decisions. */
  seed: number;
  /** The folder that the report is written to. */
  out: string;
}

/** What is wrong with what was asked for, in one sentence. */
export class SoakOptionError extends Error {}

const largestSeed = 2 ** 31 - 1;
const longestMinutes = 7 * 24 * 60;

const readWhole = (name: string, text: string, least: number, most: number): number => {
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SoakOptionError(
    `--${name} needs a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`,
  );
};

const parse = (args: string[]) => {
  try {
    const options = {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'soak' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new SoakOptionError(
      `${sentence.replace(/\.$/, '')}. The options are --minutes N, --seed N and --out FOLDER.`,
    );
  }
};

/** @throws SoakOptionError */
export const readSoakOptions = (args: string[]): SoakOptions => {
  const { minutes, seed, out } = parse(args);
  return {
    minutes: readWhole('minutes', minutes, 1, longestMinutes),
    seed: readWhole('seed', seed, 0, largestSeed),
    out,
  };
};
