// Paints the dots of a correction on its canvas. Used by Picture.
import { colourOf, drawDots, drawGlow, drawRings } from '../../../dots/draw.ts';
import { unitOf } from '../../../dots/field.ts';
import type { Point } from '../../../dots/project.ts';
import type { Dot, Look } from '../picture.ts';

type Paint = (pen: CanvasRenderingContext2D, points: Point[], unit: number, colour: string) => void;

/** A lit dot, in pixels of a 1080p panel; less where they lie close together. */
const litRadius = 3.6;

const paints: Record<Look, Paint> = {
  faint: (pen, points, unit) => drawDots(pen, points, 2.2 * unit, colourOf('hollow'), 0.9),
  lit: (pen, points, unit, colour) => drawDots(pen, points, litRadius * unit, colour),
  hollow: (pen, points, unit, colour) => drawRings(pen, points, 4 * unit, colour, 1.6 * unit),
  start: (pen, points, unit) => {
    for (const point of points) drawGlow(pen, point, 15 * unit, colourOf('light-1'), 0.5);
    drawDots(pen, points, 6 * unit, colourOf('light-1'));
  },
  end: (pen, points, unit, colour) => {
    for (const point of points) drawGlow(pen, point, 15 * unit, colour, 0.7);
    drawDots(pen, points, 6.5 * unit, colour);
  },
  bar: (pen, points, unit, colour) => {
    pen.fillStyle = colour;
    for (const { x, y } of points) pen.fillRect(x - 3 * unit, y - 14 * unit, 6 * unit, 28 * unit);
  },
};

/**
 * Paints a row. What is not alight yet stands as a faint place.
 * @param progress how much of it is alight, from 0 to 1
 */
export const drawPicture = (
  pen: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  dots: readonly Dot[],
  progress: number,
  accent: string,
): void => {
  const crowding = (0.36 * width) / Math.max(60, dots.length) / (litRadius * unitOf());
  const unit = unitOf() * Math.min(1, crowding);
  const edge = 7 * unit;
  const colour = colourOf(accent);
  const last = dots.at(-1)?.at ?? 1;
  const looks = Map.groupBy(dots, ({ at, look }) =>
    progress > 0 && at <= progress * last ? look : 'faint',
  );
  for (const [look, alike] of looks) {
    const points = alike.map(({ at }) => ({ x: edge + at * (width - 2 * edge), y: height / 2 }));
    paints[look](pen, points, unit, colour);
  }
};
