// Which dots of the land are lit: those nearest to the lit towns and lines, and exactly as many as were
// claimed. Where they lie is schematic; how many is not.
import type { Point } from '../../dots/project.ts';

export type Segment = [Point, Point];

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Pixels from a point to a straight segment. */
export const distanceToSegment = (point: Point, [from, to]: Segment): number => {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  const along = square === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / square;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + x * share, y: from.y + y * share });
};

/** A place on the map and how far its light reaches: 1 like a line, 3 three times as far. */
export interface Town extends Point {
  reach: number;
}

const nearness = (dot: Point, towns: Town[], segments: Segment[]): number =>
  Math.min(
    ...towns.map((town) => distance(dot, town) / town.reach),
    ...segments.map((segment) => distanceToSegment(dot, segment)),
  );

/**
 * The given share of the dots, nearest first.
 * @param percent of all dots, rounded to whole dots
 */
export const lightShare = <D extends Point>(
  dots: D[],
  percent: number,
  towns: Town[],
  segments: Segment[],
): D[] => {
  if (towns.length + segments.length === 0) return [];
  return dots
    .map((dot) => ({ dot, near: nearness(dot, towns, segments) }))
    .sort((a, b) => a.near - b.near)
    .slice(0, Math.round((dots.length * percent) / 100))
    .map(({ dot }) => dot);
};

/** Where no share was claimed: only the dots right at the towns. */
export const lightTowns = <D extends Point>(dots: D[], pixels: number, towns: Town[]): D[] =>
  dots.filter((dot) => towns.some((town) => distance(dot, town) <= pixels * Math.sqrt(town.reach)));
