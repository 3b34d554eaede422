// The command line of `npm run package`. Read by build/package.ts.
import { parseArgs } from 'node:util';
import { PackageProblem } from './problem.ts';

export interface PackageOptions {
  /** Which edition is made. */
  edition: 'electron' | 'chromium' | 'event';
  /** Only say what is inside, with sizes. */
  isReport: boolean;
  /** A folder that holds Electron, unpacked, instead of the one that is fetched. */
  electronDist: string | undefined;
  /** Where packages are put. */
  out: string | undefined;
  /** For which system; left out, for this one. */
  platform: Platform | undefined;
  arch: Arch | undefined;
  /** Forms of the package; left out, all that the description names for the system. */
  targets: string[];
}

export const platforms = ['linux', 'windows', 'mac'] as const;
export type Platform = (typeof platforms)[number];
export const archs = ['x64', 'arm64', 'universal'] as const;
export type Arch = (typeof archs)[number];

export const usage = `npm run package                      packages for this system, on Electron
npm run package -- --chromium        a Debian package on Debian’s Chromium
npm run package -- --event           a folder for a USB stick and a borrowed laptop
npm run package -- --report          says what is inside, with sizes
  --platform ${platforms.join('|')}, --arch ${archs.join('|')}, --target NAME (may be repeated)
  --electron-dist DIR                takes Electron from a folder
  --out DIR                          puts packages there; left out, into out/packages`;

const options = {
  chromium: { type: 'boolean' },
  event: { type: 'boolean' },
  report: { type: 'boolean' },
  'electron-dist': { type: 'string' },
  out: { type: 'string' },
  platform: { type: 'string' },
  arch: { type: 'string' },
  target: { type: 'string', multiple: true },
} as const;

/** @throws PackageProblem with one sentence and the usage */
export function readOptions(given: string[]): PackageOptions {
  const { values } = explain(() => parseArgs({ args: given, options }));
  const edition = chooseEdition(values);
  refuseUnused(edition, values);
  return {
    edition,
    isReport: values.report === true,
    electronDist: values['electron-dist'],
    out: values.out,
    platform: choose('platform', platforms, values.platform),
    arch: choose('arch', archs, values.arch),
    targets: values.target ?? [],
  };
}

const chooseEdition = (given: {
  chromium?: boolean;
  event?: boolean;
}): PackageOptions['edition'] => {
  if (given.event === true) return 'event';
  return given.chromium === true ? 'chromium' : 'electron';
};

/** Why an edition has no use for the options of the packages on Electron. */
const whyAlone: Record<Exclude<PackageOptions['edition'], 'electron'>, string> = {
  chromium: 'is made for this machine, on Debian’s Chromium',
  event: 'shows the exhibits in the laptop’s own browser, on every system',
};

const ofElectron = ['electron-dist', 'platform', 'arch', 'target'] as const;

/** An option that would be passed over in silence is refused. */
function refuseUnused(edition: PackageOptions['edition'], given: object): void {
  if (edition === 'electron') return;
  const unused = ofElectron.find((name) => Object.hasOwn(given, name));
  if (unused !== undefined)
    throw new PackageProblem(
      `--${edition} takes no --${unused}: that edition ${whyAlone[edition]}. Leave one of the two out; ` +
        'a folder with Electron in it, for a stick too, is made by --target dir.',
    );
}

function choose<Name extends string>(
  option: string,
  names: readonly Name[],
  given: string | undefined,
): Name | undefined {
  if (given === undefined) return undefined;
  const name = names.find((known) => known === given);
  if (name !== undefined) return name;
  throw new PackageProblem(`--${option} is ${names.join(', ')}; it is not ${given}.\n${usage}`);
}

function explain<Parsed>(read: () => Parsed): Parsed {
  try {
    return read();
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new PackageProblem(`${sentence.replace(/\.$/, '')}.\n${usage}`);
  }
}
