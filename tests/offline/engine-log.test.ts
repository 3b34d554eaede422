// The reader of the engine's log: it must not take an unknown log for a silent one.
import { expect, test } from 'vitest';
import { readAccount } from './engine-log.ts';

const types = {
  URL_REQUEST_START_JOB: 1,
  REQUEST_ALIVE: 2,
  HOST_RESOLVER_MANAGER_REQUEST: 3,
  HOST_RESOLVER_SYSTEM_TASK: 4,
  HOST_RESOLVER_DNS_TASK: 5,
  DNS_TRANSACTION_QUERY: 6,
  TCP_CONNECT_ATTEMPT: 7,
  UDP_BYTES_SENT: 8,
};
const constants = { logEventTypes: types, netError: { ERR_NAME_NOT_RESOLVED: -105 } };

const log = (...events: [type: keyof typeof types, id: number, params?: object][]) =>
  JSON.stringify({
    constants,
    events: events.map(([type, id, params]) => ({ type: types[type], source: { id }, params })),
  });

test('a request is told with the error it ended in, and one that succeeded without', () => {
  const account = readAccount(
    log(
      ['URL_REQUEST_START_JOB', 1, { url: 'https://a.test/x?y=1' }],
      ['URL_REQUEST_START_JOB', 2, { url: 'https://b.test/' }],
      ['REQUEST_ALIVE', 1, { net_error: -105 }],
      ['REQUEST_ALIVE', 2],
    ),
  );
  expect(account.requests).toEqual([
    { address: 'https://a.test/x', error: 'ERR_NAME_NOT_RESOLVED' },
    { address: 'https://b.test/', error: '' },
  ]);
});

test('each name is told with its own end, also when one source asks for several', () => {
  const account = readAccount(
    log(
      ['HOST_RESOLVER_MANAGER_REQUEST', 1, { host: 'a.test' }],
      ['HOST_RESOLVER_MANAGER_REQUEST', 1, { net_error: -105 }],
      ['HOST_RESOLVER_MANAGER_REQUEST', 1, { host: 'b.test' }],
      ['HOST_RESOLVER_MANAGER_REQUEST', 1, {}],
    ),
  );
  expect(account.resolved).toEqual([
    { host: 'a.test', error: 'ERR_NAME_NOT_RESOLVED' },
    { host: 'b.test', error: '' },
  ]);
});

test('what was sent is counted', () => {
  const account = readAccount(
    log(
      ['DNS_TRANSACTION_QUERY', 1],
      ['HOST_RESOLVER_SYSTEM_TASK', 2],
      ['TCP_CONNECT_ATTEMPT', 3, { address: '192.0.2.1:443' }],
      ['UDP_BYTES_SENT', 4],
    ),
  );
  const { sentLookups, connections, datagrams } = account;
  expect({ sentLookups, connections, datagrams }).toEqual({
    sentLookups: 2,
    connections: ['192.0.2.1:443'],
    datagrams: 1,
  });
});

test('a log that breaks off where its browser was killed is read as far as it goes', () => {
  const lines = log(['UDP_BYTES_SENT', 1, {}], ['UDP_BYTES_SENT', 2, {}])
    .replace('"events":[', '"events": [\n')
    .replaceAll('},{', '},\n{');
  expect(readAccount(lines.slice(0, -4)).datagrams).toBe(1);
});

test('an engine that calls its events otherwise is no silent engine', () => {
  const renamed = log().replace('UDP_BYTES_SENT', 'UDP_BYTES_GONE');
  expect(() => readAccount(renamed)).toThrow(/UDP_BYTES_SENT/);
});
