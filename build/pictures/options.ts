// Reads the command line of `npm run shots` into options, or into one sentence about what is wrong. Used by shots.ts.
import { parseArgs } from 'node:util';
import type { SettingName } from '../../renderer/app/visit.svelte.ts';
import type { Size } from '../drive.ts';

export interface ShotOptions {
  /** The folder that the pictures are written to. */
  out: string;
  size: Size;
  /** Language codes; none means all that the exhibition offers. */
  languages: string[];
  exhibits: string;
  /** Only these screens: ids of exhibits, "loop", "menu" or "staff"; none means all. */
  only: string[];
  /** Whether the visitor has chosen larger text, and reach mode. */
  settings: SettingName[];
}

/** What is wrong with what was asked for, in one sentence for whoever asked. */
export class AskError extends Error {}

const smallest = 320;
const largest = 7680;

/**
 * Reads a size such as "1920x1080".
 * @throws AskError
 */
export const readSize = (text: string): Size => {
  const [, width = 0, height = 0] = (/^(\d+)[x×](\d+)$/.exec(text) ?? []).map(Number);
  const isFit = [width, height].every((side) => side >= smallest && side <= largest);
  if (isFit) return { width, height };
  throw new AskError(
    `--size needs width and height from ${smallest} to ${largest}, such as 1920x1080, not ${JSON.stringify(text)}.`,
  );
};

/**
 * Reads the options after the script's name.
 * @param exhibits the folder of exhibits when none is named
 * @throws AskError
 */
export const readShotOptions = (args: string[], exhibits: string): ShotOptions => {
  const values = parse(args);
  if (!values.out) throw new AskError('--out FOLDER is missing: where should the pictures go?');
  return {
    out: values.out,
    size: readSize(values.size),
    languages: (values.lang ?? '').split(',').filter(Boolean),
    exhibits: values.exhibits ?? exhibits,
    only: (values.only ?? '').split(',').filter(Boolean),
    settings: [
      ...(values.large ? (['largeText'] as const) : []),
      ...(values.reach ? (['reach'] as const) : []),
    ],
  };
};

const parse = (args: string[]) => {
  try {
    const options = {
      out: { type: 'string' },
      size: { type: 'string', default: '1920x1080' },
      lang: { type: 'string' },
      exhibits: { type: 'string' },
      only: { type: 'string' },
      large: { type: 'boolean' },
      reach: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new AskError(
      `${sentence.replace(/\.$/, '')}. The options are --out FOLDER, --size WIDTHxHEIGHT, --lang en,ko, --exhibits FOLDER, --only loop,menu,staff,EXHIBIT, --large and --reach.`,
    );
  }
};

/**
 * The languages to take pictures in.
 * @param offered language codes of the exhibition
 * @throws AskError for a language that it does not offer
 */
export const chooseLanguages = (asked: readonly string[], offered: readonly string[]): string[] => {
  const unknown = asked.find((code) => !offered.includes(code));
  if (unknown === undefined) return asked.length > 0 ? [...asked] : [...offered];
  throw new AskError(
    `--lang names ${JSON.stringify(unknown)}, but this exhibition offers ${offered.join(', ')}.`,
  );
};
