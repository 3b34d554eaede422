// The chart's geometry: months across, numbers up, on the axis that the slider shares.
import type { Month } from '../../../main/contract/fields.ts';
import { shareOf, type Span } from './months.ts';
import type { Point as Counted, Series } from './readings.ts';

export interface Axes {
  x: (month: Month) => number;
  y: (value: number) => number;
}

/** Axes for a chart of a size in pixels; zero lies on the lower edge, the largest number near the top. */
export const createAxes = (
  series: Series[],
  span: Span,
  size: { width: number; height: number },
): Axes => {
  const values = series.flatMap(({ points }) => points.map(({ low, high }) => high ?? low));
  const top = Math.max(1, ...values) * 1.25;
  return {
    x: (month) => shareOf(month, span) * size.width,
    y: (value) => size.height * (1 - value / top),
  };
};

/** The straight line that joins points, as an SVG path. */
export const joinPoints = (points: Counted[], { x, y }: Axes): string =>
  points
    .map(
      ({ month, low }, index) => `${index ? 'L' : 'M'}${x(month).toFixed(1)} ${y(low).toFixed(1)}`,
    )
    .join('');

/** The value on the joined line at a month, or undefined outside it. */
export const valueAt = (points: Counted[], now: Month, { x }: Axes): number | undefined => {
  const next = points.findIndex(({ month }) => month >= now);
  const [before, after] = [points[next - 1] ?? points[next], points[next]];
  if (!before || !after || (next === 0 && before.month !== now)) return undefined;
  const width = x(after.month) - x(before.month);
  const share = width === 0 ? 0 : (x(now) - x(before.month)) / width;
  return before.low + (after.low - before.low) * share;
};

/** The years written under the slider. */
export const yearsOf = ({ from, to }: Span, every: number): Month[] => {
  const years: Month[] = [];
  for (let year = Number(from.slice(0, 4)); `${year}-01` <= to; year += every)
    years.push(`${year}-01`);
  return years;
};
