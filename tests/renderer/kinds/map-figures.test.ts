// What the map kind counts: the bill, the claims of a share, the owners, the dates, the readings and the chart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAxes,
  darkTimes,
  joinPoints,
  nearestPoint,
  pointsOf,
  valueAt,
  yearsOf,
} from '../../../renderer/kinds/map/chart.ts';
import { itemsOf, totalOf } from '../../../renderer/kinds/map/bill.ts';
import { claimsOf, litOf } from '../../../renderer/kinds/map/claims.ts';
import { latest, monthNear, shareOf, stepFrom } from '../../../renderer/kinds/map/months.ts';
import { lastPoint, wordsInstead } from '../../../renderer/kinds/map/readings.ts';
import { completeChoice } from '../../../renderer/kinds/map/sentence.ts';
import { map } from '../../../renderer/kinds/map/schema.ts';
import { months, written, exhibit, moments, series, span } from './map-exhibit.ts';

describe('The bill', () => {
  const { bill } = exhibit;
  if (!bill) throw new Error('The cellular network has no bill.');
  const sumOf = (chosen: Record<string, string>) =>
    totalOf(itemsOf(bill, completeChoice(bill.words, chosen)));
  it('adds up what was reported', () => {
    expect(sumOf({})).toBe(75 + 150 + 50 + 10);
    expect(sumOf({ device: 'modem', data: 'large', calls: 'none' })).toBe(150 + 400 + 10);
    expect(sumOf({ data: 'middle', months: 'twelve' })).toBe(75 + 250 + 50 + 12 * 10);
  });
  it('comes for every sentence to the sum of its lines, each a whole number of dots', () => {
    const sentences = Object.entries(bill.words).reduce<Record<string, string>[]>(
      (said, [word, { choices }]) =>
        said.flatMap((one) => choices.map(({ id }) => ({ ...one, [word]: id }))),
      [{}],
    );
    expect(sentences).toHaveLength(2 * 3 * 2 * 3);
    for (const chosen of sentences) {
      const items = itemsOf(bill, chosen);
      expect(items.every(({ sum, price, times }) => sum === price * times)).toBe(true);
      expect(items.every(({ sum }) => sum % bill.dot.worth === 0)).toBe(true);
      expect(totalOf(items)).toBe(items.map(({ sum }) => sum).reduce((a, b) => a + b));
    }
  });
  it('asks for prices that can be drawn as dots', () => {
    const copy = structuredClone(written);
    copy.bill.words.device.choices[0].lines[0].price = 76;
    expect(map.safeParse(copy).error?.issues.map(({ message }) => message)).toEqual([
      '76 cannot be drawn: one dot is worth 5.',
    ]);
  });
});

describe('The claims of a share', () => {
  const claims = claimsOf(moments);
  it('are the five of the record, the land being claimed only from 2011', () => {
    expect(
      claims.map(({ month, land, people }) => [month, land?.percent, people?.percent]),
    ).toEqual([
      ['2010-06', undefined, 60],
      ['2010-09', undefined, 75],
      ['2011-03', 13.6, 92],
      ['2012-02', 14, 94],
      ['2012-11', 14, 90],
    ]);
  });
  it('light that many of a thousand dots', () => {
    expect(litOf(claims.at(-1)?.land, 1000)).toBe(140);
    expect(litOf(claims[2]?.land, 1000)).toBe(136);
    expect(litOf(undefined, 1000)).toBe(0);
  });
});

describe('Whose network it was', () => {
  it('is told from the licence to the question of today, three quarters and one quarter', () => {
    const { owners } = exhibit;
    expect(owners?.shares.map(({ percent }) => percent)).toEqual([75, 25]);
    expect(owners?.steps[0]?.hold).toBe('none');
    expect(owners?.steps.at(-1)?.hold).toBe('unclear');
  });
});

describe('Dates', () => {
  it('finds its way from a month to a share of the line and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...months), (month) => {
        expect(monthNear(shareOf(month, span), span)).toBe(month);
      }),
    );
  });
  it('stays on the line when a finger leaves it', () => {
    expect(monthNear(-1, span)).toBe(span.from);
    expect(monthNear(7, span)).toBe(span.to);
  });
  it('steps to the next and the last date with data, and stays at the ends', () => {
    const stops = ['2010-03', '2004-05', '2008-12'];
    expect(stepFrom('2006-01', stops, 1)).toBe('2008-12');
    expect(stepFrom('2008-12', stops, -1)).toBe('2004-05');
    expect(stepFrom('2010-03', stops, 1)).toBe('2010-03');
  });
  it('finds nothing before the first thing has begun', () => {
    expect(latest(['2004-05'], (month) => month, '2004-04')).toBeUndefined();
  });
});

describe('Readings and the chart', () => {
  it('gives the last number until a month, and its series', () => {
    const reading = lastPoint(series, '2014-03');
    expect(reading?.point.month).toBe('2013-05');
    expect(lastPoint(series, '2018-02')?.series.mark).toBe('hollow');
    expect(lastPoint(series, '2002-06')).toBeUndefined();
  });
  it('reads words instead of numbers from the ban until Koryolink opens', () => {
    expect(wordsInstead(moments, '2008-02')).toMatchObject({ en: 'Phones banned' });
    expect(wordsInstead(moments, '2008-12')).toBeUndefined();
    expect(wordsInstead(moments, '2003-01')).toBeUndefined();
  });
  it('joins the company’s numbers and never the later estimates', () => {
    for (const { mark, joined } of series) expect(joined).toBe(mark === 'solid');
  });
  const axes = createAxes(series, span, { width: 500, height: 100 });
  const company = series.find(({ joined }) => joined)?.points ?? [];
  it('finds the value on the line between two points, and none outside', () => {
    expect(valueAt(company, '2012-11')).toBeCloseTo(1_500_000);
    expect(valueAt(company, '2014-01')).toBeCloseTo(2_250_000, -5);
    expect(valueAt(company, '2007-01')).toBeUndefined();
    expect(valueAt(company, '2016-01')).toBeUndefined();
  });
  it('begins its line at the first point', () => {
    expect(joinPoints(company, axes)).toMatch(new RegExp(`^M${axes.x('2008-12').toFixed(1)},`));
  });
  const placed = pointsOf(series);
  it('stands in order of time, and each point says who counted and where it was published', () => {
    const counted = placed.map(({ point }) => point.month);
    expect(counted).toHaveLength(21);
    expect(counted).toEqual([...counted].sort());
    expect(placed.filter(({ point }) => !point.reading.source)).toEqual([]);
  });
  it('gives the point nearest to a finger, wherever on the chart it is, so that each can be had', () => {
    for (const [index, { point }] of placed.entries()) {
      const finger = { x: axes.x(point.month), y: axes.y(point.low) };
      expect(nearestPoint(placed, axes, finger)).toBe(index);
    }
    expect(nearestPoint(placed, axes, { x: -500, y: 90 })).toBe(0);
    expect(nearestPoint(placed, axes, { x: 900, y: 0 })).toBe(placed.length - 1);
  });
  it('knows the times without a network, and the words for them', () => {
    expect(darkTimes(moments, span).map(({ from, to }) => [from, to])).toEqual([
      ['2002-01', '2002-11'],
      ['2004-05', '2008-12'],
    ]);
  });
  it('writes a year under every so many', () => {
    expect(yearsOf(span, 4)).toEqual([2002, 2006, 2010, 2014, 2018, 2022].map((y) => `${y}-01`));
  });
});
