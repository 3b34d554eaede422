// Makes the Chromium edition: a Debian package with the app, Node, the units and the policies, by Debian's own tools. Used by
// build/package.ts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isInstalled } from '../display.ts';
import { writePolicies } from '../linux/policies.ts';
import { listFiles, onChromium, type PackedFile } from './contents.ts';
import { writeControl } from './control.ts';
import { layOutMachine, packageNames, putFile, writeScripts } from './debian.ts';
import { policyFile } from './machine-files.ts';
import { PackageProblem } from './problem.ts';
import { expectRoom } from './room.ts';

interface Needs {
  /** The repository, built. */
  root: string;
  /** Where the package is put. */
  out: string;
  version: string;
}

/** Debian's names for what Node calls architectures. */
const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/** @returns the package's path. @throws PackageProblem */
export function makeChromiumEdition({ root, out, version }: Needs): string {
  const architecture = architectures[process.arch];
  if (process.platform !== 'linux' || architecture === undefined)
    throw new PackageProblem(
      'The Chromium edition is a Debian package with this machine’s own Node in it; make it on Linux, x64 or arm64.',
    );
  if (!isInstalled('dpkg-deb'))
    throw new PackageProblem(
      'dpkg-deb, which makes Debian packages, is not installed; on Debian: sudo apt install dpkg',
    );
  const files = listFiles(root, onChromium);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  // The tree, and the package beside it.
  expectRoom(out, bytes * 1.5);
  const tree = join(out, '.chromium-edition');
  // What a build that was broken off has left.
  rmSync(tree, { recursive: true, force: true });
  try {
    layOut(tree, root, files);
    const text = { version, architecture, installedKilobytes: Math.ceil(bytes / 1024) };
    const sums = sumFiles(tree);
    writeControlFolder(tree, root, version, writeControl(text));
    writeFileSync(join(tree, 'DEBIAN/md5sums'), sums);
    return pack(tree, join(out, `${packageNames.chromium}_${version}_${architecture}.deb`));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** App and machine under a folder that stands for its root. */
function layOut(tree: string, root: string, files: PackedFile[]): void {
  for (const { from, to } of files)
    putFile(from, join(tree, to), to === '/usr/lib/vitrine/vitrine');
  layOutMachine(tree, root, 'chromium');
  mkdirSync(dirname(join(tree, policyFile)), { recursive: true });
  writeFileSync(join(tree, policyFile), writePolicies(), { mode: 0o644 });
}

function writeControlFolder(tree: string, root: string, version: string, control: string): void {
  const folder = join(tree, 'DEBIAN');
  writeScripts(folder, root, 'chromium', version);
  writeFileSync(join(folder, 'control'), control);
}

/** Debian’s list of sums, by which dpkg and the doctor find files that were changed. */
const sumFiles = (tree: string): string =>
  readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const sum = createHash('md5').update(readFileSync(path)).digest('hex');
      return `${sum}  ${relative(tree, path)}\n`;
    })
    .join('');

/** Under another name until it is whole, so that a package that is there can be trusted. */
function pack(tree: string, path: string): string {
  const unfinished = `${path}.part`;
  try {
    const how = ['--root-owner-group', '-Zzstd', '-z3', '--build', tree, unfinished];
    execFileSync('dpkg-deb', how, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    rmSync(unfinished, { force: true });
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new PackageProblem(`dpkg-deb could not make the package: ${stderr.trim() || message}`);
  }
  renameSync(unfinished, path);
  return path;
}
