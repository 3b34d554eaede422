// Paints the map after: land as dots, lit near towns, with the schematic lines. Used by BeforeAfter.svelte
// and by the lens.
import type { Places } from '../../../../main/contract/rotation.ts';
import { drawDots, drawGlow } from '../../../dots/draw.ts';
import { createLattice, withoutBoxes, type Dot } from '../../../dots/lattice.ts';
import { outlinePath } from '../../../dots/outlines.ts';
import type { Point, Project } from '../../../dots/project.ts';

export interface MapColours {
  land: string;
  accent: string;
  light: string;
  ring: string;
}

type Pen = CanvasRenderingContext2D;
type Place = Places['places'][number];

/** Where a place lies on the picture. */
export const pointOf = (place: Place, project: Project): Point => project(place.at[1], place.at[0]);

/** The lines within one country, as corners in pixels. Nothing is ever drawn across a border. */
const segmentsOf = ({ places, lines }: Places, project: Project) => {
  const byId = new Map(places.map((place) => [place.id, place]));
  return lines.flatMap(({ stops, carries, dashed }) => {
    const along = stops.flatMap((id) => byId.get(id) ?? []);
    if (new Set(along.map(({ country }) => country)).size > 1) return [];
    return [{ carries, dashed, corners: along.map((place) => pointOf(place, project)) }];
  });
};

const drawLines = (pen: Pen, places: Places, project: Project, unit: number, colour: string) => {
  pen.strokeStyle = colour;
  pen.lineJoin = 'round';
  for (const { carries, dashed, corners } of segmentsOf(places, project)) {
    pen.lineWidth = unit * (carries === 'road' ? 0.26 : 0.1);
    pen.globalAlpha = carries === 'road' ? 0.9 : 0.7;
    pen.setLineDash(dashed ? [unit * 0.5, unit * 0.4] : []);
    pen.beginPath();
    corners.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
};

const drawBorder = (pen: Pen, project: Project, unit: number, colour: string) => {
  pen.strokeStyle = colour;
  pen.lineWidth = unit * 0.11;
  pen.setLineDash([unit * 0.5, unit * 0.35]);
  pen.stroke(new Path2D(outlinePath('demarcation', project)));
  pen.setLineDash([]);
};

const drawTowns = (
  pen: Pen,
  towns: Place[],
  named: ReadonlySet<string>,
  project: Project,
  unit: number,
  colours: MapColours,
) => {
  for (const town of towns) {
    const point = pointOf(town, project);
    if (named.has(town.id)) drawGlow(pen, point, unit * 1.5, colours.accent, 0.4);
    drawDots(pen, [point], unit * (named.has(town.id) ? 0.4 : 0.2), colours.light);
  }
};

interface MapPicture {
  places: Places;
  /** The ids of the towns that are lit; no light is without a name. */
  named: ReadonlySet<string>;
  project: Project;
  /** Between dots, in pixels. */
  pitch: number;
  /** 1rem in pixels. */
  unit: number;
  /** No dots behind these. */
  labels: { left: number; top: number; right: number; bottom: number }[];
  colours: MapColours;
}

export const drawMap = (
  pen: Pen,
  size: { width: number; height: number },
  { places, named, project, pitch, unit, labels, colours }: MapPicture,
): void => {
  const towns = places.places.filter(({ country }) => country === 'north');
  const at = towns.filter(({ id }) => named.has(id)).map((town) => pointOf(town, project));
  const reach = pitch * 2.6;
  const isNearTown = ({ x, y }: Dot) =>
    at.some((town) => Math.hypot(town.x - x, town.y - y) < reach);
  const dots = withoutBoxes(createLattice(project, size, pitch), labels);
  const north = dots.filter(({ region }) => region === 'north');
  const of = (region: Dot['region']) => dots.filter((dot) => dot.region === region);
  drawDots(pen, of('abroad'), pitch * 0.1, colours.land, 0.45);
  drawDots(pen, of('south'), pitch * 0.16, colours.land, 0.75);
  drawDots(
    pen,
    north.filter((dot) => !isNearTown(dot)),
    pitch * 0.19,
    colours.ring,
    0.6,
  );
  drawDots(pen, north.filter(isNearTown), pitch * 0.3, colours.accent, 0.75);
  drawBorder(pen, project, unit, colours.ring);
  drawLines(pen, places, project, unit, colours.accent);
  drawTowns(pen, towns, named, project, unit, colours);
};
