// Carries calls and taps from the pages to the core, and events to the kiosk's page. Called by main/index.ts.
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { EventName, Events } from '../contract/calls.ts';
import { callChannel, eventChannel, tapChannel } from '../contract/channels.ts';
import type { Caller, Dispatch } from '../core/dispatch.ts';
import { isOurs } from '../core/lockdown/origin.ts';

type KioskWindow = () => BrowserWindow | undefined;

/**
 * Answers the pages' calls: each page has a door of its own, and whoever is at neither is sent to the visitors'.
 * @param kioskWindow the window that may call
 */
export function answerCalls(
  doors: { kiosk: Dispatch; staff: Dispatch },
  kioskWindow: KioskWindow,
): void {
  ipcMain.handle(callChannel, (event, name: unknown, argument: unknown) => {
    const caller = readCaller(event, kioskWindow());
    const door = isOurs(caller.address, 'staff') ? doors.staff : doors.kiosk;
    return door(caller, name, argument);
  });
}

/** Hands on where fingers go down in the kiosk's window. */
export function hearTaps(kioskWindow: KioskWindow, ontap: (said: unknown) => void): void {
  ipcMain.on(tapChannel, (event, said: unknown) => {
    const { isKioskWindow, isMainFrame } = readCaller(event, kioskWindow());
    if (isKioskWindow && isMainFrame === true) ontap(said);
  });
}

/** Tells the page that something has happened. */
export function tellPage<N extends EventName>(
  window: BrowserWindow | undefined,
  name: N,
  payload: Events[N],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, payload);
}

function readCaller(
  event: IpcMainInvokeEvent | IpcMainEvent,
  window: BrowserWindow | undefined,
): Caller {
  const frame = event.senderFrame;
  return {
    isKioskWindow: window?.webContents.id === event.sender.id,
    isMainFrame: frame ? frame === event.sender.mainFrame : undefined,
    address: frame?.url ?? '',
  };
}
