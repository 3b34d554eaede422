// Electron's two worlds in a page, rebuilt: the preload in an isolated one, `contextBridge` between it and the page.
// Both functions run in the page; they are sent as text, hence they refer to nothing outside themselves.
import type { pack as packing, unpack as unpacking } from './pack.ts';

/** Names that only this page's two worlds know; drawn anew for each page. */
export interface Names {
  /** Event through which the preload speaks to the page. */
  toPage: string;
  /** Event through which the page speaks to the preload. */
  toPreload: string;
  /** Function in the isolated world that sends a message to main. */
  wire: string;
  /** Function in the isolated world that main calls with a message. */
  deliver: string;
}

/** What crosses between the worlds: a copy of a value, or the number of a function or promise that stays where it is. */
export type Crossing =
  | { is: 'value'; value: unknown }
  | { is: 'function' | 'promise'; id: number }
  | { is: 'error'; message: string };

type ToPage =
  | { type: 'expose'; key: string; members: [string, Crossing][] }
  | { type: 'reply'; result: Crossing }
  | { type: 'callback'; id: number; values: unknown[] }
  | { type: 'settle'; id: number; result: Crossing };
/** What a script of the page wants of its window. */
export type Wish = 'close' | 'move';

type ToPreload = { type: 'invoke'; id: number; given: Crossing[] } | { type: 'ask'; wish: Wish };

/** The page's side: makes what the preload exposes, and carries calls over. Runs before any script of the page. */
export function pageWorld(names: Names): void {
  if (window !== window.top) return;
  // Taken now, so that nothing the page replaces later is used.
  const dispatch = window.dispatchEvent.bind(window);
  const Message = CustomEvent;
  const callbacks = new Map<number, (...values: unknown[]) => unknown>();
  const promises = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let lastCallback = 0;
  let reply: Crossing | undefined;

  const give = (value: unknown): Crossing => {
    if (typeof value !== 'function') return { is: 'value', value: structuredClone(value) };
    callbacks.set(++lastCallback, value as (...values: unknown[]) => unknown);
    return { is: 'function', id: lastCallback };
  };
  const take = (crossing: Crossing): unknown => {
    if (crossing.is === 'value') return crossing.value;
    if (crossing.is === 'error') throw new Error(crossing.message);
    const { id } = crossing;
    if (crossing.is === 'function') return (...values: unknown[]) => invoke(id, values);
    return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
  };
  const invoke = (id: number, values: unknown[]): unknown => {
    const message: ToPreload = { type: 'invoke', id, given: values.map(give) };
    reply = undefined;
    dispatch(new Message(names.toPreload, { detail: message }));
    return reply === undefined ? undefined : take(reply);
  };
  const settle = (id: number, result: Crossing) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (result.is === 'error') promise?.reject(new Error(result.message));
    else promise?.resolve(take(result));
  };

  // Electron asks main whether a script may close or move the window; the browser would just do it.
  const ask = (wish: Wish) => () => {
    const detail: ToPreload = { type: 'ask', wish };
    dispatch(new Message(names.toPreload, { detail }));
  };
  Object.defineProperty(window, 'close', { value: ask('close') });
  for (const name of ['moveTo', 'moveBy', 'resizeTo', 'resizeBy'])
    Object.defineProperty(window, name, { value: ask('move') });

  window.addEventListener(names.toPage, (event) => {
    const message = (event as CustomEvent<ToPage>).detail;
    if (message.type === 'reply') reply = message.result;
    else if (message.type === 'callback') callbacks.get(message.id)?.(...message.values);
    else if (message.type === 'settle') settle(message.id, message.result);
    else {
      const members = message.members.map(([name, crossing]) => [name, take(crossing)] as const);
      const value = Object.freeze(Object.fromEntries(members));
      Object.defineProperty(window, message.key, { value, enumerable: true });
    }
  });
}

/** The preload's side: `require('electron')` with the two modules that a sandboxed preload gets, then the preload. */
export function preloadWorld(
  names: Names,
  pack: typeof packing,
  unpack: typeof unpacking,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const wire = world[names.wire];
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  const heard = new Map<string, ((event: object, ...values: unknown[]) => void)[]>();
  let lastId = 0;

  const tell = (message: ToPage) =>
    window.dispatchEvent(new CustomEvent(names.toPage, { detail: message }));
  const failed = (error: unknown): Crossing => ({
    is: 'error',
    message: String((error as Error).message),
  });
  const give = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...values: unknown[]) => unknown);
      return { is: 'function', id: lastId };
    }
    if (!(value instanceof Promise)) return { is: 'value', value: structuredClone(value) };
    const id = ++lastId;
    value
      .then(give)
      .catch(failed)
      .then(
        (result: Crossing) => tell({ type: 'settle', id, result }),
        () => undefined,
      );
    return { is: 'promise', id };
  };
  const take = (crossing: Crossing): unknown => {
    if (crossing.is === 'value') return crossing.value;
    if (crossing.is !== 'function') return undefined;
    const { id } = crossing;
    return (...values: unknown[]) => {
      tell({ type: 'callback', id, values: structuredClone(values) });
    };
  };
  const run = (id: number, given: Crossing[]): Crossing => {
    try {
      return give(functions.get(id)?.(...given.map(take)));
    } catch (error) {
      return failed(error);
    }
  };
  window.addEventListener(names.toPreload, (event) => {
    const message = (event as CustomEvent<ToPreload>).detail;
    if (message.type === 'ask') wire?.(JSON.stringify({ wish: message.wish }));
    else tell({ type: 'reply', result: run(message.id, message.given) });
  });

  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]) => {
      const id = ++lastId;
      wire?.(JSON.stringify(pack({ id, channel, values: structuredClone(values) })));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    send: (channel: string, ...values: unknown[]) => {
      wire?.(JSON.stringify(pack({ channel, values: structuredClone(values) })));
    },
    on: (channel: string, listener: (event: object, ...values: unknown[]) => void) => {
      heard.set(channel, [...(heard.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: (event: object, ...values: unknown[]) => void) => {
      heard.set(
        channel,
        (heard.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  world[names.deliver] = (text) => {
    const message = unpack(JSON.parse(text)) as
      | { id: number; value: unknown }
      | { id: number; error: string }
      | { channel: string; values: unknown[] };
    if ('channel' in message) {
      for (const listener of heard.get(message.channel) ?? []) listener({}, ...message.values);
      return;
    }
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if ('error' in message) promise?.reject(new Error(message.error));
    else promise?.resolve(message.value);
  };

  const contextBridge = {
    exposeInMainWorld: (key: string, api: Record<string, unknown>) => {
      const members = Object.entries(api).map(([name, value]): [string, Crossing] => [
        name,
        give(value),
      ]);
      tell({ type: 'expose', key, members });
    },
  };
  const module = { exports: {} };
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload cannot require ${JSON.stringify(name)}.`);
  };
  preload(require, module, module.exports);
}
