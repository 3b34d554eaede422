// Where the light of a message is at which moment, and the curve it runs along. Shares are of the whole
// way: 0 at the start, 1 where it has left the picture. Used by run.svelte.ts and parts/Way.svelte.
import type { Point } from '../../dots/project.ts';

/** Known until here, then illustrated, then known again. */
export const knownUntil = 0.17;
export const knownFrom = 0.7;
/** Where each part of the way ends: known, illustrated, known. */
export const legEnds = [knownUntil, knownFrom, 1] as const;
/** Where a message halts that may not get out. */
export const haltAt = 0.13;

/** When the light is where: quick on what is known, slow on what is only drawn. */
const course: { ms: number; share: number }[] = [
  { ms: 0, share: 0 },
  { ms: 300, share: knownUntil },
  { ms: 550, share: knownUntil },
  { ms: 2150, share: knownFrom },
  { ms: 2400, share: knownFrom },
  { ms: 2700, share: 1 },
];

export const courseMs = 2700;

/** The share of the way the light has run after so many milliseconds. */
export const reachedAfter = (ms: number): number => {
  const to = course.findIndex((point) => point.ms > ms);
  if (to < 0) return 1;
  const [from, next] = [course[to - 1], course[to]];
  if (!from || !next) return 0;
  return from.share + ((next.share - from.share) * (ms - from.ms)) / (next.ms - from.ms);
};

/** When the light is at a share of the way; where it waits, when it sets out again. */
export const msAt = (share: number): number => {
  const next = course.find((point) => point.share > share);
  const from = course.findLast((point) => point.share <= share);
  if (!from || !next) return share <= 0 ? 0 : courseMs;
  return from.ms + ((next.ms - from.ms) * (share - from.share)) / (next.share - from.share);
};

/** For those who asked for less movement: three still pictures instead of a journey. */
export const stillAfter = (ms: number): number =>
  ms < 700 ? knownUntil : ms < 1400 ? knownFrom : 1;

/** The curve from a place out over the upper edge of the picture, as many short pieces. */
export const curveOut = (from: Point, exitX: number, pieces = 160): Point[] => {
  const bendOut = { x: from.x - (from.x - exitX) * 0.12, y: from.y * 0.78 };
  const bendIn = { x: exitX - (from.x - exitX) * 0.04, y: from.y * 0.46 };
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const t = at / pieces;
    const weigh = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    return {
      x: weigh(from.x, bendOut.x, bendIn.x, exitX),
      y: weigh(from.y, bendOut.y, bendIn.y, -from.y * 0.02),
    };
  });
};

/** The part of a curve between two shares of it. */
export const partOf = (curve: Point[], from: number, to: number): Point[] =>
  curve.slice(Math.round(from * (curve.length - 1)), Math.round(to * (curve.length - 1)) + 1);

/** Spreads the places of a row over 0 to 1 in an order that looks like chance and is always the same. */
export const mixedShare = (at: number, count: number): number =>
  count < 2 ? 0 : (at * 0.618034 + 0.3) % 1;
