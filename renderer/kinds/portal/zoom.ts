// The field of dots as seen from nearer or farther: discs side by side at one density, and a camera that frames more
// and more of them, until they are a clearing in a field without an edge. One unit is the distance of two dots. Pure.
import { dotsOf } from './scale.ts';
import type { Count } from './schema.ts';

export interface Disc {
  /** Its place in the exhibit's list of counts. */
  place: number;
  x: number;
  radius: number;
}

/** What stands in the middle of the picture, and how many pixels one unit is. */
export interface Camera {
  x: number;
  scale: number;
}

export interface Box {
  width: number;
  height: number;
}

/** The radius of a disc of so many dots, as `sunflower` spreads them. */
const radiusOf = (dots: number): number => 0.56 * Math.sqrt(dots);

/** Discs in a row, the smallest first. */
export const placeDiscs = (counts: readonly Pick<Count, 'dots' | 'upTo'>[]): Disc[] => {
  let edge = 0;
  return counts
    .map((count, place) => ({ place, radius: radiusOf(dotsOf(count)) }))
    .sort((one, other) => one.radius - other.radius)
    .map(({ place, radius }, turn) => {
      const gap = turn === 0 ? 0 : Math.max(4, radius * 0.15);
      const x = edge + gap + radius;
      edge = x + radius;
      return { place, x, radius };
    });
};

/** How much of the picture a frame fills; above and below stand the names of the discs. */
const fill = { width: 0.86, height: 0.7 };

/** How much farther away the field without an edge is seen from. */
const farther = 6;

/**
 * One camera for each number of discs, the nearest first, and the farthest for the field around them.
 * @param hasField whether there is such a field
 */
export const framesOf = (discs: readonly Disc[], box: Box, hasField: boolean): Camera[] => {
  const frames = discs.map(({ x, radius }) => {
    const width = x + radius;
    return {
      x: width / 2,
      scale: Math.min((box.width * fill.width) / width, (box.height * fill.height) / (2 * radius)),
    };
  });
  const last = frames.at(-1);
  return last && hasField ? [...frames, { x: last.x, scale: last.scale / farther }] : frames;
};

/** The camera between two frames: it draws back evenly, about one point that stands still. */
export const cameraAt = (frames: readonly Camera[], zoom: number): Camera => {
  const at = Math.min(Math.max(zoom, 0), frames.length - 1);
  const [near, far] = [frames[Math.floor(at)], frames[Math.ceil(at)]];
  if (!near || !far) return { x: 0, scale: 1 };
  const share = at - Math.floor(at);
  const scale = near.scale * (far.scale / near.scale) ** share;
  const moved =
    near.scale === far.scale
      ? share
      : (1 / scale - 1 / near.scale) / (1 / far.scale - 1 / near.scale);
  return { x: near.x + (far.x - near.x) * moved, scale };
};

/** The clearing that the field leaves round all discs: no link leads across it. */
export const clearingOf = (discs: readonly Disc[]): { x: number; radius: number } => {
  const edge = Math.max(0, ...discs.map(({ x, radius }) => x + radius));
  return { x: edge / 2, radius: edge * 0.66 };
};

/** Where a point of the row lies in the picture. */
export const onScreen = ({ x, scale }: Camera, { width, height }: Box, at: number) => ({
  x: width / 2 + (at - x) * scale,
  y: height / 2,
});
