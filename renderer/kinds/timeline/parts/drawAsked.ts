// Paints the peninsula that the question is asked of: each half lit when the answer there is yes, with the route that was
// found in the North. Used by Waiting.svelte.
import { drawDots, drawGlow, drawRings } from '../../../dots/draw.ts';
import { createLattice, type Dot } from '../../../dots/lattice.ts';
import { outlinePath } from '../../../dots/outlines.ts';
import { createProjection, frames, type Point, type Project } from '../../../dots/project.ts';

export interface AskedPicture {
  /** Corners of the route in the North as [latitude, longitude]; empty while there is none. */
  route: readonly (readonly [number, number])[];
  capital: readonly [number, number];
  isSouthAnswered: boolean;
  colours: { land: string; accent: string; light: string; ring: string };
}

type Pen = CanvasRenderingContext2D;

const pointOf = (project: Project, [latitude, longitude]: readonly [number, number]): Point =>
  project(longitude, latitude);

/** @param unit 1rem in pixels */
export const drawAsked = (
  pen: Pen,
  size: { width: number; height: number },
  { route, capital, isSouthAnswered, colours }: AskedPicture,
  unit: number,
): void => {
  const project = createProjection(frames.peninsula, { left: 0, top: 0, ...size });
  const dots = createLattice(project, size, unit * 0.56);
  const of = (region: Dot['region']) => dots.filter((dot) => dot.region === region);
  const isFound = route.length > 0;
  drawDots(pen, of('abroad'), unit * 0.05, colours.land, 0.45);
  drawDots(
    pen,
    of('north'),
    unit * (isFound ? 0.13 : 0.1),
    isFound ? colours.ring : colours.land,
    0.8,
  );
  drawDots(
    pen,
    of('south'),
    unit * (isSouthAnswered ? 0.13 : 0.1),
    isSouthAnswered ? colours.ring : colours.land,
    0.8,
  );
  pen.strokeStyle = colours.ring;
  pen.lineWidth = unit * 0.11;
  pen.setLineDash([unit * 0.5, unit * 0.35]);
  pen.stroke(new Path2D(outlinePath('demarcation', project)));
  pen.setLineDash([]);
  drawRoute(
    pen,
    route.map((at) => pointOf(project, at)),
    colours,
    unit,
  );
  const seoul = pointOf(project, capital);
  if (isSouthAnswered) {
    drawGlow(pen, seoul, unit * 1.6, colours.accent, 0.4);
    drawDots(pen, [seoul], unit * 0.4, colours.light);
  } else drawRings(pen, [seoul], unit * 0.4, colours.light, unit * 0.16);
};

const drawRoute = (
  pen: Pen,
  corners: Point[],
  colours: AskedPicture['colours'],
  unit: number,
): void => {
  if (corners.length === 0) return;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = unit * 0.36;
  pen.lineJoin = 'round';
  pen.beginPath();
  corners.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
  const ends = [corners[0], corners.at(-1)].flatMap((end) => end ?? []);
  for (const end of ends) drawGlow(pen, end, unit * 1.6, colours.accent, 0.4);
  drawDots(pen, ends, unit * 0.4, colours.light);
};
