// Where the kiosk's state is kept unless it is told otherwise. Used by app.ts, and by the doctor, which looks there.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the machine calls us. */
export const name = 'Vitrine';

export const usualState = (): string => join(configFolder(), name);

/** Where a platform keeps programs' data, as Electron has it. */
export function configFolder(): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
