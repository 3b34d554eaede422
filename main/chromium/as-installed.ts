// Gives an installed kiosk the command line and the folder that Electron gives a packaged app. Imported by entry.ts alone, before
// main, since it changes the process: the doctor, which shares the program, keeps its own command line.
import { dirname } from 'node:path';
import { isPackaged } from './started.ts';

if (isPackaged) {
  process.argv.splice(1, 1);
  Object.assign(process, { resourcesPath: dirname(process.execPath) });
}
