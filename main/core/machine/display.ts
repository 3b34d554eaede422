// The display's own light, where the window system can switch it. Used by the staff panel.
import type { Darkness } from '../../contract/staff.ts';
import type { Run } from './run.ts';

export interface DisplayLight {
  /** Switches it off. @returns what came of it: a page may have to turn the picture black instead */
  off(): Promise<Darkness>;
  on(): Promise<void>;
}

/** Creates the switch. @param platform as `process.platform`; only X11 on Linux lets a program do it */
export function createDisplayLight(run: Run, platform: string): DisplayLight {
  const xset = async (...args: string[]) =>
    platform === 'linux' ? run('xset', args).catch(() => '') : '';
  return {
    off: async () => {
      await xset('dpms', 'force', 'off');
      // The program says nothing by itself; and a server without a display to switch says "Server does not have …".
      return /Monitor is Off/.test(await xset('q')) ? 'display-off' : 'picture-black';
    },
    on: async () => {
      await xset('dpms', 'force', 'on');
    },
  };
}
