// How the field of a map exhibit is painted: the ground that stays, and what is lit on it. Used by parts/Field.
import type { Area } from '../../dots/area.ts';
import { alongLine, colourOf, drawDots, drawGlow, drawRings } from '../../dots/draw.ts';
import { withoutBoxes, type Dot } from '../../dots/lattice.ts';
import type { Point } from '../../dots/project.ts';
import type { ExhibitOf } from '../schemas.ts';
import { lightShare, lightTowns, type Segment, type Town } from './coverage.ts';
import type { Ground } from './ground.ts';

export type Coverage = NonNullable<ExhibitOf<'map'>['moments'][number]['coverage']>;

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

const strokeSegments = (
  pen: CanvasRenderingContext2D,
  segments: Segment[],
  stroke: { colour: string; opacity: number; width: number },
) => {
  pen.globalAlpha = stroke.opacity;
  pen.strokeStyle = stroke.colour;
  pen.lineWidth = stroke.width;
  pen.beginPath();
  for (const [from, to] of segments) {
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
  }
  pen.stroke();
  pen.globalAlpha = 1;
};

/** Words lie on clean ground. */
const clear = (pen: CanvasRenderingContext2D, boxes: Area[]) => {
  for (const { left, top, right, bottom } of boxes)
    pen.clearRect(left, top, right - left, bottom - top);
};

/** Paints what no date changes: land, neighbours, lines and the border. */
export const drawGround = (
  pen: CanvasRenderingContext2D,
  ground: Ground,
  land: ExhibitOf<'map'>['land'],
  boxes: Area[],
  rem: number,
): void => {
  const grey = colourOf('land');
  const kinds = Map.groupBy(withoutBoxes(ground.dots, boxes), ({ region }) =>
    region === land ? 'own' : region === 'abroad' ? 'abroad' : 'other',
  );
  drawDots(pen, kinds.get('abroad') ?? [], rem * 0.07, grey, 0.42);
  drawDots(pen, kinds.get('other') ?? [], rem * 0.085, grey, 0.55);
  drawDots(pen, kinds.get('own') ?? [], rem * 0.105, grey, 0.95);
  for (const { segments, dashed } of ground.lines.values()) {
    pen.setLineDash(dashed ? [rem * 0.25, rem * 0.35] : []);
    strokeSegments(pen, segments, { colour: grey, opacity: 0.6, width: rem * 0.09 });
  }
  pen.setLineDash([]);
  clear(pen, boxes);
  pen.strokeStyle = colourOf('light-1');
  pen.lineWidth = rem * 0.12;
  pen.lineJoin = 'round';
  pen.stroke(ground.border);
};

type Look = 'lit' | 'dark' | 'home' | 'hollow';
const drawTown = (
  pen: CanvasRenderingContext2D,
  point: Point,
  look: Look,
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

/** What is lit, and what was lit before: dots, lines and towns that come alight or go out. */
export interface Light {
  coverage: Coverage;
  dots: Dot[];
}

/** Paints what is lit.
 * @param share how far the change from `before` to `after` has come, from 0 to 1 */
export const drawLight = (
  pen: CanvasRenderingContext2D,
  ground: Ground,
  exhibit: ExhibitOf<'map'>,
  { before, after, share }: { before: Light; after: Light; share: number },
  boxes: Area[],
  rem: number,
): void => {
  const accent = colourOf(exhibit.accent);
  const { home } = exhibit.desk;
  const strengthOf = (isBefore: boolean, isAfter: boolean) =>
    (isBefore ? 1 - share : 0) + (isAfter ? share : 0);
  for (const [id, { segments, dashed }] of ground.lines) {
    const strength = strengthOf(
      before.coverage.lines.includes(id),
      after.coverage.lines.includes(id),
    );
    if (strength === 0 || dashed) continue;
    strokeSegments(pen, segments, { colour: accent, opacity: 0.85 * strength, width: rem * 0.09 });
  }
  clear(pen, boxes);
  const here = ground.at.get(home);
  const glow = strengthOf(
    before.coverage.towns.includes(home),
    after.coverage.towns.includes(home),
  );
  if (here && glow > 0) drawGlow(pen, here, rem * 8, accent, 0.28 * glow);
  const [was, is] = [new Set(before.dots), new Set(after.dots)];
  const radius = rem * 0.175;
  const [stay, come] = [true, false].map((stays) =>
    after.dots.filter((dot) => was.has(dot) === stays),
  );
  const go = before.dots.filter((dot) => !is.has(dot));
  drawDots(pen, stay ?? [], radius, accent);
  drawDots(pen, come ?? [], radius * share, accent);
  drawDots(pen, go, radius * (1 - share), accent);
  for (const { place } of exhibit.labels) {
    const point = ground.at.get(place);
    if (!point) continue;
    const isLit = after.coverage.towns.includes(place);
    const look = place === home ? 'home' : 'lit';
    drawTown(pen, point, ground.foreign.has(place) ? 'hollow' : isLit ? look : 'dark', accent, rem);
  }
};

/** The dotted line that ties a name to what it names. */
export const drawLeader = (pen: CanvasRenderingContext2D, from: Point, to: Point, rem: number) =>
  drawDots(pen, alongLine([from, to], rem * 0.55), rem * 0.06, colourOf('light-3'));
