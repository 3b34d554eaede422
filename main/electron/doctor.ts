// The doctor within the app: for the staff panel, and as the command `vitrine doctor` of the Electron edition, whose program
// cannot be used as a plain Node. Called by main/index.ts.
import { app } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDoctorOptions, runDoctor, usage, wrongUsage } from '../core/doctor/command.ts';
import type { KioskFacts } from '../core/doctor/machine.ts';
import { checks } from '../core/doctor/registry.ts';
import { runChecks } from '../core/doctor/run-checks.ts';
import { createThisMachine, readBuilt } from '../core/doctor/this-machine.ts';
import type { Options } from '../core/options.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import type { StaffPorts } from '../core/staff/ports.ts';
import { exhibitFolders, mayTakePacks, packsFolder } from './exhibits.ts';
import { engineName } from './system.ts';

/** Creates what the staff panel asks. @param options with which the kiosk was started */
export function createDoctor(
  options: Pick<Options, 'exhibitsFolder'>,
  refusals: Refusals,
): StaffPorts['doctor'] {
  return async () => {
    const folder = firstThere(exhibitFolders(options));
    const facts = await readFacts(folder, mayTakePacks(options));
    const kiosk = { ...facts, refusals: () => refusals.counts() };
    return runChecks(checks, createThisMachine(kiosk));
  };
}

/** The best that is there is looked at, even if another stands in for it: that is what has to be mended. */
const firstThere = (folders: readonly string[]): string =>
  folders.find((folder) => existsSync(folder)) ?? folders.at(-1) ?? '';

async function readFacts(exhibitsFolder: string, takesPacks: boolean): Promise<KioskFacts> {
  const isElectron = 'electron' in process.versions;
  return {
    version: app.getVersion(),
    appFolder: app.getAppPath(),
    stateFolder: app.getPath('userData'),
    exhibitsFolder,
    packsFolder: takesPacks ? packsFolder() : undefined,
    builtMs: await readBuilt(app.getAppPath()),
    electron: isElectron ? process.execPath : undefined,
    engine: () =>
      Promise.resolve(isElectron ? `Electron ${process.versions['electron'] ?? ''}` : engineName()),
  };
}

/** Whether the program was started to look at the machine, and not to show exhibits. */
export const isDoctorWanted = (commandLine: readonly string[]): boolean =>
  app.isPackaged && commandLine[1] === 'doctor';

/** Looks, prints and ends, without a window. Its options take no switch of the engine. */
export async function runDoctorAlone(commandLine: readonly string[]): Promise<void> {
  try {
    const options = readDoctorOptions(commandLine.slice(2));
    if (options.state !== undefined) app.setPath('userData', options.state);
    const folder = options.exhibits ?? firstThere(foldersBeside(options.state));
    // A folder that somebody names is what is to be looked at.
    const facts = await readFacts(folder, options.exhibits === undefined);
    const print = (text: string) => process.stdout.write(`${text}\n`);
    app.exit(await runDoctor(options, createThisMachine(facts), print));
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    process.stderr.write(`${sentence.replace(/\.$/, '')}. It goes like this: ${usage}\n`);
    app.exit(wrongUsage);
  }
}

/** Beside the state of an installed kiosk lie the exhibits that were copied there by hand. */
function foldersBeside(state: string | undefined): string[] {
  const folders = exhibitFolders({ exhibitsFolder: undefined });
  return state === undefined ? folders : [join(dirname(state), 'exhibits'), ...folders];
}
