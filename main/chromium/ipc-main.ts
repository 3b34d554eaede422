// Electron's `ipcMain`, as far as main uses it: one handler for each channel.
import type Electron from 'electron';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

export interface IpcMain extends Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  /** Answers a call from a page. @throws Error in Electron's words when nobody handles the channel */
  answer(event: object, channel: string, values: unknown[]): Promise<unknown>;
}

/** Creates the stand-in. */
export function createIpcMain(): IpcMain {
  const handlers = new Map<string, Handler>();
  return {
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
