// The engine's own account of the network: its log of every request, of every name it wanted and of every socket. The
// kiosk has no switch for it; the tests put a program in the browser's place that adds one. Used by the fixtures.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../main/chromium/find-browser.ts';

/** What became of the engine's wishes. */
export interface EngineAccount {
  /** Requests of the engine's own, by host and path, with the error that each ended in; empty for one that succeeded. */
  requests: { address: string; error: string }[];
  /** Names that the resolver was asked for, with the error that each ended in; empty for one that was found. */
  resolved: { host: string; error: string }[];
  /** Look-ups that were sent to a name server or to the machine's resolver. */
  sentLookups: number;
  /** Connections that were begun. */
  connections: string[];
  /** Datagrams that were sent. */
  datagrams: number;
}

export interface EngineLog {
  /** The program to start in the browser's place. */
  program: string;
  /** Reads all that has been written; the browsers must have ended. */
  read(): EngineAccount;
  stop(): void;
}

/** Creates the log's folder and the program. */
export function createEngineLog(): EngineLog {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-engine-log-'));
  const program = join(folder, 'browser.sh');
  const browser = findBrowser({ ...process.env, VITRINE_BROWSER: '' })?.path ?? '';
  const options = `--log-net-log="${folder}/$$.json" --net-log-capture-mode=Everything`;
  writeFileSync(program, `#!/bin/sh\nexec "${browser}" "$@" ${options}\n`);
  chmodSync(program, 0o755);
  return {
    program,
    read: () => {
      const logs = readdirSync(folder).filter((name) => name.endsWith('.json'));
      if (logs.length === 0) throw new Error('The engine has written no log of the network.');
      return logs
        .map((name) => readAccount(readFileSync(join(folder, name), 'utf8')))
        .reduce(addAccounts);
    },
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface LoggedEvent {
  type: number;
  source: { id: number };
  params?: Record<string, unknown>;
}

interface LoggedConstants {
  logEventTypes: Record<string, number>;
  netError: Record<string, number>;
}

/** Events by which names are asked for outside this program, and those by which anything is sent. */
const sent = {
  lookups: ['HOST_RESOLVER_SYSTEM_TASK', 'HOST_RESOLVER_DNS_TASK', 'DNS_TRANSACTION_QUERY'],
  connections: 'TCP_CONNECT_ATTEMPT',
  datagrams: 'UDP_BYTES_SENT',
};

/** Reads one log. @throws Error when it is none, or of an engine that calls these events otherwise */
export function readAccount(text: string): EngineAccount {
  const { constants, events } = parse(text);
  const errors = new Map(Object.entries(constants.netError).map(([name, id]) => [id, name]));
  const nameError = ({ params }: LoggedEvent): string => {
    const code = params?.['net_error'];
    return typeof code === 'number' && code !== 0 ? (errors.get(code) ?? String(code)) : '';
  };
  const named = (name: string): LoggedEvent[] => {
    const number = constants.logEventTypes[name];
    if (number === undefined) throw new Error(`The engine’s log knows no event ${name} any more.`);
    return events.filter(({ type }) => type === number);
  };
  const of = ({ source }: LoggedEvent, among: readonly LoggedEvent[]) =>
    among.filter((event) => event.source.id === source.id);
  /** The end of what an event began: the next one of its kind and source. */
  const endOf = (event: LoggedEvent, among: readonly LoggedEvent[]) =>
    of(event, among.slice(among.indexOf(event) + 1))[0];

  const resolving = named('HOST_RESOLVER_MANAGER_REQUEST');
  return {
    requests: named('URL_REQUEST_START_JOB')
      .filter(({ params }) => params?.['url'] !== undefined)
      .map((event) => ({
        address: shorten(String(event.params?.['url'])),
        error: of(event, events).map(nameError).findLast(Boolean) ?? '',
      })),
    resolved: resolving
      .filter(({ params }) => params?.['host'] !== undefined)
      .map((event) => {
        const end = endOf(event, resolving);
        return { host: String(event.params?.['host']), error: end ? nameError(end) : '' };
      }),
    sentLookups: sent.lookups.reduce((sum, name) => sum + named(name).length, 0),
    connections: named(sent.connections).flatMap(({ params }) => {
      const address = params?.['address'];
      return typeof address === 'string' ? [address] : [];
    }),
    datagrams: named(sent.datagrams).length,
  };
}

const shorten = (address: string): string => {
  if (!URL.canParse(address)) return address === '' ? '(an empty address)' : address;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
};

/** A log is whole once its browser has ended; one that was killed lacks the end. */
function parse(text: string): { constants: LoggedConstants; events: LoggedEvent[] } {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf('},\n') + 1)}]}`);
  }
}

const addAccounts = (one: EngineAccount, other: EngineAccount): EngineAccount => ({
  requests: [...one.requests, ...other.requests],
  resolved: [...one.resolved, ...other.resolved],
  sentLookups: one.sentLookups + other.sentLookups,
  connections: [...one.connections, ...other.connections],
  datagrams: one.datagrams + other.datagrams,
});
