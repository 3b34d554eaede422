// How much code the first screen needs: what the built page loads by itself, and what waits for a kind of
// exhibit. Used by bench.ts.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/** One built file and its size in bytes as it is and gzipped. */
export interface CodeFile {
  file: string;
  bytes: number;
  gzippedBytes: number;
}

export interface CodeSize {
  initial: CodeFile[];
  /** Loaded later: kinds of exhibits and what they share. */
  later: CodeFile[];
}

/** Addresses of the scripts and styles that a page asks for by itself. */
export const referencesOf = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+\.(?:js|css))"/g)].flatMap(
    ([, address]) => address ?? [],
  );

/** Addresses that a module imports statically; `import()` is not one of them. */
export const importsOf = (code: string): string[] =>
  parseAst(code).body.flatMap((statement) =>
    'source' in statement && statement.source ? [String(statement.source.value)] : [],
  );

/** Every file that is loaded before anything is asked for, each once. */
const collectInitial = async (folder: string): Promise<Set<string>> => {
  const waiting = referencesOf(await readFile(join(folder, 'index.html'), 'utf8')).map((address) =>
    join(folder, address),
  );
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const imports = importsOf(await readFile(file, 'utf8'));
    waiting.push(...imports.map((address) => join(file, '..', address)));
  }
  return found;
};

const weigh = async (folder: string, path: string): Promise<CodeFile> => {
  const content = await readFile(path);
  const gzippedBytes = gzipSync(content, { level: 9 }).length;
  return { file: relative(folder, path), bytes: content.length, gzippedBytes };
};

/**
 * Weighs the scripts and styles of a built page.
 * @param folder the folder of its index.html
 */
export const measureCodeSize = async (folder: string): Promise<CodeSize> => {
  const initial = await collectInitial(folder);
  const all = await readdir(folder, { recursive: true });
  const code = all.filter((file) => /\.(js|css)$/.test(file)).map((file) => join(folder, file));
  const weighed = await Promise.all(code.map((path) => weigh(folder, path)));
  const isInitial = ({ file }: CodeFile) => initial.has(join(folder, file));
  return { initial: weighed.filter(isInitial), later: weighed.filter((file) => !isInitial(file)) };
};

/** The sum, gzipped. */
export const gzippedBytesOf = (files: readonly CodeFile[]): number =>
  files.reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0);

/** The later files as a list to be read, the heaviest first. */
export const listLater = (files: readonly CodeFile[]): string =>
  files
    .toSorted((a, b) => b.gzippedBytes - a.gzippedBytes)
    .map(({ file, gzippedBytes }) => {
      const [name = file] = basename(file).split('-');
      return `${name}.${file.split('.').at(-1) ?? ''} ${(gzippedBytes / 1024).toFixed(1)} KB`;
    })
    .join(', ');
