// What both Debian packages have in common: the files of the machine under a folder that stands for its root, and the scripts
// that dpkg runs. Used by chromium.ts and electron.ts.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { editionFile, machineFiles, maskedTarget, type Edition } from './machine-files.ts';

/** The names of the packages. */
export const packageNames: Record<Edition, string> = {
  chromium: 'vitrine-chromium',
  electron: 'vitrine',
};

export const scripts = ['preinst', 'postinst', 'prerm', 'postrm'] as const;

/** Puts units, user, limits and the command into a tree. @param root the repository */
export function layOutMachine(tree: string, root: string, edition: Edition): void {
  for (const { from, to, isProgram } of [...machineFiles, editionFile(edition)])
    putFile(join(root, 'build', from), join(tree, to), isProgram === true);
  mkdirSync(dirname(join(tree, maskedTarget)), { recursive: true });
  symlinkSync('/dev/null', join(tree, maskedTarget));
}

/** Copies a file with the rights that a package gives it. */
export function putFile(from: string, to: string, isProgram: boolean): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  copyFileSync(from, to);
  chmodSync(to, isProgram ? 0o755 : 0o644);
}

/** Writes the scripts into a folder. @param version of the package */
export function writeScripts(
  folder: string,
  root: string,
  edition: Edition,
  version: string,
): void {
  mkdirSync(folder, { recursive: true });
  for (const name of scripts) {
    const text = readFileSync(join(root, 'build/linux/debian', name), 'utf8')
      .replaceAll('@VERSION@', version)
      .replaceAll('@PACKAGE@', packageNames[edition]);
    writeFileSync(join(folder, name), text, { mode: 0o755 });
  }
}
