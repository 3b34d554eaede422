// Electron's `protocol`: declared schemes and their handlers, which answer the browser's requests.
import type Electron from 'electron';
import type { Addresses } from './addresses.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

/** Creates the stand-in. @param isReady whether the app is ready, since schemes must be declared before */
export function createProtocol(addresses: Addresses, isReady: () => boolean) {
  const handlers = new Map<string, Handler>();
  const protocol = {
    registerSchemesAsPrivileged: (schemes) => {
      if (isReady())
        throw new Error(
          'protocol.registerSchemesAsPrivileged should be called before app is ready',
        );
      for (const { scheme } of schemes) addresses.declare(scheme);
    },
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
  } satisfies Partial<Electron.Protocol>;
  return {
    protocol,
    /** The answer to an address, or undefined when no scheme of ours is meant. */
    async answer(address: string, method: string): Promise<Response | undefined> {
      const handler = handlers.get(address.slice(0, address.indexOf(':')));
      // Node cannot build a request with such a scheme and keep the address, so it gets what main reads of one.
      return handler?.({ url: address, method } as Request);
    },
  };
}
