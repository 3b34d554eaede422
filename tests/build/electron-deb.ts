// Makes the deb on Electron where neither Electron nor fpm can be had: by electron-builder itself, over a folder that stands for
// the one and a program that stands for the other. Used by the tests of packaging and of the installed kiosk.
import { spawnSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronVersion, makeDist } from './electron-dist.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const standIn = fileURLToPath(new URL('fpm.ts', import.meta.url));

/** Makes the package within a folder. @param program what its program begins with, such as a script. @returns its path. @throws Error with what the packager said */
export function makeElectronDeb(folder: string, program?: string): string {
  const fpm = join(folder, 'fpm');
  writeFileSync(fpm, `#!/bin/sh\nexec '${process.execPath}' '${standIn}' "$@"\n`, { mode: 0o755 });
  makeDist(join(folder, 'dist'), electronVersion, program);
  const out = join(folder, 'out');
  const given = ['--target', 'deb', '--platform', 'linux', '--arch', 'x64', '--out', out];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/package.ts', ...given, '--electron-dist', join(folder, 'dist')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CUSTOM_FPM_PATH: fpm } },
  );
  const [path] = globSync(join(out, '*.deb'));
  if (status === 0 && path !== undefined) return path;
  throw new Error(`No package was made:\n${stdout}\n${stderr}`);
}
