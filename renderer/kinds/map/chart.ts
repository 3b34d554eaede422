// The chart's geometry: months across, numbers up, on the axis that the slider shares.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ExhibitOf } from '../schemas.ts';
import type { Month } from '../../../main/contract/fields.ts';
import { countMonths, type Span } from './months.ts';
import type { Point as Counted, Series } from './readings.ts';

export interface Axes {
  x: (month: Month) => number;
  y: (value: number) => number;
  /** Round numbers up the side. */
  ticks: number[];
}

/** Axes for a chart of a size in pixels; zero lies on the lower edge, the largest number near the top. */
export const createAxes = (
  series: Series[],
  span: Span,
  size: { width: number; height: number },
): Axes => {
  const values = series.flatMap(({ points }) => points.map(({ low, high }) => high ?? low));
  const across = scaleLinear([countMonths(span.from), countMonths(span.to)], [0, size.width]);
  const up = scaleLinear([0, Math.max(1, ...values) * 1.12], [size.height, 0]);
  return { x: (month) => across(countMonths(month)), y: up, ticks: up.ticks(4) };
};

/** The straight line that joins points, as an SVG path. */
export const joinPoints = (points: Counted[], { x, y }: Axes): string =>
  line<Counted>(
    ({ month }) => x(month),
    ({ low }) => y(low),
  ).digits(1)(points) ?? '';

/** The value on the joined line at a month, or undefined outside it. */
export const valueAt = (points: Counted[], now: Month): number | undefined => {
  const months = points.map(({ month }) => countMonths(month));
  const at = countMonths(now);
  if (at < (months[0] ?? Infinity) || at > (months.at(-1) ?? -Infinity)) return undefined;
  const values = points.map(({ low }) => low);
  return months.length === 1 ? values[0] : scaleLinear(months, values)(at);
};

/** The years written under the slider. */
export const yearsOf = ({ from, to }: Span, every: number): Month[] => {
  const years: Month[] = [];
  for (let year = Number(from.slice(0, 4)); `${year}-01` <= to; year += every)
    years.push(`${year}-01`);
  return years;
};

/** A point of the chart with the series that it belongs to. */
export interface Placed {
  point: Counted;
  series: Series;
}

/** Every point of the chart in order of time. */
export const pointsOf = (series: Series[]): Placed[] =>
  series
    .flatMap((one) => one.points.map((point) => ({ point, series: one })))
    .sort((a, b) => countMonths(a.point.month) - countMonths(b.point.month));

/** The index of the point nearest to a finger, wherever on the chart it is; a range is as near as its nearer end. */
export const nearestPoint = (
  placed: Placed[],
  { x, y }: Axes,
  finger: { x: number; y: number },
): number => {
  const away = placed.map(({ point: { month, low, high = low } }) => {
    const level = Math.min(y(low), Math.max(y(high), finger.y));
    return Math.hypot(x(month) - finger.x, level - finger.y);
  });
  return away.indexOf(Math.min(...away));
};

/** The times in which nothing was lit, with the words for them. */
export const darkTimes = (
  moments: ExhibitOf<'map'>['moments'],
  { to }: Span,
): {
  from: Month;
  to: Month;
  words: NonNullable<ExhibitOf<'map'>['moments'][number]['instead']>;
}[] => {
  const said = moments.filter(({ coverage }) => coverage !== undefined);
  return said.flatMap(({ from, coverage, instead }, index) =>
    coverage?.towns.length === 0 && instead
      ? [{ from, to: said[index + 1]?.from ?? to, words: instead }]
      : [],
  );
};
