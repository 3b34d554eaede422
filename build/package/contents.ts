// What an edition consists of: every file with where it goes, and in whose share of the size it counts. The deb is made from
// these tables, and the report prints them.
import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Whose bytes they are: only the first is held to a limit. */
export type Share = 'Vitrine' | 'its line to the engine' | 'the runtime';

export interface Part {
  /** A file or folder of this repository. */
  from: string;
  /** Where it is put, from the root of the machine or of the archive. */
  to: string;
  share: Share;
  reason: string;
  /** Files that stay behind, by the end of their path within `from`. */
  without?: RegExp;
}

export interface PackedFile {
  from: string;
  to: string;
  bytes: number;
  share: Share;
}

/** Maps of the code belong to those who develop it. */
const maps = /\.map$/;

/** The app itself, the same in every edition. */
const app = (main: string, to: string): Part[] => [
  { from: main, to: `${to}/${main}`, share: 'Vitrine', reason: 'the main process', without: maps },
  {
    from: 'out/preload.cjs',
    to: `${to}/out/preload.cjs`,
    share: 'Vitrine',
    reason: 'what runs between page and main',
  },
  {
    from: 'out/renderer',
    to: `${to}/out/renderer`,
    share: 'Vitrine',
    reason: 'the page, with its fonts',
    without: maps,
  },
  {
    from: 'out/staff',
    to: `${to}/out/staff`,
    share: 'Vitrine',
    reason: 'the staff panel, with its fonts',
    without: maps,
  },
  {
    from: 'package.json',
    to: `${to}/package.json`,
    share: 'Vitrine',
    reason: 'name and version',
  },
];

/** What is for those who write exhibits, and not shown. */
const forCurators = /(?:^|\/)(?:CURATORS\.md|(?:schema|guide)\/.*)$/;

/** On Electron: the archive, and beside it the exhibits where an update can replace them. */
export const onElectron: Part[] = [
  ...app('out/electron', 'app.asar'),
  {
    from: 'exhibits',
    to: 'app.asar/exhibits',
    share: 'Vitrine',
    reason: 'the copy inside, as last resort',
    without: forCurators,
  },
  {
    from: 'exhibits',
    to: 'resources/exhibits',
    share: 'Vitrine',
    reason: 'what is shown, where an update can replace it',
  },
];

const home = '/usr/lib/vitrine';

/** Parts of Playwright that the kiosk has no use for: its viewers, its recorder, its installers, its types. */
const unusedOfPlaywright =
  /^(?:lib\/(?:vite|tools)\/.*|bin\/.*|types\/.*|.*\.d\.ts|lib\/xdg-open|cli\.js|README\.md|index\.mjs\.map)$/;

/** On Debian's Chromium. */
export const onChromium: Part[] = [
  ...app('out/chromium', home),
  {
    from: 'out/doctor',
    to: `${home}/out/doctor`,
    share: 'Vitrine',
    reason: 'the doctor, which works when the kiosk does not',
    without: maps,
  },
  {
    from: 'exhibits',
    to: `${home}/exhibits`,
    share: 'Vitrine',
    reason: 'what is shown until an update lies in /var/lib/vitrine/exhibits, and the last resort',
  },
  {
    from: 'node_modules/playwright-core',
    to: `${home}/node_modules/playwright-core`,
    share: 'its line to the engine',
    reason: 'drives the system’s Chromium',
    without: unusedOfPlaywright,
  },
  {
    from: 'node_modules/node/bin/node',
    to: `${home}/vitrine`,
    share: 'the runtime',
    reason: 'Node 24, under the kiosk’s own name: Debian 12 has Node 18, which is too old',
  },
];

/** All files of the parts. @param root the repository */
export function listFiles(root: string, parts: readonly Part[]): PackedFile[] {
  return parts.flatMap(({ from, to, share, without }) =>
    filesUnder(join(root, from)).flatMap((file) => {
      const within = relative(join(root, from), file);
      if (without?.test(within) === true) return [];
      const bytes = lstatSync(file).size;
      return [{ from: file, to: within === '' ? to : join(to, within), bytes, share }];
    }),
  );
}

function filesUnder(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
}

/** The bytes of a share. */
export const bytesOf = (files: readonly PackedFile[], share: Share): number =>
  files.reduce((sum, file) => sum + (file.share === share ? file.bytes : 0), 0);
