// When the night has come in which today's visitors are forgotten, by two clocks of which one may be wrong. Used by visitors.ts.
import { z } from 'zod';

/** At four in the morning, local time, nobody is in a museum. */
const nightHour = 4;
/** Nothing is kept for longer, whatever the clock on the wall says. */
const longestMs = 24 * 3_600_000;
/** So far the wall clock may be put right at once without having gone back. */
const toleranceMs = 60_000;

/** A moment, as the machine tells it. */
export interface Moment {
  /** The clock on the wall, which anybody can set. */
  wallMs: number;
  /** Milliseconds since the machine was started, which nobody can set. */
  atMs: number;
  /** Which start of the machine this is. */
  boot: string;
}

/** When something was last looked at, as it is remembered. */
export const lookSchema = z.strictObject({
  /** The museum's day, such as "2026-05-01": it lasts until the night hour. */
  day: z.string().max(20),
  wallMs: z.number(),
  atMs: z.number(),
  boot: z.string().max(100),
  /** For how long the machine has run since the first of it. */
  ranMs: z.number().min(0),
});

export type Look = z.infer<typeof lookSchema>;

/** The museum's day at a moment of the wall clock: before the night hour it is still the day before. */
export function dayOf(wallMs: number): string {
  const local = new Date(wallMs);
  const date = local.getDate() - (local.getHours() < nightHour ? 1 : 0);
  const day = new Date(local.getFullYear(), local.getMonth(), date, 12);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The first look at something new. */
export const firstLook = ({ wallMs, atMs, boot }: Moment): Look => ({
  day: dayOf(wallMs),
  wallMs,
  atMs,
  boot,
  ranMs: 0,
});

/**
 * Looks again. A clock that has gone back says nothing about how late it is, so that is the end, too.
 * @returns undefined when the night has come since
 */
export function lookAgain(last: Look, now: Moment): Look | undefined {
  const isSameBoot = now.boot === last.boot;
  const sinceMs = isSameBoot ? now.atMs - last.atMs : 0;
  // A clock without a battery begins each start of the machine at the same moment.
  const isForward = isSameBoot
    ? sinceMs >= 0 && now.wallMs >= last.wallMs - toleranceMs
    : now.wallMs > last.wallMs;
  const ranMs = last.ranMs + sinceMs;
  if (!isForward || ranMs >= longestMs || dayOf(now.wallMs) !== last.day) return undefined;
  return { ...last, ...now, wallMs: Math.max(now.wallMs, last.wallMs), ranMs };
}
