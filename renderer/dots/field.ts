// The peninsula as a field of dots: what the loop and the menu are drawn on. The North lies dark but for
// the towns, the South is lit.
import type { Places } from '../../main/contract/rotation.ts';
import { colourOf, drawDots, drawGlow } from './draw.ts';
import { createLattice, type Dot } from './lattice.ts';
import { createProjection, frames, type Point, type Project } from './project.ts';

export interface Field {
  project: Project;
  /** Distance between two dots in CSS pixels. */
  pitch: number;
  /** CSS pixels per pixel of a 1080p panel. */
  unit: number;
  north: Dot[];
  south: Dot[];
}

/** CSS pixels per pixel of a 1080p panel, as the root font size says. */
export const unitOf = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/**
 * Lays the whole peninsula into a box of the canvas.
 * @param spacing distance between dots, in pixels of a 1080p panel
 */
export const createField = (
  box: { left: number; top: number; width: number; height: number },
  size: { width: number; height: number },
  spacing = 10,
): Field => {
  const unit = unitOf();
  const pitch = spacing * unit;
  const project = createProjection(frames.peninsula, box);
  const dots = createLattice(project, size, pitch);
  return {
    project,
    pitch,
    unit,
    north: dots.filter(({ region }) => region === 'north'),
    south: dots.filter(({ region }) => region === 'south'),
  };
};

/** An even scatter from 0 to 1 that is the same every time, so that a picture can be drawn again. */
export const scatter = ({ x, y }: Point): number => {
  const mixed = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return mixed - Math.floor(mixed);
};

/** Where a place of places.json lies on the field; undefined when a curator has taken it out. */
export const placeOn = (field: Field, places: Places, id: string): Point | undefined => {
  const place = places.places.find((candidate) => candidate.id === id);
  return place && field.project(place.at[1], place.at[0]);
};

/**
 * The dots of the North that are lit for its towns, each with the moment from 0 to 1 at which it comes
 * alight: near the capital first, further towns later, unevenly. An illustration, not a measurement.
 */
export const townLights = (field: Field, places: Places): (Dot & { moment: number })[] => {
  const capital = placeOn(field, places, 'pyongyang');
  const towns = places.places
    .filter(({ country, junction }) => country === 'north' && !junction)
    .map(({ id, at }) => ({ id, ...field.project(at[1], at[0]) }));
  if (!capital) return [];
  return field.north.flatMap((dot) => {
    const near = Math.min(...towns.map((town) => Math.hypot(town.x - dot.x, town.y - dot.y)));
    const home = Math.hypot(capital.x - dot.x, capital.y - dot.y);
    const reach = home < 90 * field.unit ? 26 : 15;
    const lit = scatter(dot) < 0.85 * Math.exp(-near / (reach * field.unit)) + 0.012;
    const moment = Math.min(1, home / (640 * field.unit) + scatter({ x: dot.y, y: dot.x }) * 0.3);
    return lit ? [{ ...dot, moment }] : [];
  });
};

/**
 * Paints the land. The South is brightest round Seoul and thins towards its edges, in a few steps of
 * size, so that it reads as light and not as a fill.
 * @param fadeFrom y from which the South fades, in CSS pixels; left out, it does not
 */
export const drawLand = (
  pen: CanvasRenderingContext2D,
  field: Field,
  places: Places,
  fadeFrom = Infinity,
): void => {
  const { unit, pitch, north, south } = field;
  drawDots(pen, north, pitch * 0.14, colourOf('land'), 0.7);
  const seoul = placeOn(field, places, 'seoul') ?? { x: 0, y: 0 };
  const strengthOf = (dot: Dot) => {
    const near = Math.exp(-Math.hypot(dot.x - seoul.x, dot.y - seoul.y) / (300 * unit));
    const fade = Math.max(0, 1 - Math.max(0, dot.y - fadeFrom) / (270 * unit));
    return (0.52 + 0.48 * near + (scatter(dot) - 0.5) * 0.12) * fade;
  };
  const steps = Map.groupBy(south, (dot) => Math.round(Math.min(1, strengthOf(dot)) * 12) / 12);
  for (const [strength, dots] of steps)
    drawDots(
      pen,
      dots,
      pitch * (0.16 + 0.19 * strength),
      colourOf('warm'),
      Math.min(1, strength + 0.1),
    );
};

/** Paints the capital: the one bright point in the North. */
export const drawCapital = (
  pen: CanvasRenderingContext2D,
  field: Field,
  places: Places,
  colour: string,
): void => {
  const capital = placeOn(field, places, 'pyongyang');
  if (!capital) return;
  drawGlow(pen, capital, 120 * field.unit, colour, 0.4);
  drawDots(pen, [capital], 6 * field.unit, colourOf('light-1'));
};
