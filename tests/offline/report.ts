// What a run of the offline tests has shown: the records, and the table of them. Pure; used by reporter.ts and the tests.
import type { EngineAccount } from './engine-log.ts';
import type { Seen } from './watch.ts';

/** One run that was watched. */
export interface OfflineRecord {
  /** In the words of the table. */
  run: string;
  seen: Seen;
  /** What main refused, each with the number of times. */
  refused: Record<string, number>;
  /** The engine's own requests and the names its resolver was asked for, each with its end; undefined when nobody heard it. */
  engine: { requests: Record<string, number>; resolved: Record<string, number> } | undefined;
}

/** The type of the annotations by which records travel from a test to the reporter. */
export const annotationType = 'offline';

/** Makes a record of a run. */
export function recordOf(
  run: string,
  seen: Seen,
  refusals: readonly string[],
  engine?: EngineAccount,
): OfflineRecord {
  const kinds = refusals.map((refusal) => /^Refused (\w+)/.exec(refusal)?.[1] ?? refusal);
  const requests = engine?.requests.map(({ address, error }) => `${address} ${error}`);
  const resolved = engine?.resolved.map(({ host, error }) => `${host} ${error}`);
  return {
    run,
    seen,
    refused: countEach(kinds),
    engine: requests &&
      resolved && { requests: countEach(requests), resolved: countEach(resolved) },
  };
}

function countEach(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const columns = [
  'run',
  'network',
  'seconds',
  'packets sent',
  'names looked up',
  'listening sockets',
  'attempts that main refused',
  'requests of the engine’s own',
  'names asked of its resolver',
];

const maxListed = 5;

/** The engine's own requests by address, one line for each run that had any. */
export const ownRequestsOf = (records: readonly OfflineRecord[]): string =>
  records
    .flatMap(({ run, engine }) => {
      const each = Object.entries(engine?.requests ?? {});
      if (each.length === 0) return [];
      const listed = each.slice(0, maxListed).map(([address, count]) => `${count} × ${address}`);
      const more = each.length - listed.length;
      return [`${run}: ${listed.join(', ')}${more > 0 ? `, and ${more} other addresses` : ''}`];
    })
    .join('\n');

/** The records as a table in Markdown. */
export const tableOf = (records: readonly (OfflineRecord & { network: string })[]): string =>
  [
    columns,
    columns.map(() => '---'),
    ...records.map(({ run, network, seen, refused, engine }) => [
      run,
      network,
      seen.seconds,
      seen.packets,
      seen.lookups.length,
      seen.listening.length,
      sum(refused),
      engine ? sum(engine.requests) : '–',
      engine ? sum(engine.resolved) : '–',
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
