// Months as columns of the timeline, and days as dots of a month. Used by the schema and the parts.

/** How many months `month` lies after `first`; both written "2013-02". */
export const monthIndex = (month: string, first: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [firstYear = 0, firstNumber = 1] = first.split('-').map(Number);
  return (year - firstYear) * 12 + number - firstNumber;
};

/** The month that lies `index` months after `first`. */
export const monthAt = (first: string, index: number): string => {
  const [year = 0, number = 1] = first.split('-').map(Number);
  const months = year * 12 + number - 1 + index;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** The columns of the Januaries that carry a year, far enough apart to be read. */
export const yearTicks = (
  first: string,
  count: number,
  mostTicks: number,
): { index: number; year: number }[] => {
  const januaries = Array.from({ length: count }, (_, index) => ({
    index,
    month: monthAt(first, index),
  })).filter(({ month }) => month.endsWith('-01'));
  const every = Math.max(1, Math.ceil(januaries.length / Math.max(1, mostTicks)));
  return januaries
    .filter((_, index) => index % every === 0)
    .map(({ index, month }) => ({ index, year: Number(month.slice(0, 4)) }));
};

const daysIn = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

export interface DayDots {
  months: { month: string; days: number }[];
  count: number;
  /** Which dot each date is, from 0. */
  at: number[];
}

/** Whole months as a row of days, from the first to the last of the given dates ("2013-01-18"). */
export const dayDots = (dates: string[]): DayDots => {
  const sorted = [...dates].sort();
  const first = (sorted[0] ?? '').slice(0, 7);
  const last = (sorted.at(-1) ?? '').slice(0, 7);
  const months = Array.from({ length: monthIndex(last, first) + 1 }, (_, index) => {
    const month = monthAt(first, index);
    return { month, days: daysIn(month) };
  });
  const before = (month: string) =>
    months.filter((other) => other.month < month).reduce((sum, { days }) => sum + days, 0);
  return {
    months,
    count: months.reduce((sum, { days }) => sum + days, 0),
    at: dates.map((date) => before(date.slice(0, 7)) + Number(date.slice(8, 10)) - 1),
  };
};

/** Where a finger stands on a line of months. @param share from 0, its left edge, to 1 */
export const toMonths = (share: number, count: number): number =>
  Math.min(count - 1, Math.max(0, share * count - 0.5));
