// Reads the command line of `npm run bench`, or says in one sentence what is wrong with it. Used by bench.ts.
import { parseArgs } from 'node:util';

export const measureNames = ['start', 'taps', 'code', 'idle', 'comeback'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BenchOptions {
  /** Rounds of app, empty, empty, app for the quick measures; the long ones take a fifth of them. */
  runs: number;
  /** How long the untouched loop is watched; left out, for one whole cycle of it. */
  seconds: number | undefined;
  /** The folder that the raw samples are written to. */
  out: string;
  only: MeasureName[];
}

/** What is wrong with what was asked for, in one sentence. */
export class BenchOptionError extends Error {}

const readCount = (name: string, text: string, most: number): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new BenchOptionError(
    `--${name} needs a whole number from 1 to ${most}, not ${JSON.stringify(text)}.`,
  );
};

const isMeasure = (name: string): name is MeasureName =>
  (measureNames as readonly string[]).includes(name);

const readNames = (text: string | undefined): MeasureName[] => {
  const names = (text ?? measureNames.join(',')).split(',').filter(Boolean);
  const unknown = names.find((name) => !isMeasure(name));
  if (unknown === undefined) return names.filter(isMeasure);
  throw new BenchOptionError(
    `--only names ${JSON.stringify(unknown)}; there are ${measureNames.join(', ')}.`,
  );
};

const parse = (args: string[]) => {
  try {
    const options = {
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string' },
      out: { type: 'string', default: 'bench' },
      only: { type: 'string' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new BenchOptionError(
      `${sentence.replace(/\.$/, '')}. The options are --runs N, --seconds N, --out FOLDER and --only ${measureNames.join(',')}.`,
    );
  }
};

/** @throws BenchOptionError */
export const readBenchOptions = (args: string[]): BenchOptions => {
  const { runs, seconds, out, only } = parse(args);
  return {
    runs: readCount('runs', runs, 100),
    seconds: seconds === undefined ? undefined : readCount('seconds', seconds, 3600),
    out,
    only: readNames(only),
  };
};
