// Where the handle comes to rest, and which event is next. Pure, so that it can be tested without a hand.

/** How long a thrown handle would glide if nothing held it, in milliseconds. */
const glideMs = 160;
/** An event this many months away draws the handle to itself. */
const reachMonths = 3;

/**
 * The month where the handle rests after the finger left.
 * @param at where the finger left, in months, fractions included
 * @param speed months per millisecond
 * @param eventMonths the months with an event
 * @param count the number of months
 */
export const settle = (at: number, speed: number, eventMonths: number[], count: number): number => {
  const landing = Math.min(count - 1, Math.max(0, at + speed * glideMs));
  const nearest = eventMonths.reduce<number | undefined>(
    (best, month) =>
      best === undefined || Math.abs(month - landing) < Math.abs(best - landing) ? month : best,
    undefined,
  );
  if (nearest !== undefined && Math.abs(nearest - landing) <= reachMonths) return nearest;
  return Math.round(landing);
};

/**
 * The event after or before the present place, or undefined at either end.
 * @param open the event that is open, if any
 */
export const nextEvent = (
  eventMonths: number[],
  month: number,
  open: number | undefined,
  direction: 1 | -1,
): number | undefined => {
  const candidate =
    open !== undefined
      ? open + direction
      : direction === 1
        ? eventMonths.findIndex((at) => at > month)
        : eventMonths.findLastIndex((at) => at < month);
  return eventMonths[candidate] === undefined ? undefined : candidate;
};
