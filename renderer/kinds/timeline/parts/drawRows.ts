// Paints rows of months over a line, lit while something is open, and columns that hang from it. Used by the epilogue and
// by the question that is asked year after year.
import { drawDots, drawGlow, drawRings } from '../../../dots/draw.ts';
import type { Point } from '../../../dots/project.ts';

type Pen = CanvasRenderingContext2D;

/** One row: a dot a month. All lengths in pixels. */
export interface Row {
  y: number;
  isOpen: (month: number) => boolean;
}

/** A column that hangs from the line. */
export interface Hanging {
  month: number;
  dots: number;
  /** How many by the largest estimate. */
  upTo: number;
  isEstimate: boolean;
}

export interface RowsPicture {
  width: number;
  count: number;
  /** The month up to which all is bright. */
  month: number;
  line: number;
  rows: Row[];
  columns: Hanging[];
  /** Between two hanging dots, in rem. */
  hangStep: number;
  colours: { accent: string; light: string; ring: string; land: string };
}

/** Between the line and the first dot that hangs from it, in rem. */
const hangStart = 0.6;

const drawRow = (pen: Pen, row: Row, picture: RowsPicture, unit: number) => {
  const { width, count, month, colours } = picture;
  const pitch = width / count;
  const radius = Math.min(unit * 0.3, pitch * 0.34);
  const groups = { open: [] as Point[], shut: [] as Point[], coming: [] as Point[] };
  for (let index = 0; index < count; index++) {
    const point = { x: (index + 0.5) * pitch, y: row.y };
    if (index > month) groups.coming.push(point);
    else groups[row.isOpen(index) ? 'open' : 'shut'].push(point);
  }
  drawDots(pen, groups.coming, radius * 0.45, colours.land, 0.9);
  drawDots(pen, groups.open, radius, colours.accent);
  drawRings(pen, groups.shut, radius * 0.8, colours.ring, unit * 0.09);
  const last = groups.open.at(-1);
  if (last && row.isOpen(month)) drawGlow(pen, last, unit * 1.6, colours.accent, 0.45);
};

const drawHanging = (pen: Pen, column: Hanging, picture: RowsPicture, unit: number) => {
  const { width, count, month, line, hangStep, colours } = picture;
  const x = ((column.month + 0.5) * width) / count;
  const pointAt = (index: number) => ({ x, y: line + unit * (hangStart + hangStep * (index + 1)) });
  const sure = Array.from({ length: column.dots }, (_, index) => pointAt(index));
  const range = Array.from({ length: Math.max(0, column.upTo - column.dots) }, (_, index) =>
    pointAt(column.dots + index),
  );
  if (column.month > month) {
    drawDots(pen, [...sure, ...range], unit * 0.12, colours.land, 0.9);
    return;
  }
  if (!column.isEstimate) drawDots(pen, sure, unit * hangStep * 0.38, colours.accent);
  else drawRings(pen, sure, unit * hangStep * 0.35, colours.accent, unit * 0.11);
  pen.setLineDash([unit * 0.16, unit * 0.14]);
  drawRings(pen, range, unit * hangStep * 0.35, colours.light, unit * 0.09);
  pen.setLineDash([]);
};

/** How far a column hangs below the line, in rem. @param step between two dots */
export const hangingRem = (dots: number, step: number): number => hangStart + step * dots;

/** @param unit 1rem in pixels */
export const drawRows = (pen: Pen, picture: RowsPicture, unit: number): void => {
  for (const row of picture.rows) drawRow(pen, row, picture, unit);
  pen.globalAlpha = 0.9;
  pen.fillStyle = picture.colours.ring;
  pen.fillRect(0, picture.line - unit * 0.05, picture.width, unit * 0.1);
  pen.globalAlpha = 1;
  for (const column of picture.columns) drawHanging(pen, column, picture, unit);
};
