// A network of the test's own, watched: an interface that leads nowhere and counts what is sent, or none at all; and
// the name server as the only one there is. Used by the fixtures.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nameServerAddress } from './name-server.ts';

/** Whether the engine finds a network to use. */
export type NetworkKind = 'present' | 'absent';

export interface WatchedNetwork {
  /** Packets sent so far, by every interface but the loopback. */
  sentPackets(): number;
  /** Packets on the loopback so far. */
  loopbackPackets(): number;
  /** What was sent since a number of packets, a line each as tcpdump tells it. */
  captured(since: number): Promise<string[]>;
  stop(): void;
}

const watched = 'watched0';
const far = 'nowhere0';
const address = { own: '192.0.2.2/24', gateway: '192.0.2.1' };
const address6 = { own: '2001:db8:7::2/64', gateway: '2001:db8:7::1' };
/** The far end answers nobody, so its hardware address is told to the near end instead. */
const gatewayHardware = '02:00:00:00:00:01';

const quietMs = 3000;
const longestSettleMs = 30_000;

/** Sets the network up and waits until the kernel has said what it has to say. */
export async function createNetwork(kind: NetworkKind): Promise<WatchedNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-network-'));
  const ownFiles = askOnlyOurNameServer(folder);
  ip('link set lo up');
  tryIp(`link del ${watched}`);
  const capture = join(folder, 'watched.pcap');
  if (kind === 'present') connect();
  await settle();
  const before = countSent((name) => name !== 'lo');
  const recorder = kind === 'present' ? await record(capture) : undefined;
  return {
    sentPackets: () => countSent((name) => name !== 'lo'),
    loopbackPackets: () => countSent((name) => name === 'lo'),
    captured: async (since) => {
      if (!recorder) return [];
      // The recorder writes a packet a moment after it was counted.
      await pause(300);
      return readCapture(capture).slice(since - before);
    },
    stop: () => {
      recorder?.kill();
      tryIp(`link del ${watched}`);
      for (const file of ownFiles) execFileSync('umount', [file]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ip = (command: string) =>
  execFileSync('ip', command.split(' '), { stdio: ['ignore', 'pipe', 'pipe'] });

function tryIp(command: string): void {
  try {
    ip(command);
  } catch {
    // It was not there.
  }
}

/** Names are asked of the test's server and of no program of this machine. @returns the files that were covered for it */
function askOnlyOurNameServer(folder: string): string[] {
  const files = {
    'resolv.conf': `nameserver ${nameServerAddress}\noptions timeout:1 attempts:1\n`,
    'nsswitch.conf': 'hosts: files dns\npasswd: files\ngroup: files\n',
  };
  return Object.entries(files).flatMap(([name, text]) => {
    const [ours, theirs] = [join(folder, name), `/etc/${name}`];
    if (!existsSync(theirs)) return [];
    writeFileSync(ours, text);
    execFileSync('mount', ['--bind', ours, theirs]);
    return [theirs];
  });
}

/** Two ends of a wire: the near one has addresses and the default routes, the far one is not connected to anything. */
function connect(): void {
  ip(`link add ${watched} type veth peer name ${far}`);
  for (const end of [watched, far]) ip(`link set ${end} addrgenmode none`);
  ip(`link set ${far} arp off`);
  for (const end of [watched, far]) ip(`link set ${end} up`);
  ip(`addr add ${address.own} dev ${watched}`);
  ip(`-6 addr add ${address6.own} dev ${watched} nodad`);
  for (const { gateway } of [address, address6]) {
    const family = gateway.includes(':') ? '-6' : '-4';
    ip(`${family} neigh add ${gateway} lladdr ${gatewayHardware} dev ${watched} nud permanent`);
    ip(`${family} route add default via ${gateway} dev ${watched}`);
  }
}

async function record(capture: string): Promise<ChildProcess> {
  const options = ['-i', watched, '-n', '-U', '--immediate-mode', '-Z', 'root', '-Q', 'out'];
  const recorder = spawn('tcpdump', [...options, '-w', capture], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  recorder.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  for (let triesLeft = 100; !said.join('').includes('listening on'); triesLeft--) {
    if (triesLeft === 0 || recorder.exitCode !== null)
      throw new Error(`tcpdump does not watch the interface: ${said.join('')}`);
    await pause(100);
  }
  return recorder;
}

const readCapture = (file: string): string[] =>
  execFileSync('tcpdump', ['-n', '-r', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .split('\n')
    .filter((line) => line !== '');

/** The kernel announces what it listens to for some seconds after an interface came up; that is none of our packets. */
async function settle(): Promise<void> {
  const startedMs = performance.now();
  let [sent, sinceMs] = [countSent(() => true), startedMs];
  while (performance.now() - sinceMs < quietMs) {
    await pause(100);
    const now = countSent(() => true);
    if (now !== sent) [sent, sinceMs] = [now, performance.now()];
    if (performance.now() - startedMs > longestSettleMs)
      throw new Error('Somebody keeps sending before anything of ours has started.');
  }
}

/** The kernel's counters: of each line the name, and the tenth number, the packets that were sent. */
function countSent(isCounted: (name: string) => boolean): number {
  const lines = readFileSync('/proc/self/net/dev', 'utf8').split('\n').slice(2);
  return lines
    .map((line) => line.trim().split(/[\s:]+/))
    .filter(([name]) => name !== undefined && name !== '' && isCounted(name))
    .reduce((sum, fields) => sum + Number(fields[10]), 0);
}
