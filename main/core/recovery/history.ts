// What the kiosk remembers of its faults, over restarts of the program but not of the machine.
import { z } from 'zod';
import { faultNames, rungs, type Rung } from './faults.ts';

/** So many faults are remembered; the file stays small over years. */
const maxEntries = 100;

const rungNames = rungs.map(({ rung }) => rung) as [Rung, ...Rung[]];

/** One fault and what was done about it. */
const entry = z.strictObject({
  fault: z.enum(faultNames),
  action: z.enum(rungNames),
  /** Milliseconds since the machine started: no change of its clock can touch them. */
  atMs: z.number().min(0),
  /** The wall clock's opinion, for people. */
  at: z.string(),
  /** The exhibit that may have caused it, and what it was made of. */
  exhibit: z.strictObject({ id: z.string(), fingerprint: z.string() }).optional(),
});

/** `recovery.json` in the folder of state. */
export const historySchema = z.strictObject({
  version: z.literal(1),
  /** The start of the machine that the entries belong to. */
  boot: z.string(),
  /** Set while the kiosk runs, so that the next start knows whether this one ended well. */
  isRunning: z.boolean(),
  entries: z.array(entry).max(maxEntries),
});

export type History = z.infer<typeof historySchema>;
export type Entry = History['entries'][number];
export type BlamedExhibit = NonNullable<Entry['exhibit']>;

export const emptyHistory: History = { version: 1, boot: '', isRunning: false, entries: [] };

/** Adds an entry; the oldest go. */
export const withEntry = (history: History, added: Entry): History => ({
  ...history,
  entries: [...history.entries, added].slice(-maxEntries),
});

/** The entries of the last so many milliseconds. */
export const recent = (entries: readonly Entry[], withinMs: number, nowMs: number): Entry[] =>
  entries.filter(({ atMs }) => atMs <= nowMs && nowMs - atMs < withinMs);
