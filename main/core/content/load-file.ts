// Loads one JSON file of the content folder: disk → document + problems. Used for all four kinds of file.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createProblem, type Problem } from './problems.ts';
import { readJson, type Document } from './read-json.ts';

const mostBytes = 4 * 1024 * 1024;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

/** Never throws. A file that is no plain file (a folder, a pipe) is not opened: that could wait for ever. */
export async function loadFile(
  file: string,
): Promise<{ document?: Document; problems: Problem[] }> {
  try {
    const about = await stat(file);
    if (!about.isFile()) {
      return { problems: [createProblem('file-unreadable', { file }, { reason: 'not a file' })] };
    }
    if (about.size > mostBytes) {
      const size = (about.size / 1024 / 1024).toFixed(1);
      return { problems: [createProblem('file-too-large', { file }, { size, limit: 4 })] };
    }
    return readJson(await readFile(file), file);
  } catch (error) {
    const code = codeOf(error);
    const name = basename(file);
    return {
      problems: [
        code === 'ENOENT' || code === 'ENOTDIR'
          ? createProblem('file-missing', { file }, { name })
          : createProblem('file-unreadable', { file }, { reason: code }),
      ],
    };
  }
}
