// Whether a disk has room for a package, asked before anything is written. Used by the makers of packages.
import { mkdirSync, statfsSync } from 'node:fs';
import { PackageProblem } from './problem.ts';

const mega = 1_000_000;

/** @throws PackageProblem when the disk of a folder has too little room */
export function expectRoom(folder: string, neededBytes: number): void {
  const freeBytes = readFree(folder);
  if (freeBytes >= neededBytes) return;
  throw new PackageProblem(
    `There is no room for the package in ${folder}: it takes about ${Math.ceil(neededBytes / mega)} MB while it is made, ` +
      `and ${Math.floor(freeBytes / mega)} MB are free. Make room, or name another folder with --out DIR.`,
  );
}

function readFree(folder: string): number {
  try {
    mkdirSync(folder, { recursive: true });
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    throw new PackageProblem(
      `The folder ${folder} cannot be written (${(error as Error).message}); name another with --out DIR.`,
    );
  }
}
