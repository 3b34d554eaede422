// Hears what the guards in the page have stopped. Called by main/index.ts.
import { ipcMain, type BrowserWindow } from 'electron';
import { guardChannel } from '../contract/channels.ts';
import { createReports } from '../core/guard-reports.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { readCaller } from './calls.ts';

/** Counts the guards' reports. @param kioskWindow the window whose guards are believed */
export function hearReports(
  refusals: Refusals,
  kioskWindow: () => BrowserWindow | undefined,
): void {
  const report = createReports(refusals);
  ipcMain.on(guardChannel, (event, sums: unknown) => {
    report(readCaller(event, kioskWindow()), sums);
  });
}
