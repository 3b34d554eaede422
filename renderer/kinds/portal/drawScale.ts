// Paints the counts as discs of dots, and the field without an edge around them. Used by the scale of a portal.
import { colourOf, drawDots, drawGlow } from '../../dots/draw.ts';
import { sunflower } from '../../dots/lattice.ts';
import type { Point } from '../../dots/project.ts';
import { dotsOf, ringsOf } from './scale.ts';
import type { Count } from './schema.ts';
import { clearingOf, onScreen, type Box, type Camera, type Disc } from './zoom.ts';

/** Radius of a dot of the field, as a share of the distance of two dots: that of the discs. */
const dotRadius = 0.35;
const tileDots = 128;
/** Every site shines, but not alike: from far away, where dots are finer than pixels, that is what is left of them. */
const lights = [0.5, 0.65, 0.8, 1];

/** Any of the lights, always the same for the same dot, and in no order that an eye finds. */
const lightOf = (index: number): number => {
  let mixed = Math.imul(index ^ (index >>> 7), 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % lights.length;
};

/** A square of the field, to be laid again and again. */
const drawTile = (pitch: number, colour: string): OffscreenCanvas => {
  const tile = new OffscreenCanvas(tileDots * pitch, tileDots * pitch);
  const pen = tile.getContext('2d') as unknown as CanvasRenderingContext2D;
  const dots = Array.from({ length: tileDots ** 2 }, (_, index) => ({
    x: ((index % tileDots) + 0.5) * pitch,
    y: (Math.floor(index / tileDots) + 0.5) * pitch,
    light: lightOf(index),
  }));
  for (const [light, opacity] of lights.entries())
    drawDots(
      pen,
      dots.filter((dot) => dot.light === light),
      pitch * dotRadius,
      colour,
      opacity,
    );
  return tile;
};

const tiles = new Map<string, OffscreenCanvas>();
/** As fine as it is seen, so that little is lost in the laying. */
const tileOf = (scale: number, colour: string) => {
  const pitch = Math.max(2, Math.min(8, 2 ** Math.ceil(Math.log2(scale * 1.5))));
  const known = tiles.get(`${pitch} ${colour}`) ?? drawTile(pitch, colour);
  tiles.set(`${pitch} ${colour}`, known);
  return { tile: known, pitch };
};

/** The field everywhere but in the clearing. */
const drawField = (pen: CanvasRenderingContext2D, box: Box, camera: Camera, discs: Disc[]) => {
  const { tile, pitch } = tileOf(camera.scale, colourOf('light-1'));
  const pattern = pen.createPattern(tile, 'repeat');
  if (!pattern) return;
  const origin = onScreen(camera, box, 0);
  pattern.setTransform(
    new DOMMatrix().translateSelf(origin.x, origin.y).scaleSelf(camera.scale / pitch),
  );
  const clearing = clearingOf(discs);
  const middle = onScreen(camera, box, clearing.x);
  const outside = new Path2D();
  outside.rect(0, 0, box.width, box.height);
  outside.arc(middle.x, middle.y, clearing.radius * camera.scale, 0, Math.PI * 2);
  pen.fillStyle = pattern;
  pen.fill(outside, 'evenodd');
  // From far away the dots melt, and what they give together is a light with a dark place in it.
  const melted = Math.max(0, 1 - camera.scale / 3);
  pen.save();
  pen.clip(outside, 'evenodd');
  drawGlow(pen, middle, clearing.radius * camera.scale * 5, colourOf('warm'), 0.5 * melted);
  pen.restore();
};

const seeds = new Map<number, Point[]>();
const seedsOf = (count: number): Point[] => {
  const known = seeds.get(count) ?? sunflower(count, 1);
  seeds.set(count, known);
  return known;
};

const drawDisc = (pen: CanvasRenderingContext2D, count: Count, accent: string) => {
  const points = seedsOf(dotsOf(count));
  const halo = colourOf(count.inside ? accent : 'light-2');
  if (count.inside) drawGlow(pen, { x: 0, y: 0 }, 0.56 * Math.sqrt(dotsOf(count)), halo, 0.17);
  for (const { from, to, bright, opacity, radius } of ringsOf(count))
    drawDots(pen, points.slice(from, to), radius, bright ? colourOf('light-1') : halo, opacity);
};

interface Picture {
  counts: readonly Count[];
  discs: Disc[];
  camera: Camera;
  accent: string;
  /** Whether a field lies around the discs. */
  hasField: boolean;
}

/** The whole picture on a cleared canvas. */
export const drawScale = (pen: CanvasRenderingContext2D, box: Box, picture: Picture): void => {
  const { counts, discs, camera, accent, hasField } = picture;
  if (hasField) drawField(pen, box, camera, discs);
  for (const { place, x, radius } of discs) {
    const count = counts[place];
    const middle = onScreen(camera, box, x);
    const isSeen =
      middle.x + radius * camera.scale > 0 && middle.x - radius * camera.scale < box.width;
    if (!count || !isSeen) continue;
    pen.save();
    pen.translate(middle.x, middle.y);
    pen.scale(camera.scale, camera.scale);
    drawDisc(pen, count, accent);
    pen.restore();
  }
};
