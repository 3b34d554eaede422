// Electron's `ipcMain`, as far as main uses it: one handler for each channel, and listeners to what pages send.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

export interface IpcMain extends Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  on(...given: Parameters<Electron.IpcMain['on']>): void;
  /** Hands on what a page has sent, to whoever listens. */
  hear(event: object, channel: string, values: unknown[]): void;
  /** Answers a call from a page. @throws Error in Electron's words when nobody handles the channel */
  answer(event: object, channel: string, values: unknown[]): Promise<unknown>;
}

/** Creates the stand-in. */
export function createIpcMain(): IpcMain {
  const handlers = new Map<string, Handler>();
  const sent = new EventEmitter();
  return {
    on: (channel, listener) => {
      sent.on(channel, listener);
    },
    hear: (event, channel, values) => {
      sent.emit(channel, event, ...values);
    },
    handle: (channel, handler) => {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel) => {
      handlers.delete(channel);
    },
    answer: async (event, channel, values) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler(event as Electron.IpcMainInvokeEvent, ...values));
    },
  };
}
