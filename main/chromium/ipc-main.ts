// Electron's `ipcMain`, as far as main uses it: one handler for each channel that is called, listeners for what is sent.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

type Listener = Parameters<Electron.IpcMain['on']>[1];

export interface IpcMain extends Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  on(channel: string, listener: Listener): unknown;
  /** Answers a call from a page. @throws Error in Electron's words when nobody handles the channel */
  answer(event: object, channel: string, values: unknown[]): Promise<unknown>;
  /** Hands on what a page has sent; without a listener it is lost, as in Electron. */
  hear(event: object, channel: string, values: unknown[]): void;
}

/** Creates the stand-in. */
export function createIpcMain(): IpcMain {
  const handlers = new Map<string, Handler>();
  const sent = new EventEmitter();
  return Object.assign(sent, {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      handlers.delete(channel);
    },
    answer: async (event: object, channel: string, values: unknown[]) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler(event as Electron.IpcMainInvokeEvent, ...values));
    },
    hear: (event: object, channel: string, values: unknown[]) => {
      sent.emit(channel, event, ...values);
    },
  });
}
