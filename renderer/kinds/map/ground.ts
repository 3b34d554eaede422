// Where everything lies on a map of a given size: computed once per size, read by what draws it.
import { createLattice, type Dot } from '../../dots/lattice.ts';
import { outlinePath } from '../../dots/outlines.ts';
import { createProjection, frames, type Point, type Project } from '../../dots/project.ts';
import type { Places } from '../../../main/contract/rotation.ts';
import type { ExhibitOf } from '../schemas.ts';
import type { Segment } from './coverage.ts';

export interface Ground {
  project: Project;
  dots: Dot[];
  /** Places of another country than the land that is lit; drawn hollow. */
  foreign: Set<string>;
  /** Every place of places.json by its id. */
  at: Map<string, Point>;
  /** The lines that the exhibit draws, by their id, as straight segments. */
  lines: Map<string, { segments: Segment[]; dashed: boolean }>;
  /** Whether a point lies on the land that the exhibit lights. */
  isLand: (point: Point) => boolean;
  border: Path2D;
  /** The eastern end of the Demarcation Line, where its name is tied on. */
  borderEnd: Point;
}

/** The box of the map inside its area, in shares of one rem, so that names fit round it. */
const inset = { top: 2.75, bottom: 5, left: 3.5, right: 8 };
/** On a wide map there is room for words at the left. */
const insetWide = { ...inset, left: 5, right: 7.5 };
/** On a very wide one they have the whole left. */
const insetBroad = { ...inset, left: 13, right: 7.5, bottom: 3 };
/** On a narrow one the home of the call keeps room for its name. */
const insetNarrow = { top: 9, bottom: 6, left: 5, right: 1.5 };

const insetOf = (shape: number) => {
  if (shape > 1.3) return insetBroad;
  if (shape > 1.1) return insetWide;
  return shape < 0.8 ? insetNarrow : inset;
};

const layLines = (exhibit: ExhibitOf<'map'>, places: Places, at: Map<string, Point>) =>
  new Map(
    places.lines
      .filter(({ id }) => exhibit.lines.includes(id))
      .map(({ id, stops, dashed = false }) => {
        const points = stops.flatMap((stop) => at.get(stop) ?? []);
        const segments = points.flatMap((to, index): Segment[] => {
          const from = points[index - 1];
          return from ? [[from, to]] : [];
        });
        return [id, { segments, dashed }] as const;
      }),
  );

const easternEnd = (path: string): Point =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
    .reduce((far, point) => (point.x > far.x ? point : far));

/**
 * Lays the map.
 * @param size of the area in CSS pixels
 * @param rem pixels of one rem, since names are sized in rem
 */
export const layGround = (
  exhibit: ExhibitOf<'map'>,
  places: Places,
  size: { width: number; height: number },
  rem: number,
): Ground => {
  const { left, top, right, bottom } = insetOf(size.width / size.height);
  const project = createProjection(frames[exhibit.frame], {
    left: left * rem,
    top: top * rem,
    width: size.width - (left + right) * rem,
    height: size.height - (top + bottom) * rem,
  });
  const at = new Map(places.places.map(({ id, at: [lat, lon] }) => [id, project(lon, lat)]));
  const border = outlinePath('demarcation', project);
  const land = new Path2D(outlinePath(exhibit.land, project));
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  return {
    project,
    dots: createLattice(project, size, 0.625 * rem),
    foreign: new Set(
      places.places.filter(({ country }) => country !== exhibit.land).map(({ id }) => id),
    ),
    at,
    lines: layLines(exhibit, places, at),
    isLand: ({ x, y }) => pen?.isPointInPath(land, x, y) ?? false,
    border: new Path2D(border),
    borderEnd: easternEnd(border),
  };
};
