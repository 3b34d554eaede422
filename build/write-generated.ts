// Writes files that are made from others, or says which of them are stale. Used by docs.ts and handbook.ts.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes what has changed and names it. With `isCheck` it writes nothing, and the exit code becomes 1 when a file is stale.
 * @param files texts by their path within the repository
 */
export async function writeGenerated(
  root: string,
  files: Iterable<readonly [string, string]>,
  isCheck: boolean,
): Promise<void> {
  for (const [file, text] of files) {
    const path = join(root, file);
    const old = await readFile(path, 'utf8').catch(() => undefined);
    if (old === text) continue;
    console.log(`${isCheck ? 'Stale' : 'Written'}: ${file}`);
    if (isCheck) {
      process.exitCode = 1;
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
