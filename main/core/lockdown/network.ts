// What a session and the resolver of names are told, so that even a request which nobody refused reaches nobody.
// main/electron/network.ts hands it over.
import { origin } from './origin.ts';
import type { Row } from './table.ts';

/** The proxy of every session and of the app itself. Rules for names do not stop addresses that are numbers; this does. */
export const proxy = {
  mode: { value: 'fixed_servers', reason: 'neither the system’s proxy nor a script may lead away' },
  proxyRules: { value: 'http://127.0.0.1:9', reason: 'the discard port, where nobody listens' },
  proxyBypassRules: { value: '<-loopback>', reason: 'not even servers on this machine' },
} as const satisfies Record<string, Row<string>>;

/** The resolver of names, for the whole app. */
export const resolver = {
  secureDnsMode: { value: 'off', reason: 'no names by encrypted requests' },
  enableBuiltInResolver: { value: false, reason: 'the engine sends no name requests of its own' },
  enableAdditionalDnsQueryTypes: { value: false, reason: 'no further records' },
  enableHappyEyeballs: { value: false, reason: 'no races between connections' },
} as const satisfies Record<string, Row<string | boolean>>;

/** The spell checker fetches dictionaries from a public server unless it is told otherwise. */
export const spelling = {
  enabled: { value: false, reason: 'nobody writes texts here' },
  languages: { value: [] as string[], reason: 'no dictionary is wanted' },
  dictionaryAddress: {
    value: `${origin}/none/`,
    reason: 'should one be wanted all the same, it is looked for here and not found',
  },
} satisfies Record<string, Row<unknown>>;

/** What is cleared when a session begins: whatever a page could have kept. Compiled code and shaders stay, for a quick start. */
export const clearedStorages = {
  storages: {
    value: ['cookies', 'filesystem', 'indexdb', 'localstorage', 'serviceworkers', 'cachestorage'],
    reason: 'nothing of a visit outlives the program',
  },
} satisfies Record<
  string,
  Row<('cookies' | 'filesystem' | 'indexdb' | 'localstorage' | 'serviceworkers' | 'cachestorage')[]>
>;

/** How peer connections may find a way: only through a proxy, and there is none that answers. */
export const peerConnections = {
  value: 'disable_non_proxied_udp',
  reason:
    'a page’s policy does not stop peer connections: `webrtc ‘block’` does nothing in Chromium',
} as const satisfies Row<string>;

/** The answer to a certificate: Chromium’s code for a failure, since nobody is trusted. */
export const distrust = {
  value: -2,
  reason: 'there are no servers',
} as const satisfies Row<number>;
