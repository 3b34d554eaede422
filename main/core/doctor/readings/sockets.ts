// Which ports of a Linux machine wait for somebody. Read by the check of ports.
import type { Files } from '../machine.ts';

export interface Port {
  /** `tcp 22` */
  name: string;
  /** Whether only programs of this machine reach it. */
  isLoopback: boolean;
}

/** How the kernel writes the state of a socket that waits, by protocol. */
const waiting = { tcp: '0A', tcp6: '0A', udp: '07', udp6: '07' };
const loopback = /^.{6}7F$|^0{24}01000000$|^0{16}FFFF0000.{6}7F$/;

export async function readPorts(files: Files): Promise<Port[]> {
  const read = Object.entries(waiting).map(async ([protocol, state]) => {
    const table = protocol === 'tcp' ? await files.text('/proc/net/tcp') : undefined;
    const text = table ?? (await files.maybe(`/proc/net/${protocol}`)) ?? '';
    return text
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, local = '', , found] = line.trim().split(/\s+/);
        const [address = '', port = ''] = local.split(':');
        if (found !== state) return [];
        const name = `${protocol.replace('6', '')} ${parseInt(port, 16)}`;
        return [{ name, isLoopback: loopback.test(address) }];
      });
  });
  const open = (await Promise.all(read)).flat();
  // A port that is reached from outside by one protocol is not saved by the other.
  const ports = open.sort((a, b) => Number(a.isLoopback) - Number(b.isLoopback));
  return ports.filter(({ name }, at) => ports.findIndex((other) => other.name === name) === at);
}
