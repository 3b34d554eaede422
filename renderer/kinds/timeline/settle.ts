// Where the handle comes to rest, how it gets there, and which event is next. Pure, so that it can be tested without a
// hand or a screen. Used by scrub.svelte.ts.

/** A handle let go at rest takes its place at once; a thrown one glides on. In milliseconds. */
const calmMs = 55;
const thrownMs = 250;
/** From this speed on a handle counts as thrown: months per millisecond. */
const thrownSpeed = 0.05;
/** An event this many months away draws the handle to itself. */
const reachMonths = 3;
/** Nearer than this to its place, and as slow, the handle is there: in months. */
const restMonths = 0.02;

/** A handle that a button sends off is there in half a second. */
const sentMs = 75;

/** One way of the handle to its resting place. */
export interface Glide {
  from: number;
  to: number;
  /** Months per millisecond, at the beginning. */
  speed: number;
  /** How long friction takes to let a speed fall to a third. */
  slowdownMs: number;
}

const slowdownOf = (speed: number): number =>
  calmMs + (thrownMs - calmMs) * Math.min(1, Math.abs(speed) / thrownSpeed);

/** Where friction alone would let the handle end. */
const landingOf = (at: number, speed: number): number => at + speed * slowdownOf(speed);

/**
 * The month where the handle rests after the finger left.
 * @param at where the finger left, in months, fractions included
 * @param speed months per millisecond
 * @param eventMonths the months with an event
 * @param count the number of months
 */
export const settle = (at: number, speed: number, eventMonths: number[], count: number): number => {
  const landing = Math.min(count - 1, Math.max(0, landingOf(at, speed)));
  const nearest = eventMonths.reduce<number | undefined>(
    (best, month) =>
      best === undefined || Math.abs(month - landing) < Math.abs(best - landing) ? month : best,
    undefined,
  );
  if (nearest !== undefined && Math.abs(nearest - landing) <= reachMonths) return nearest;
  return Math.round(landing);
};

/** The way of a handle that a finger let go. @param speed months per millisecond */
export const thrown = (from: number, to: number, speed: number): Glide => ({
  from,
  to,
  speed,
  slowdownMs: slowdownOf(speed),
});

/** The way of a handle that a button sent off. */
export const sent = (from: number, to: number): Glide => ({
  from,
  to,
  speed: (to - from) / sentMs,
  slowdownMs: sentMs,
});

/**
 * Where the handle is on its way, and whether it has arrived. A damped spring that starts with the speed of the finger:
 * where friction alone would end at the resting place, it is nothing but friction. Closed form, so that slow and fast
 * screens see the same.
 */
export const glideAt = (
  { from, to, speed, slowdownMs }: Glide,
  elapsedMs: number,
): { at: number; isOver: boolean } => {
  const rate = 1 / slowdownMs;
  const away = from - to;
  const push = speed + rate * away;
  const decay = Math.exp(-rate * elapsedMs);
  const offset = (away + push * elapsedMs) * decay;
  const drift = push * decay - rate * offset;
  const isOver = Math.abs(offset) < restMonths && Math.abs(drift) < restMonths * rate;
  return { at: isOver ? to : to + offset, isOver };
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
