// What goes out while something runs: packets, look-ups of names, sockets that listen. Used by the fixtures.
import { setTimeout as pause } from 'node:timers/promises';
import { listListening } from './listening.ts';
import type { NameServer } from './name-server.ts';
import type { WatchedNetwork } from './network.ts';

/** What was seen from the start to the end of a run. */
export interface Seen {
  /** Packets sent by any interface but the loopback. */
  packets: number;
  /** The same packets, as tcpdump tells them. */
  captured: string[];
  /** Names that were asked for, each with the type of the record. */
  lookups: string[];
  /** Sockets open to strangers at any moment. */
  listening: string[];
  /** Packets of the machine to itself. */
  loopbackPackets: number;
  seconds: number;
}

/** Runs something and says what was seen. */
export type Watch = (run: () => Promise<unknown>) => Promise<Seen>;

const sampleMs = 100;
/** What has just been started may still be on its way out. */
const lingerMs = 500;

/** Creates the watch over a network. */
export function createWatch(network: WatchedNetwork, nameServer: NameServer): Watch {
  return async (run) => {
    const startedMs = performance.now();
    const [packets, lookups] = [network.sentPackets(), nameServer.questions.length];
    const loopback = network.loopbackPackets();
    const listening = new Set<string>();
    const timer = setInterval(() => {
      for (const socket of listListening()) listening.add(socket);
    }, sampleMs);
    try {
      await run();
      await pause(lingerMs);
    } finally {
      clearInterval(timer);
    }
    return {
      packets: network.sentPackets() - packets,
      captured: await network.captured(packets),
      lookups: nameServer.questions.slice(lookups),
      listening: [...listening],
      loopbackPackets: network.loopbackPackets() - loopback,
      seconds: Math.round((performance.now() - startedMs) / 1000),
    };
  };
}
