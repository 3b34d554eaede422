// What a run of the fault tests has shown: the records, and the table of them. Pure; used by reporter.ts and the fixtures.
import { median, percentile } from '../../build/bench/statistics.ts';

/** One fault that was injected. */
export interface FaultRecord {
  /** In the words of the table. */
  kind: string;
  goal: keyof typeof goals;
  /** From the injection to a painted frame with everything as it should be; undefined when it did not come back. */
  backAfterMs: number | undefined;
  /** What the kiosk had said to have written and is not there; counted where all is killed at once. */
  bytesLost?: number;
}

/** What the kiosk aims at, and what a test insists on: machines that run tests are slow and busy. */
export const goals = {
  crash: { goalMs: 1500, boundMs: 30_000 },
  hang: { goalMs: 12_000, boundMs: 60_000 },
  other: { goalMs: 15_000, boundMs: 90_000 },
} satisfies Record<string, { goalMs: number; boundMs: number }>;

/** The type of the annotations by which records travel from a test to the reporter. */
export const annotationType = 'fault';

/** One line of the table. */
export interface FaultRow {
  kind: string;
  injected: number;
  survived: number;
  medianMs: number | undefined;
  p95Ms: number | undefined;
  goalMs: number;
  isMet: boolean;
}

/** One row for each kind, in the order in which they first appear, and one for all. */
export function summarize(records: readonly FaultRecord[]): FaultRow[] {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => summarizeKind(kind, ofKind(records, kind)));
  const all = records.map((record) => ({ ...record, goal: 'other' as const }));
  return [...rows, ...(rows.length > 1 ? [summarizeKind('all together', all)] : [])];
}

const ofKind = (records: readonly FaultRecord[], kind: string) =>
  records.filter((record) => record.kind === kind);

function summarizeKind(kind: string, records: readonly FaultRecord[]): FaultRow {
  const times = records.flatMap(({ backAfterMs }) => backAfterMs ?? []);
  const { goalMs } = goals[records[0]?.goal ?? 'other'];
  const p95Ms = times.length > 0 ? percentile(times, 0.95) : undefined;
  return {
    kind,
    injected: records.length,
    survived: times.length,
    medianMs: times.length > 0 ? median(times) : undefined,
    p95Ms,
    goalMs,
    isMet: times.length === records.length && p95Ms !== undefined && p95Ms < goalMs,
  };
}

/** Bytes of state and log that were lost in all faults that were watched for it. */
export const bytesLost = (records: readonly FaultRecord[]): number =>
  records.reduce((sum, record) => sum + (record.bytesLost ?? 0), 0);

const seconds = (ms: number | undefined) =>
  ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`;

/** The rows as a table in Markdown. */
export const tableOf = (rows: readonly FaultRow[]): string =>
  [
    '| Fault | Injected | Survived | Back after (median) | (95th percentile) | Goal | Met |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ kind, injected, survived, medianMs, p95Ms, goalMs, isMet }) =>
      [
        '',
        kind,
        injected,
        survived,
        seconds(medianMs),
        seconds(p95Ms),
        `< ${goalMs / 1000} s`,
        isMet ? 'yes' : '**no**',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
