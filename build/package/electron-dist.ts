// Looks at a folder that is said to hold Electron before anything is made of it: `--electron-dist DIR`. Used by electron.ts.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { PackageProblem } from './problem.ts';
import type { Platform } from './options.ts';

/** The program in an unpacked Electron, by system. */
const programs: Record<Platform, string> = {
  linux: 'electron',
  windows: 'electron.exe',
  mac: 'Electron.app',
};

/** The mark in front of the fuses, by which the program itself is known to be Electron's, and whole. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const { version: wanted } = createRequire(import.meta.url)('electron/package.json') as {
  version: string;
};

/** @returns the folder's full path. @throws PackageProblem when it does not hold the Electron that is wanted */
export function readDist(given: string, platform: Platform): string {
  const folder = resolve(given);
  const say = (what: string) =>
    new PackageProblem(
      `${folder} ${what}; --electron-dist wants the folder into which electron-v${wanted} for ${platform} was unpacked.`,
    );
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw say('is not a folder');
  const program = join(folder, programs[platform]);
  if (!existsSync(program)) throw say(`holds no ${programs[platform]}`);
  const versionFile = join(folder, 'version');
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : undefined;
  if (found === undefined) throw say('does not say its version in a file of that name');
  if (found.replace(/^v/, '') !== wanted) throw say(`holds Electron ${found}`);
  if (!existsSync(join(folder, 'resources')) && platform !== 'mac') throw say('holds no resources');
  if (platform !== 'mac' && !readFileSync(program).includes(fuseMark))
    throw say(`holds a damaged ${programs[platform]}, without the mark of its fuses`);
  return folder;
}
