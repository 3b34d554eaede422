// What is known at a month: the last number of each kind until then. Used by parts/Readings.
import type { ExhibitOf } from '../schemas.ts';
import type { Month } from '../../../main/contract/fields.ts';
import { latest } from './months.ts';

type Exhibit = ExhibitOf<'map'>;
export type Series = Exhibit['series'][number];
export type Point = Series['points'][number];

/** The last point of any series at a month, with its series. */
export const lastPoint = (
  series: Series[],
  now: Month,
): { point: Point; series: Series } | undefined =>
  latest(
    series
      .flatMap((one) => one.points.map((point) => ({ point, series: one })))
      .sort((a, b) => (a.point.month < b.point.month ? -1 : 1)),
    ({ point }) => point.month,
    now,
  );

/** The words to show instead of numbers at a month; a moment that lights something ends them. */
export const wordsInstead = (moments: Exhibit['moments'], now: Month) =>
  latest(
    moments.filter(({ instead, coverage }) => instead ?? coverage),
    ({ from }) => from,
    now,
  )?.instead;
