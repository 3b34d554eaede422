// Paints the field of dots of the timeline: one column a month, light rising above the line and rings
// hanging below it. Used by Field.svelte.
import { drawDots, drawGlow, drawRings } from '../../../dots/draw.ts';
import { withoutBoxes } from '../../../dots/lattice.ts';
import type { Point } from '../../../dots/project.ts';

export interface Column {
  x: number;
  effect: 'opens' | 'closes';
  /** How far it reaches from the line, in pixels. */
  length: number;
  isPassed: boolean;
  isUnsure: boolean;
}

export interface FieldPicture {
  count: number;
  /** The first column that is a January. */
  january: number;
  /** The month up to which all is brighter. */
  month: number;
  /** Where the line lies, in pixels from the top. */
  line: number;
  columns: Column[];
  /** No dots behind these. */
  labels: { left: number; top: number; right: number; bottom: number }[];
  colours: { land: string; passed: string; accent: string; light: string; ring: string };
}

type Pen = CanvasRenderingContext2D;

const drawMonths = (
  pen: Pen,
  size: { width: number; height: number },
  picture: FieldPicture,
  unit: number,
) => {
  const { count, january, month, line, labels, colours } = picture;
  const pitch = size.width / count;
  const rowPitch = Math.max(pitch, unit * 0.4);
  const groups = { passed: [], passedYear: [], coming: [], comingYear: [] } as Record<
    string,
    Point[]
  >;
  for (let column = 0; column < count; column++) {
    const isJanuary = (column - january) % 12 === 0;
    const group = groups[`${column <= month ? 'passed' : 'coming'}${isJanuary ? 'Year' : ''}`];
    const x = (column + 0.5) * pitch;
    for (let y = line - rowPitch; y > 0; y -= rowPitch) group?.push({ x, y });
    for (let y = line + rowPitch; y < size.height; y += rowPitch) group?.push({ x, y });
  }
  const radius = Math.min(unit * 0.1, pitch * 0.15);
  const draw = (name: string, factor: number, colour: string, opacity: number) =>
    drawDots(pen, withoutBoxes(groups[name] ?? [], labels), radius * factor, colour, opacity);
  draw('passed', 1.05, colours.ring, 0.6);
  draw('passedYear', 1.25, colours.light, 0.75);
  draw('coming', 0.85, colours.land, 0.5);
  draw('comingYear', 1, colours.passed, 0.75);
};

const dotsOf = ({ x, effect, length }: Column, line: number, pitch: number): Point[] => {
  const sign = effect === 'closes' ? 1 : -1;
  const dots: Point[] = [];
  for (let along = pitch; along <= length - pitch / 2; along += pitch)
    dots.push({ x, y: line + sign * along });
  return dots;
};

const drawOpened = (pen: Pen, column: Column, picture: FieldPicture, unit: number) => {
  const { line, colours } = picture;
  const dots = dotsOf(column, line, unit * 0.62);
  const strength = column.isPassed ? 1 : 0.6;
  dots.forEach((dot, index) => {
    const share = 0.4 + (0.6 * index) / Math.max(1, dots.length - 1);
    drawDots(pen, [dot], unit * 0.22, colours.accent, share * strength);
  });
  const top = { x: column.x, y: line - column.length };
  if (column.isPassed) drawGlow(pen, top, unit * 1.6, colours.accent, 0.4);
  drawDots(
    pen,
    [top],
    unit * 0.31,
    column.isPassed ? colours.light : colours.accent,
    column.isPassed ? 1 : 0.8,
  );
};

const drawClosed = (pen: Pen, column: Column, picture: FieldPicture, unit: number) => {
  const { line, colours } = picture;
  pen.globalAlpha = column.isPassed ? 1 : 0.6;
  drawRings(pen, dotsOf(column, line, unit * 0.68), unit * 0.2, colours.ring, unit * 0.09);
  const end = { x: column.x, y: line + column.length };
  drawRings(pen, [end], unit * 0.32, colours.light, unit * 0.13);
  pen.globalAlpha = 1;
};

/** A dashed ring round the end of what is not certain. */
const drawUnsure = (pen: Pen, column: Column, { line, colours }: FieldPicture, unit: number) => {
  const y = line + (column.effect === 'closes' ? column.length : -column.length);
  pen.setLineDash([unit * 0.22, unit * 0.2]);
  drawRings(pen, [{ x: column.x, y }], unit * 0.62, colours.light, unit * 0.1);
  pen.setLineDash([]);
};

/** @param unit 1rem in pixels, so that the marks grow with the panel */
export const drawField = (
  pen: Pen,
  size: { width: number; height: number },
  picture: FieldPicture,
  unit: number,
): void => {
  drawMonths(pen, size, picture, unit);
  pen.globalAlpha = 0.9;
  pen.fillStyle = picture.colours.ring;
  pen.fillRect(0, picture.line - unit * 0.05, size.width, unit * 0.1);
  pen.globalAlpha = 1;
  for (const column of picture.columns) {
    if (column.effect === 'opens') drawOpened(pen, column, picture, unit);
    else drawClosed(pen, column, picture, unit);
    if (column.isUnsure) drawUnsure(pen, column, picture, unit);
  }
};
