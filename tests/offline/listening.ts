// Lists the sockets of this network that strangers could speak to. Used by watch.ts.
import { existsSync, readFileSync } from 'node:fs';
import { nameServerAddress, nameServerPort } from './name-server.ts';

/** The kernel's tables, and which lines of each are open to strangers. */
const tables: { name: string; isOpen: (state: string, remote: string) => boolean }[] = [
  { name: 'tcp', isOpen: (state) => state === '0A' },
  { name: 'tcp6', isOpen: (state) => state === '0A' },
  // A datagram socket hears everybody unless it is bound to one remote end.
  { name: 'udp', isOpen: (_state, remote) => /^0+:0000$/.test(remote) },
  { name: 'udp6', isOpen: (_state, remote) => /^0+:0000$/.test(remote) },
  { name: 'raw', isOpen: () => true },
  { name: 'raw6', isOpen: () => true },
];

/** Every open socket but those of the test's own name server. */
export const listListening = (): string[] =>
  tables.flatMap(({ name, isOpen }) =>
    readTable(name)
      .filter(({ state, remote }) => isOpen(state, remote))
      .map(({ local }) => `${name} ${local}`)
      .filter((socket) => !ownSockets.includes(socket)),
  );

interface Line {
  local: string;
  remote: string;
  state: string;
}

function readTable(name: string): Line[] {
  const file = `/proc/self/net/${name}`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [, local = '', remote = '', state = ''] = line.trim().split(/\s+/);
      return { local, remote, state };
    });
}

/** The kernel writes an address of four bytes last byte first. */
const ownAddress = Buffer.from(nameServerAddress.split('.').map(Number).toReversed())
  .toString('hex')
  .toUpperCase();
const ownPort = nameServerPort.toString(16).toUpperCase().padStart(4, '0');
const ownSockets = ['tcp', 'udp'].map((name) => `${name} ${ownAddress}:${ownPort}`);
