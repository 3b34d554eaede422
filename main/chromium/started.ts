// How this program was started: from sources, or as an installed kiosk, whose Node bears the kiosk's own name. Used by app.ts
// and as-installed.ts.
import { basename } from 'node:path';
import { isForEngine } from '../core/lockdown/arguments.ts';

/** As Electron has it: a program that still bears its maker's name is not packaged. */
export const isPackaged = !/^node(?:\.exe)?$/i.test(basename(process.execPath));

/** The bundle that Node runs. An installed kiosk's command line does not show it, and it has to be named to start anew. */
export const script = process.argv[1] ?? '';

/** Switches of the command line that are meant for the engine, which Electron's own engine reads by itself. */
export function readEngineSwitches(given: readonly string[]): Map<string, string | undefined> {
  const switches = given.filter(isForEngine).map((argument): [string, string | undefined] => {
    const [name = '', ...value] = argument.replace(/^-+/, '').split('=');
    return [name.toLowerCase(), value.length > 0 ? value.join('=') : undefined];
  });
  return new Map(switches);
}
