// What a run of the offline tests has shown: the records, and the table of them. Pure; used by reporter.ts and the fixtures.
import type { Seen } from './watch.ts';

/** One run that was watched. */
export interface OfflineRecord {
  /** In the words of the table. */
  run: string;
  seen: Omit<Seen, 'captured'>;
  /** Requests that main refused. */
  refused: number;
  /** The engine's own requests, by address, and names that its resolver was asked for; undefined when nobody listened. */
  engine: { requests: Record<string, number>; resolved: Record<string, number> } | undefined;
}

/** The type of the annotations by which records travel from a test to the reporter. */
export const annotationType = 'offline';

/** How often each of these occurs. */
export function countEach(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const own = ({ engine }: OfflineRecord): string[] =>
  engine ? [String(sum(engine.requests)), String(sum(engine.resolved))] : ['–', '–'];

/** The records as a table in Markdown. */
export const tableOf = (records: readonly (OfflineRecord & { network: string })[]): string =>
  [
    '| Run | Network | Seconds | Packets sent | Look-ups | Listening sockets | Requests refused by main | Engine’s own requests | of which names asked for |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...records.map((record) => {
      const { packets, lookups, listening, seconds } = record.seen;
      const cells = [
        record.run,
        record.network,
        seconds,
        packets,
        lookups.length,
        listening.length,
        record.refused,
        ...own(record),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
