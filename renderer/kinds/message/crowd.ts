// Where the dots of today's visitors lie: one for each, in as many discs as there are tiles to sort them by. Used by
// parts/Crowd.svelte.
import type { TodaysChoices } from '../../../main/contract/calls.ts';
import { sunflower } from '../../dots/lattice.ts';
import type { Point } from '../../dots/project.ts';

/** One visitor of today. */
export interface Dot {
  /** For each part of the message which tile. */
  tiles: readonly number[];
  isOwn: boolean;
}

/** A disc that visitors gather in, in pixels. */
export interface Disc extends Point {
  radius: number;
}

/** A dot for each visitor; the own one, where it is counted, is the first of all. */
export function dotsOf({ choices, isCounted }: TodaysChoices, own: readonly number[]): Dot[] {
  const isSame = (tiles: readonly number[]) => tiles.join() === own.join();
  const sorted = [...choices].sort((one, other) =>
    one.tiles.join().localeCompare(other.tiles.join()),
  );
  const others = sorted.flatMap(({ tiles, visitors }) =>
    Array.from({ length: visitors - (isCounted && isSame(tiles) ? 1 : 0) }, () => ({
      tiles,
      isOwn: false,
    })),
  );
  return isCounted ? [{ tiles: own, isOwn: true }, ...others] : others;
}

/** How many visitors chose each tile of a part. */
export const countsOf = (dots: readonly Dot[], part: number, tileCount: number): number[] =>
  Array.from(
    { length: tileCount },
    (_, tile) => dots.filter(({ tiles }) => tiles[part] === tile).length,
  );

/** How many others chose the very same tiles. */
export const sameAs = (dots: readonly Dot[], own: readonly number[]): number =>
  dots.filter(({ tiles, isOwn }) => !isOwn && tiles.join() === own.join()).length;

/**
 * How far apart dots lie, as `sunflower` takes it: the same in every disc and for every part, so that areas compare
 * truly and a dot that changes places keeps its size.
 * @param widest for few visitors
 */
export function spacingOf(
  dots: readonly Dot[],
  tileCounts: readonly number[],
  radius: number,
  widest: number,
): number {
  const most = Math.max(1, ...tileCounts.flatMap((count, part) => countsOf(dots, part, count)));
  return Math.min(widest, radius / (0.56 * Math.sqrt(most) + 0.4));
}

/** The discs in their cells, row after row. @param room what words need above and below a disc */
export function discsIn(
  size: { width: number; height: number },
  columns: number,
  count: number,
  room: { above: number; below: number; beside: number },
): Disc[] {
  const rows = Math.ceil(count / columns);
  const [wide, high] = [size.width / columns, size.height / rows];
  const inner = high - room.above - room.below;
  return Array.from({ length: count }, (_, at) => ({
    x: ((at % columns) + 0.5) * wide,
    y: Math.floor(at / columns) * high + room.above + inner / 2,
    radius: Math.max(0, Math.min(inner / 2, wide / 2 - room.beside)),
  }));
}

/** Where each dot lies when they are sorted by a part of the message; the first of a disc in its middle. */
export function spotsOf(
  dots: readonly Dot[],
  part: number,
  discs: readonly Disc[],
  spacing: number,
): Point[] {
  const counts = countsOf(dots, part, discs.length);
  const seeds = counts.map((count) => sunflower(count, spacing));
  const taken = counts.map(() => 0);
  return dots.map(({ tiles }) => {
    const tile = tiles[part] ?? 0;
    const seed = seeds[tile]?.[taken[tile] ?? 0] ?? { x: 0, y: 0 };
    taken[tile] = (taken[tile] ?? 0) + 1;
    const disc = discs[tile] ?? { x: 0, y: 0 };
    return { x: disc.x + seed.x, y: disc.y + seed.y };
  });
}

/** Between two places of each dot; @param share 0 to 1, eased to arrive softly */
export function between(from: readonly Point[], to: readonly Point[], share: number): Point[] {
  const eased = 1 - (1 - share) ** 3;
  return to.map((end, at) => {
    const start = from[at] ?? end;
    return { x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased };
  });
}
