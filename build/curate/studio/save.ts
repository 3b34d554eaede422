// Saves what a form made: whole or not at all, and never over what somebody else has written meanwhile. Used by the studio's
// calls.
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { replaceFile } from '../replace-file.ts';
import { fileOf, hashOf, originalOf, readBytes, type Original } from './read-draft.ts';

/** What became of it. An unfinished exhibit is saved too: the kiosk goes on with the last good version. */
export type Saving =
  | { is: 'saved'; hash: string }
  /** Somebody else saved the file since it was read; this is what they wrote. */
  | { is: 'changed'; theirs: Original }
  | { is: 'refused'; why: string };

/** Left by a save that was cut off; older than this, nobody is writing it any more. */
const leftoverSeconds = 60;

/** Takes away what saves that were cut off have left beside a file. */
async function tidy(file: string): Promise<void> {
  const folder = dirname(file);
  const isLeftover = new RegExp(`^${basename(file).replaceAll('.', '\\.')}\\.\\d+\\.new$`);
  for (const name of (await readdir(folder)).filter((one) => isLeftover.test(one))) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > leftoverSeconds * 1000) await rm(path, { force: true });
  }
}

function isJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0;
}

const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk cannot be written to.',
  EACCES: 'This account may not write the file.',
  EPERM: 'This account may not write the file.',
  ENOENT: 'The folder of the exhibit is gone.',
};

/** One sentence for a file that could not be written or read. */
export const whyNot = (error: unknown): string => {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `The file could not be saved (${code}).`;
};

/**
 * Saves an exhibit's file.
 * @param hash of the text that the form began with
 */
export async function saveExhibit(
  folder: string,
  exhibit: string,
  { text, hash }: Original,
): Promise<Saving> {
  if (!isJson(text)) return { is: 'refused', why: 'What was to be saved is no JSON.' };
  try {
    const theirs = originalOf(await readBytes(folder, exhibit));
    if (theirs.hash !== hash && theirs.text !== text) return { is: 'changed', theirs };
    const file = await fileOf(folder, exhibit);
    if (theirs.text !== text) await replaceFile(file, text);
    await tidy(file);
    return { is: 'saved', hash: hashOf(text) };
  } catch (error) {
    return { is: 'refused', why: whyNot(error) };
  }
}
