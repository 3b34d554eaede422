// A folder that stands for Electron's distribution, as far as the packager looks at it. Used by the tests of packaging.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const { version: electronVersion } = createRequire(import.meta.url)(
  'electron/package.json',
) as { version: string };

/** As the tool that sets fuses sees a program: a mark, the version of the wire, its length, and one letter for each fuse. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const shipped = '101100011';
const programAfter = (before: string) =>
  Buffer.concat([
    Buffer.from(`${before}${mark}`),
    Buffer.from([1, shipped.length]),
    Buffer.from(`${shipped} after`),
  ]);

/** The state of the fuses in a program, one letter each. */
export const readFuses = (content: Buffer): string => {
  const at = content.indexOf(mark) + mark.length + 2;
  return content.subarray(at, at + shipped.length).toString();
};

/** Makes the folder. @param version what it says it is @param before what its program begins with */
export function makeDist(folder: string, version = electronVersion, before = 'before '): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), programAfter(before), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat'])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  for (const name of ['de', 'en-US', 'ko']) writeFileSync(join(folder, `locales/${name}.pak`), '');
}
