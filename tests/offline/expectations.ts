// What silence means: said once for all offline tests.
import { expect } from '@playwright/test';
import type { EngineAccount } from './engine-log.ts';
import type { Seen } from './watch.ts';

/**
 * Nothing went out and nobody listened. The loopback is the machine speaking to itself.
 * @param mayListen sockets that are known to be there and harmless
 */
export function expectSilence(
  { packets, captured, lookups, listening }: Seen,
  mayListen: (socket: string) => boolean = () => false,
): void {
  const strange = listening.filter((socket) => !mayListen(socket));
  expect
    .soft({ packets, captured, lookups, listening: strange })
    .toEqual({ packets: 0, captured: [], lookups: [], listening: [] });
}

/** By the engine's own account, too, every request failed, every name stayed unknown, and nothing was sent. */
export function expectNothingReached(engine: EngineAccount): void {
  expect.soft(engine.requests.filter(({ error }) => error === '')).toEqual([]);
  expect.soft(engine.resolved.filter(({ error }) => error !== 'ERR_NAME_NOT_RESOLVED')).toEqual([]);
  const { sentLookups, connections, datagrams } = engine;
  expect
    .soft({ sentLookups, connections, datagrams })
    .toEqual({ sentLookups: 0, connections: [], datagrams: 0 });
}
