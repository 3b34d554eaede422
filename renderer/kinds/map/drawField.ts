// How the field of a map exhibit is painted: land, lines, towns and what is lit. Used by parts/Field.
import { alongLine, colourOf, drawDots, drawGlow, drawRings } from '../../dots/draw.ts';
import { withoutBoxes, type Dot } from '../../dots/lattice.ts';
import type { Point } from '../../dots/project.ts';
import type { ExhibitOf } from '../schemas.ts';
import { lightShare, lightTowns, type Segment, type Town } from './coverage.ts';
import type { Ground } from './ground.ts';

export type Coverage = NonNullable<ExhibitOf<'map'>['moments'][number]['coverage']>;
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The home of the signal is where most people are, so its light reaches furthest. */
const reachOf = (id: string, home: string): number => (id === home ? 12 : 5);

/** The dots that are lit: exactly the claimed share of the land's, or those right at the towns. */
export const litDots = (
  ground: Ground,
  land: Dot[],
  { towns, lines, land: claim }: Coverage,
  home: string,
  rem: number,
): Dot[] => {
  const lit = towns.flatMap((id): Town[] => {
    const point = ground.at.get(id);
    return point ? [{ ...point, reach: reachOf(id, home) }] : [];
  });
  const segments = lines.flatMap((id) => ground.lines.get(id)?.segments ?? []);
  return claim ? lightShare(land, claim.percent, lit, segments) : lightTowns(land, 0.55 * rem, lit);
};

const strokeLines = (
  pen: CanvasRenderingContext2D,
  segments: Segment[],
  colour: string,
  opacity: number,
  width: number,
) => {
  pen.globalAlpha = opacity;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (const [from, to] of segments) {
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
  }
  pen.stroke();
  pen.globalAlpha = 1;
};

const drawLines = (
  pen: CanvasRenderingContext2D,
  ground: Ground,
  lit: string[],
  accent: string,
  rem: number,
) => {
  for (const [id, { segments, dashed }] of ground.lines) {
    const isLit = lit.includes(id);
    pen.setLineDash(dashed ? [rem * 0.25, rem * 0.35] : []);
    strokeLines(pen, segments, isLit ? accent : colourOf('land'), isLit ? 0.85 : 0.6, rem * 0.09);
  }
  pen.setLineDash([]);
};

const drawTown = (
  pen: CanvasRenderingContext2D,
  point: Point,
  look: 'lit' | 'dark' | 'home' | 'hollow',
  accent: string,
  rem: number,
) => {
  const radius = rem * (look === 'home' ? 0.5 : 0.36);
  drawDots(pen, [point], radius + rem * 0.16, colourOf('ink'));
  if (look === 'lit') drawDots(pen, [point], radius, accent);
  if (look === 'home') drawDots(pen, [point], radius, colourOf('light-1'));
  if (look === 'hollow') drawRings(pen, [point], radius, colourOf('light-1'), rem * 0.14);
  if (look === 'dark') drawRings(pen, [point], radius * 0.8, colourOf('hollow'), rem * 0.12);
};

/** Paints the whole field. The share of lit dots is counted on the dots that are seen. */
export const drawField = (
  pen: CanvasRenderingContext2D,
  ground: Ground,
  exhibit: ExhibitOf<'map'>,
  coverage: Coverage,
  boxes: Box[],
  rem: number,
): void => {
  const accent = colourOf(exhibit.accent);
  const seen = withoutBoxes(ground.dots, boxes);
  const land = seen.filter(({ region }) => region === exhibit.land);
  const lit = litDots(ground, land, coverage, exhibit.desk.home, rem);
  const litSet = new Set(lit);
  const other = seen.filter(({ region }) => region !== exhibit.land);
  const grey = colourOf('land');
  const abroad = other.filter(({ region }) => region === 'abroad');
  drawDots(pen, abroad, rem * 0.07, grey, 0.42);
  drawDots(
    pen,
    other.filter(({ region }) => region !== 'abroad'),
    rem * 0.085,
    grey,
    0.55,
  );
  drawDots(
    pen,
    land.filter((dot) => !litSet.has(dot)),
    rem * 0.105,
    grey,
    0.95,
  );
  drawLines(pen, ground, coverage.lines, accent, rem);
  // Words lie on clean ground.
  for (const { left, top, right, bottom } of boxes)
    pen.clearRect(left, top, right - left, bottom - top);
  const home = ground.at.get(exhibit.desk.home);
  if (home && coverage.towns.includes(exhibit.desk.home))
    drawGlow(pen, home, rem * 8, accent, 0.28);
  drawDots(pen, lit, rem * 0.175, accent);
  pen.strokeStyle = colourOf('light-1');
  pen.lineWidth = rem * 0.12;
  pen.lineJoin = 'round';
  pen.stroke(ground.border);
  for (const { place } of exhibit.labels) {
    const point = ground.at.get(place);
    if (!point) continue;
    const isHome = place === exhibit.desk.home;
    const isLit = coverage.towns.includes(place);
    const look = ground.foreign.has(place) ? 'hollow' : !isLit ? 'dark' : isHome ? 'home' : 'lit';
    drawTown(pen, point, look, accent, rem);
  }
};

/** The dotted line that ties a name to what it names. */
export const drawLeader = (pen: CanvasRenderingContext2D, from: Point, to: Point, rem: number) =>
  drawDots(pen, alongLine([from, to], rem * 0.55), rem * 0.06, colourOf('light-3'));
