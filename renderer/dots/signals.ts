// What each exhibit's light does on the field of dots. The loop plays it once, the menu shows its end.
import type { ExhibitCard, Places } from '../../main/contract/rotation.ts';
import { alongLine, colourOf, drawDots, drawGlow, drawRings } from './draw.ts';
import { placeOn, type Field } from './field.ts';
import type { Dot } from './lattice.ts';
import type { Point } from './project.ts';

type Signal = ExhibitCard['signal'];

/** A signal laid on a field: its marks in the order in which they come alight. */
export interface SignalMarks {
  lit: Point[];
  /** What stays closed. */
  hollow: Point[];
  /** Where it is stopped: a bar. */
  bar?: Point;
  /** Where a leader from the left meets it. */
  entry: Point;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const leftmost = (points: Point[]): Point =>
  points.reduce((best, point) => (point.x < best.x ? point : best), points[0] ?? { x: 0, y: 0 });

/** The dots of the North that touch something else: its outline. */
const edgeOf = ({ north, pitch }: Field): Dot[] => {
  const key = (x: number, y: number) => `${Math.round(x / pitch)},${Math.round(y / pitch)}`;
  const land = new Set(north.map(({ x, y }) => key(x, y)));
  return north.filter(({ x, y }) =>
    [
      [pitch, 0],
      [-pitch, 0],
      [0, pitch],
      [0, -pitch],
    ].some(([right = 0, down = 0]) => !land.has(key(x + right, y + down))),
  );
};

const enclosed = (field: Field, capital: Point): SignalMarks => {
  const angle = ({ x, y }: Point) => Math.atan2(y - capital.y, x - capital.x);
  const lit = edgeOf(field).sort((a, b) => angle(a) - angle(b));
  return { lit, hollow: [], entry: leftmost(lit) };
};

const network = (field: Field, places: Places, capital: Point): SignalMarks => {
  const onLines = places.lines
    .filter(({ carries, dashed }) => carries === 'rail' && !dashed)
    .flatMap(({ stops }) =>
      alongLine(
        stops.flatMap((stop) => placeOn(field, places, stop) ?? []),
        field.pitch / 2,
      ),
    );
  const near = new Set<Dot>();
  for (const point of onLines) {
    const dot = field.north.find(
      ({ x, y }) =>
        Math.abs(x - point.x) <= field.pitch / 2 && Math.abs(y - point.y) <= field.pitch / 2,
    );
    if (dot) near.add(dot);
  }
  const lit = [...near].sort((a, b) => distance(a, capital) - distance(b, capital));
  return { lit, hollow: [], entry: leftmost(lit) };
};

/** A path from the capital that leaves the picture: where it went is not recorded. */
const outbound = (field: Field, capital: Point): SignalMarks => {
  const reach = 330 * field.unit;
  const lit = Array.from({ length: 34 }, (_, index) => {
    const share = index / 33;
    return {
      x: capital.x - reach * share,
      y: capital.y - reach * 0.78 * Math.sin((share * Math.PI) / 2),
    };
  });
  return { lit, hollow: [], entry: capital };
};

/** A row that opens and closes on its way, and halts at the Demarcation Line near Kaesong. */
const halting = (field: Field, places: Places, capital: Point): SignalMarks => {
  const end = placeOn(field, places, 'kaesong') ?? capital;
  const start = { x: end.x - 330 * field.unit, y: end.y };
  return { ...openAndClosed(alongLine([start, end], field.pitch)), entry: end, bar: end };
};

/** Splits a row of marks into what opened and what closed again: the closed ones come in clusters. */
export const openAndClosed = (marks: Point[]): { lit: Point[]; hollow: Point[] } => {
  const isClosed = (index: number) =>
    [6, 7, 8, 14, 15, 21, 22, 23, 24, 25, 31].includes(index % 40);
  return {
    lit: marks.filter((_, index) => !isClosed(index)),
    hollow: marks.filter((_, index) => isClosed(index)),
  };
};

/** Lays a signal on the field. */
export const layOut = (signal: Signal, field: Field, places: Places): SignalMarks | undefined => {
  const capital = placeOn(field, places, 'pyongyang');
  if (!capital || signal === 'still') return undefined;
  if (signal === 'enclosed') return enclosed(field, capital);
  if (signal === 'network') return network(field, places, capital);
  if (signal === 'outbound') return outbound(field, capital);
  return halting(field, places, capital);
};

/**
 * Paints a signal.
 * @param progress how much of it is alight, from 0 to 1
 */
export const drawSignal = (
  pen: CanvasRenderingContext2D,
  { lit, hollow, bar }: SignalMarks,
  { unit }: Field,
  accent: string,
  progress: number,
): void => {
  const colour = colourOf(accent);
  const alight = lit.slice(0, Math.round(lit.length * progress));
  drawDots(pen, alight, 2.9 * unit, colour);
  drawRings(
    pen,
    hollow.slice(0, Math.round(hollow.length * progress)),
    2.8 * unit,
    colour,
    1.4 * unit,
  );
  const head = alight.at(-1);
  if (head && progress < 1) {
    drawGlow(pen, head, 46 * unit, colour, 0.5);
    drawDots(pen, [head], 4.5 * unit, colourOf('light-1'));
  }
  if (bar && progress >= 1) drawBar(pen, bar, unit, colour);
};

/** A bar is a stop. */
export const drawBar = (
  pen: CanvasRenderingContext2D,
  { x, y }: Point,
  unit: number,
  colour: string,
): void => {
  pen.fillStyle = colour;
  pen.fillRect(x + 7 * unit, y - 22 * unit, 5 * unit, 44 * unit);
};
