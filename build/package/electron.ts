// Makes the packages on Electron with electron-builder, from the description in electron.config.ts. What cannot be fetched is
// said in one sentence. Used by build/package.ts.
import { path7za } from '7zip-bin';
import type { DebOptions } from 'electron-builder';
import { chmodSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronDepends, suggests } from './control.ts';
import { layOutMachine, packageNames, writeScripts } from './debian.ts';
import { readDist } from './electron-dist.ts';
import { drawIcons } from '../icons.ts';
import { PackageProblem } from './problem.ts';
import type { Arch, PackageOptions, Platform } from './options.ts';
import { expectRoom } from './room.ts';

interface Needs extends PackageOptions {
  /** The repository, built. */
  root: string;
  out: string;
}

/** An unpacked Electron, its archive, and the package made of it. */
const neededBytes = 900_000_000;
/** Says that packages in a folder are whole; it is taken away while they are made. */
const mark = '.vitrine-packages-whole';

const hosts: Partial<Record<NodeJS.Platform, Platform>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'mac',
};

/** @returns the packages' paths. @throws PackageProblem */
export async function makeElectronEdition(needs: Needs): Promise<string[]> {
  const { root, out } = needs;
  const platform = needs.platform ?? hosts[process.platform] ?? 'linux';
  const arch = needs.arch ?? (platform === 'mac' ? 'universal' : readArch());
  const dist =
    needs.electronDist === undefined ? undefined : readDist(needs.electronDist, platform);
  expectRoom(out, neededBytes);
  clearUnfinished(out);
  drawIcons(join(root, 'out/icons'));
  const machine = join(out, '.machine');
  try {
    const deb = platform === 'linux' ? prepareDeb(machine, root) : {};
    const order = { root, out, platform, arch, dist, targets: needs.targets, deb };
    const made = await runBuilder(order);
    writeFileSync(join(out, mark), '');
    return made;
  } finally {
    rmSync(machine, { recursive: true, force: true });
  }
}

/** Lays out what the deb brings besides the app: the same as the Chromium edition's. @returns what the builder is told of it */
export function prepareDeb(folder: string, root: string): DebOptions {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  rmSync(folder, { recursive: true, force: true });
  layOutMachine(join(folder, 'tree'), root, 'electron');
  const script = (name: string) => join(folder, 'scripts', name);
  writeScripts(join(folder, 'scripts'), root, 'electron', about.version);
  const fpm = [
    `--before-install=${script('preinst')}`,
    `--before-remove=${script('prerm')}`,
    `--conflicts=${packageNames.chromium}`,
    ...suggests.map((name) => `--deb-suggests=${name}`),
    // A link in /etc is no setting that somebody edits.
    '--deb-no-default-config-files',
    `${join(folder, 'tree')}/=/`,
  ];
  return {
    afterInstall: script('postinst'),
    afterRemove: script('postrm'),
    depends: electronDepends,
    // Left out, the packager recommends a library for tray icons.
    recommends: [],
    fpm,
  };
}

const readArch = (): Arch => (process.arch === 'arm64' ? 'arm64' : 'x64');

/** What a build that was broken off has left would be taken for a part of this one. */
function clearUnfinished(out: string): void {
  if (!existsSync(join(out, mark)))
    for (const name of globSync('{*-unpacked,mac*,__appImage-*,*.blockmap}', { cwd: out }))
      rmSync(join(out, name), { recursive: true, force: true });
  rmSync(join(out, mark), { force: true });
}

const builderNames = { linux: 'LINUX', windows: 'WINDOWS', mac: 'MAC' } as const;

interface Order {
  root: string;
  out: string;
  platform: Platform;
  arch: Arch;
  dist: string | undefined;
  targets: string[];
  deb: DebOptions;
}

async function runBuilder({
  root,
  out,
  platform,
  arch,
  dist,
  targets,
  deb,
}: Order): Promise<string[]> {
  // Otherwise the builder fetches this tool, too. The package manager leaves it without the right to run.
  chmodSync(path7za, 0o755);
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= path7za;
  const [{ default: config }, builder] = await Promise.all([
    import('../../electron.config.ts'),
    import('electron-builder'),
  ]);
  const { packaging } = config;
  try {
    const made = await builder.build({
      projectDir: root,
      publish: 'never',
      targets: builder.Platform[builderNames[platform]].createTarget(targets, builder.Arch[arch]),
      config: {
        ...packaging,
        directories: { ...packaging.directories, output: out },
        deb: { ...packaging.deb, ...deb },
        ...(dist !== undefined && { electronDist: dist }),
      },
    });
    return made.length > 0 ? made : globSync(join(out, '*-unpacked'));
  } catch (error) {
    throw new PackageProblem(
      explain((error as Error).message, {
        hasDist: dist !== undefined,
        what: `${platform}, ${arch}`,
      }),
    );
  }
}

/** The builder's many lines as one sentence. */
export function explain(
  message: string,
  { hasDist, what }: { hasDist: boolean; what: string },
): string {
  const isUnreachable =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|getaddrinfo|fetch failed|Response code|40[34]/;
  if (isUnreachable.test(message)) {
    const thing = hasDist ? 'A tool that this form needs' : 'Electron';
    return (
      `${thing} could not be fetched for ${what}: its download host cannot be reached. Give a folder with Electron by ` +
      '--electron-dist DIR, choose a form that needs no tools with --target dir, zip or tar.gz, or make the Chromium edition with --chromium.'
    );
  }
  if (/ENOSPC/.test(message))
    return 'The disk is full; make room, or name another folder with --out DIR.';
  const [first = ''] = message.split('\n').filter((line) => line.trim() !== '');
  return `electron-builder could not make the packages for ${what}: ${first}`;
}
