// Carries calls and taps from the pages to the core, and events to the kiosk's page. Called by main/index.ts.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { EventName, Events } from '../contract/calls.ts';
import { callChannel, eventChannel, tapChannel } from '../contract/channels.ts';
import type { Caller, Dispatch } from '../core/dispatch.ts';

type KioskWindow = () => BrowserWindow | undefined;

/** Answers the pages' calls. @param kioskWindow the window that may call */
export function answerCalls(dispatch: Dispatch, kioskWindow: KioskWindow): void {
  ipcMain.handle(callChannel, (event, name: unknown, argument: unknown) =>
    dispatch(readCaller(event, kioskWindow()), name, argument),
  );
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

/** Who sent a message, in the words of the core. */
export function readCaller(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | undefined,
): Caller {
  const frame = event.senderFrame;
  return {
    isKioskWindow: window?.webContents.id === event.sender.id,
    isMainFrame: frame ? frame === event.sender.mainFrame : undefined,
    address: frame?.url ?? '',
  };
}
