// Counts and logs what was refused, by kind, since start. Written to by main/electron; the proof that nothing got out.
import type { Log } from '../log.ts';

/** What can be attempted and refused. */
export type Attempt =
  | 'call'
  | 'device'
  | 'dialog'
  | 'download'
  | 'key'
  | 'navigation'
  | 'permission'
  | 'request'
  | 'view'
  | 'window';

export interface Refusals {
  /** Counts one attempt; `detail` is an address or a name, shortened for the log. */
  add(attempt: Attempt, detail: string): void;
  /** Attempts by kind since start. */
  counts(): Readonly<Partial<Record<Attempt, number>>>;
}

const maxLoggedPerKind = 200;

/** Creates the counters. After many attempts of a kind only the count goes on, so a storm cannot fill the disk. */
export function createRefusals(log: Pick<Log, 'warn'>): Refusals {
  const counts: Partial<Record<Attempt, number>> = {};
  return {
    add(attempt, detail) {
      const count = (counts[attempt] ?? 0) + 1;
      counts[attempt] = count;
      if (count <= maxLoggedPerKind)
        log.warn({ attempt, count }, `Refused ${attempt}: ${shorten(detail)}`);
    },
    counts: () => ({ ...counts }),
  };
}

const shorten = (text: string) =>
  JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
