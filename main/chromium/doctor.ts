// The doctor as a command: `npm run doctor` from the sources, `vitrine doctor` where the Chromium edition is installed.
// A program of its own, so that it works when the kiosk does not.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readDoctorOptions,
  runDoctor,
  usage,
  wrongUsage,
  type DoctorOptions,
} from '../core/doctor/command.ts';
import type { KioskFacts } from '../core/doctor/machine.ts';
import { createThisMachine, readBuilt } from '../core/doctor/this-machine.ts';
import { findBrowser } from './find-browser.ts';
import { usualState } from './places.ts';

/** The same from `main/chromium` and from `out/doctor`. */
const appFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Where the installed kiosk keeps its state and its exhibits (build/linux). */
const installed = { state: '/var/lib/vitrine/state', exhibits: '/var/lib/vitrine/exhibits' };

async function readFacts({ state, exhibits }: DoctorOptions): Promise<KioskFacts> {
  const about = join(appFolder, 'package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const stateFolder = state ?? firstThere(installed.state, usualState());
  return {
    version,
    appFolder,
    stateFolder,
    exhibitsFolder: exhibits ?? firstThere(installed.exhibits, join(appFolder, 'exhibits')),
    // A folder that somebody names is what is to be looked at.
    packsFolder: exhibits === undefined ? join(stateFolder, 'packs') : undefined,
    builtMs: await readBuilt(about),
    electron: undefined,
    engine: readEngine,
  };
}

const firstThere = (first: string, other: string): string => (existsSync(first) ? first : other);

/** The browser says its version itself; on Windows it opens a window instead, so there only its name is known. */
async function readEngine(): Promise<string | undefined> {
  const browser = findBrowser();
  if (!browser || process.platform === 'win32') return browser?.name;
  const printed = await new Promise<string>((resolve) => {
    execFile(browser.path, ['--version'], { timeout: 5000 }, (_error, text) => {
      resolve(text);
    });
  });
  return /\S+[^\n]*\d+\.[\d.]+/.exec(printed)?.[0] ?? browser.name;
}

async function run(): Promise<number> {
  let options: DoctorOptions;
  try {
    options = readDoctorOptions(process.argv.slice(2));
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    console.error(`${sentence.replace(/\.$/, '')}. It goes like this: ${usage}`);
    return wrongUsage;
  }
  try {
    return await runDoctor(options, createThisMachine(await readFacts(options)), console.log);
  } catch (error) {
    console.error((error as Error).message);
    return wrongUsage;
  }
}

// A check that hangs in the system must not keep the command alive.
process.exit(await run());
