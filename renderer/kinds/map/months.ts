// Months as numbers on a line: what the slider, the chart and the moments of a map share.
import type { Month } from '../../../main/contract/fields.ts';

/** Months since the year 0. */
export const countMonths = (month: Month): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The inverse of countMonths. */
export const monthAt = (count: number): Month =>
  `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;

export interface Span {
  from: Month;
  to: Month;
}

/** Where a month lies on the line, from 0 to 1. */
export const shareOf = (month: Month, { from, to }: Span): number =>
  (countMonths(month) - countMonths(from)) / (countMonths(to) - countMonths(from));

/** The month nearest to a place on the line. */
export const monthNear = (share: number, { from, to }: Span): Month => {
  const [first, last] = [countMonths(from), countMonths(to)];
  return monthAt(Math.round(first + Math.min(1, Math.max(0, share)) * (last - first)));
};

/** The last of things in order of time that has begun. */
export const latest = <T>(things: T[], begin: (thing: T) => Month, now: Month): T | undefined =>
  things.findLast((thing) => begin(thing) <= now);

/** The stop before (-1) or after (1) a month; at the ends, the month itself. */
export const stepFrom = (now: Month, stops: Month[], direction: -1 | 1): Month => {
  const sorted = [...stops].sort();
  const next =
    direction > 0 ? sorted.find((stop) => stop > now) : sorted.findLast((stop) => stop < now);
  return next ?? now;
};
