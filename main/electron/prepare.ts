// What must be said to Electron before it is ready. Called by main/index.ts.
import { app, Menu, protocol } from 'electron';
import { scheme } from '../core/lockdown/origin.ts';
import { privileges } from '../core/lockdown/schemes.ts';
import { engineSwitches } from '../core/lockdown/switches.ts';
import { valuesOf } from '../core/lockdown/table.ts';

/** Sandboxes every page, declares our scheme, narrows the engine and takes the menu with its shortcuts away. */
export function prepareEngine(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: valuesOf(privileges) }]);
  for (const { name, value } of engineSwitches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  Menu.setApplicationMenu(null);
  // Without a listener Electron quits when the last window closes; the kiosk opens another instead.
  app.on('window-all-closed', () => undefined);
}
