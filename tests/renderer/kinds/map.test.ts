// The map kind: its two exhibits on disk, its dates, its rules, its lit dots and the way of a signal.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAcross, edgeOf, endsOf, layWay, nearestEnd } from '../../../renderer/kinds/map/call.ts';
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
import {
  distanceToSegment,
  lightShare,
  lightTowns,
  type Segment,
} from '../../../renderer/kinds/map/coverage.ts';
import {
  latest,
  monthAt,
  monthNear,
  shareOf,
  stepFrom,
} from '../../../renderer/kinds/map/months.ts';
import { countMonths } from '../../../renderer/kinds/map/months.ts';
import { lastPoint, wordsInstead } from '../../../renderer/kinds/map/readings.ts';
import {
  anotherOf,
  callTo,
  decide,
  nextChoice,
  turnsOf,
  wordingOf,
} from '../../../renderer/kinds/map/rules.ts';
import { completeChoice, readSentence } from '../../../renderer/kinds/map/sentence.ts';
import { map } from '../../../renderer/kinds/map/schema.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const written = read('exhibits/cellular-network/exhibit.json');
const exhibit = { id: 'cellular-network', ...map.parse(written) };
const { desk, moments, series, span } = exhibit;
const places = read('exhibits/places.json');

/** Every month of the exhibit. */
const months = Array.from(
  { length: countMonths(span.to) - countMonths(span.from) + 1 },
  (_, index) => monthAt(countMonths(span.from) + index),
);
/** The places that are lit in a month. */
const litAt = (month: string) =>
  latest(
    moments.filter(({ coverage }) => coverage),
    ({ from }) => from,
    month,
  )?.coverage?.towns ?? [];
const answer = (who: string, what: string, whom: string, month: string) =>
  decide(desk, { chosen: { who, what, whom }, month, lit: litAt(month) });
const choicesOf = (word: string) => desk.words[word]?.choices.map(({ id }) => id) ?? [];

/** Every text object in a tree, with its path. */
const textsIn = (node: unknown, path = ''): [string, Record<string, string>][] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('en' in node || 'ko' in node) return [[path, node as Record<string, string>]];
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, `${path}/${key}`));
};
const factsIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'facts' in node && Array.isArray(node.facts) ? (node.facts as string[]) : [];
  return [...own, ...Object.values(node).flatMap(factsIn)];
};

describe('The exhibits on disk', () => {
  it('accepts the sample and the cellular network', () => {
    expect(map.safeParse(read('renderer/kinds/map/sample.json')).error?.issues).toBeUndefined();
    expect(map.safeParse(written).error?.issues).toBeUndefined();
  });
  it('has every text of the cellular network in both languages', () => {
    const texts = textsIn(written);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(([, text]) => !text['en'] || !text['ko'])).toEqual([]);
  });
  it('cites only facts that sources.json holds', () => {
    const { facts } = read('exhibits/sources.json');
    const cited = [...new Set(factsIn(written))];
    expect(cited.length).toBeGreaterThan(12);
    expect(cited.filter((id) => !(id in facts))).toEqual([]);
  });
  it('refers only to places and lines that places.json holds', () => {
    const towns = new Set(places.places.map(({ id }: { id: string }) => id));
    const lines = new Set(places.lines.map(({ id }: { id: string }) => id));
    const meant = moments.flatMap(({ coverage }) => coverage?.towns ?? []);
    const ways = moments.flatMap(({ coverage }) => coverage?.lines ?? []);
    const ends = Object.values(desk.words).flatMap(({ choices }) =>
      choices.flatMap(({ place }) => place ?? []),
    );
    const labels = exhibit.labels.map(({ place }) => place);
    expect([...meant, ...ends, ...labels, desk.home].filter((id) => !towns.has(id))).toEqual([]);
    expect([...ways, ...exhibit.lines].filter((id) => !lines.has(id))).toEqual([]);
    expect(ways.filter((id) => !exhibit.lines.includes(id))).toEqual([]);
  });
  it('lights the number of main towns that was claimed', () => {
    const townsAt = (month: string) =>
      moments.find(({ from }) => from === month)?.coverage?.towns.length;
    expect(townsAt('2008-12')).toBe(1);
    expect(townsAt('2010-06')).toBe(12);
    expect(townsAt('2011-03')).toBe(1 + 14);
    expect(townsAt('2012-11')).toBe(1 + 15);
    expect(townsAt('2004-05')).toBe(0);
  });
});

describe('What the schema refuses', () => {
  const issuesOf = (change: (copy: typeof written) => void) => {
    const copy = structuredClone(written);
    change(copy);
    return map.safeParse(copy).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  it('names a choice that no word has', () => {
    expect(issuesOf((copy) => (copy.start.choose.who = 'pilot'))).toEqual([
      ['start.choose.who', 'The word “who” has no choice “pilot”.'],
    ]);
  });
  it('asks for a last rule that fits all', () => {
    expect(issuesOf((copy) => copy.desk.rules.pop())?.[0]?.[1]).toMatch(/last rule must fit all/);
  });
  it('asks for every word in every language of the sentence', () => {
    const issues = issuesOf((copy) => (copy.desk.sentence.ko = '{who} {what}'));
    expect(issues).toEqual([['desk.sentence', '“{who} {what}” lacks the word {whom}.']]);
  });
  it('asks for moments in order of time', () => {
    const issues = issuesOf((copy) => copy.moments.reverse());
    expect(issues?.[0]?.[1]).toMatch(/order of time/);
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

describe('The rules of the cellular network', () => {
  /** Every sentence that can be said in every month, with the rule that decides it. */
  const all = months.flatMap((month) =>
    choicesOf('who').flatMap((who) =>
      choicesOf('what').flatMap((what) =>
        choicesOf('whom').map((whom) => ({
          call: `${who} ${what} ${whom} ${month}`,
          rule: answer(who, what, whom, month),
        })),
      ),
    ),
  );
  it('answers every sentence in every month, and never by the last resort', () => {
    expect(all).toHaveLength(252 * 4 * 3 * 12);
    const last = desk.rules.at(-1);
    expect(all.filter(({ rule }) => !rule || rule === last)).toEqual([]);
  });
  it('names for every sentence what decided it and who reported it, in both languages', () => {
    const isWhole = (text: unknown) =>
      typeof text === 'object' && text !== null && 'en' in text && 'ko' in text;
    const silent = all.filter(
      ({ rule }) =>
        !rule ||
        rule.statement.facts.length === 0 ||
        ![rule.title, rule.statement.text, rule.source].every(isWhole),
    );
    expect(silent).toEqual([]);
  });
  it('says of every stop where it is, and uses every rule but the last', () => {
    const used = new Set(all.map(({ rule }) => rule));
    expect(desk.rules.slice(0, -1).filter((rule) => !used.has(rule))).toEqual([]);
    expect(desk.rules.filter(({ outcome, stops }) => outcome === 'stops' && !stops)).toEqual([]);
  });
  it('connects a citizen to a town exactly while the town is lit on the map', () => {
    const towns = desk.words['whom']?.choices.filter(({ group }) => group === 'town') ?? [];
    expect(towns.length).toBeGreaterThan(8);
    for (const month of months.filter((month) => month >= '2008-12'))
      for (const { id, place = '' } of towns)
        expect(answer('citizen', 'calls', id, month)?.outcome, `${id} ${month}`).toBe(
          litAt(month).includes(place) ? 'connects' : 'unknown',
        );
  });
  it('never claims to know what a network for officials reached', () => {
    for (const month of months.filter((month) => month >= '2008-12'))
      for (const whom of choicesOf('whom')) {
        const rule = answer('official', 'calls', whom, month);
        expect([rule?.outcome, rule?.statement.certainty]).toEqual(['unknown', 'one-source']);
      }
  });
  it('connects nothing during the ban or before it', () => {
    for (const month of months.filter((month) => month < '2008-12'))
      expect(answer('citizen', 'calls', 'hamhung', month)?.outcome).not.toBe('connects');
    expect(answer('citizen', 'calls', 'hamhung', '2004-05')?.stops).toBe('home');
  });
  it('never lets a citizen reach Seoul, another country or the internet', () => {
    for (const month of months)
      for (const what of choicesOf('what'))
        for (const whom of ['seoul', 'abroad'])
          expect(answer('citizen', what, whom, month)?.outcome).not.toBe('connects');
    expect(answer('citizen', 'calls', 'seoul', '2012-11')?.stops).toBe('border');
    expect(answer('citizen', 'opens', 'abroad', '2012-11')?.stops).toBe('home');
  });
  it('connects citizens at home once main cities were claimed', () => {
    expect(answer('citizen', 'calls', 'hamhung', '2010-05')?.outcome).toBe('unknown');
    expect(answer('citizen', 'calls', 'hamhung', '2010-06')?.outcome).toBe('connects');
    expect(answer('citizen', 'opens', 'hamhung', '2009-05')?.outcome).toBe('connects');
  });
  it('opens mobile internet to foreigners in February 2013, and closes it to tourists in March', () => {
    expect(answer('resident', 'opens', 'abroad', '2013-01')?.outcome).toBe('stops');
    expect(answer('resident', 'opens', 'abroad', '2013-02')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2013-02')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2013-03')?.outcome).toBe('stops');
    expect(answer('resident', 'opens', 'abroad', '2013-03')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2014-07')?.outcome).toBe('connects');
  });
  it('lets foreigners call abroad from January 2013, but neither citizens nor South Korea', () => {
    for (const who of ['resident', 'tourist']) {
      expect(answer(who, 'calls', 'abroad', '2013-01')?.outcome).toBe('connects');
      expect(answer(who, 'calls', 'seoul', '2013-01')?.stops).toBe('border');
      expect(answer(who, 'calls', 'hamhung', '2013-01')?.stops).toBe('home');
    }
    expect(answer('tourist', 'calls', 'abroad', '2012-12')?.outcome).toBe('stops');
  });
  it('says so where the sources are silent', () => {
    expect(answer('resident', 'texts', 'abroad', '2013-06')?.outcome).toBe('unknown');
    expect(answer('resident', 'calls', 'abroad', '2012-06')?.outcome).toBe('unknown');
    expect(answer('tourist', 'opens', 'abroad', '2019-01')?.outcome).toBe('unknown');
  });
});

describe('The sentence', () => {
  it('is split into lines of texts and words', () => {
    expect(readSentence('A {who} in Pyongyang\n{what} {whom}')).toEqual([
      [{ text: 'A' }, { word: 'who' }, { text: 'in Pyongyang' }],
      [{ word: 'what' }, { word: 'whom' }],
    ]);
  });
  it('takes the next choice and begins again after the last', () => {
    const ids = choicesOf('what');
    expect(ids.map((what) => nextChoice(desk, 'what', { what }))).toEqual([
      ...ids.slice(1),
      ids[0],
    ]);
  });
  it('begins with the first choice where none is given', () => {
    expect(completeChoice(desk.words, { whom: 'seoul' })).toEqual({
      who: 'citizen',
      what: 'calls',
      whom: 'seoul',
    });
  });
  it('is worded otherwise in other company', () => {
    const seoul = desk.words['whom']?.choices.find(({ id }) => id === 'seoul');
    if (!seoul) throw new Error('Seoul is no choice.');
    expect(wordingOf(seoul, { what: 'calls' })).toEqual({ en: 'Seoul', ko: '서울로' });
    expect(wordingOf(seoul, { what: 'opens' })).toMatchObject({ en: 'a page in Seoul' });
  });
  it('gives a group of choices one turn, that of the chosen one', () => {
    const turns = (whom: string) => turnsOf(desk, 'whom', { whom }).map(({ id }) => id);
    expect(turns('seoul')).toEqual(['hamhung', 'seoul', 'abroad']);
    expect(turns('rason')).toEqual(['rason', 'seoul', 'abroad']);
    expect(nextChoice(desk, 'whom', { whom: 'rason' })).toBe('seoul');
  });
  it('comes through another town and another to every town, and back to the first', () => {
    const towns = desk.words['whom']?.choices.filter(({ group }) => group === 'town') ?? [];
    const visited = [];
    let whom = 'hamhung';
    do {
      visited.push(whom);
      whom = anotherOf(desk, 'whom', { what: 'calls', whom }) ?? '';
    } while (whom !== 'hamhung' && visited.length < 30);
    expect(visited).toEqual(towns.map(({ id }) => id));
  });
  it('offers no other town where it would not say its name', () => {
    expect(anotherOf(desk, 'whom', { what: 'opens', whom: 'hamhung' })).toBeUndefined();
    expect(anotherOf(desk, 'whom', { what: 'calls', whom: 'seoul' })).toBeUndefined();
  });
  it('calls a town that is touched on the map, even when a page was to be opened', () => {
    const chosen = { who: 'citizen', what: 'opens', whom: 'seoul' };
    expect(callTo(desk, 'rason', chosen)).toEqual({ ...chosen, what: 'calls', whom: 'rason' });
    expect(callTo(desk, 'abroad', chosen)).toEqual({ ...chosen, whom: 'abroad' });
  });
});

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

describe('Lit dots', () => {
  const dots = Array.from({ length: 2500 }, (_, index) => ({
    x: (index % 50) * 10,
    y: Math.floor(index / 50) * 10,
  }));
  const town = { x: 250, y: 250, reach: 3 };
  const line: Segment = [
    { x: 0, y: 0 },
    { x: 490, y: 0 },
  ];
  it('are exactly the claimed share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const lit = lightShare(dots, percent, [town], [line]);
        expect(lit.length).toBe(Math.round((2500 * percent) / 100));
        expect(new Set(lit).size).toBe(lit.length);
      }),
    );
  });
  it('lie nearest to the towns and lines', () => {
    const lit = new Set(lightShare(dots, 14, [town], [line]));
    const nearness = (dot: { x: number; y: number }) =>
      Math.min(Math.hypot(dot.x - 250, dot.y - 250) / 3, distanceToSegment(dot, line));
    const farthest = Math.max(...[...lit].map(nearness));
    expect(dots.filter((dot) => !lit.has(dot) && nearness(dot) < farthest)).toEqual([]);
  });
  it('are none when all is dark', () => {
    expect(lightShare(dots, 14, [], [])).toEqual([]);
    expect(lightTowns(dots, 20, [])).toEqual([]);
  });
  it('stand only at the towns where no share was claimed', () => {
    const lit = lightTowns(dots, 20, [{ ...town, reach: 1 }]);
    expect(lit.length).toBeGreaterThan(0);
    expect(lit.every((dot) => Math.hypot(dot.x - 250, dot.y - 250) <= 20)).toBe(true);
  });
});

describe('The way of a signal', () => {
  const home = { x: 0, y: 0 };
  const goal = { x: 100, y: 0 };
  const isLand = ({ x }: { x: number }) => x < 55;
  it('arrives when no rule stops it', () => {
    expect(layWay(home, goal, 10, undefined, isLand).stop).toBeUndefined();
  });
  it('stops at the first dot beyond the land', () => {
    const way = layWay(home, goal, 10, 'border', isLand);
    expect(way.dots[way.stop ?? -1]).toEqual({ x: 60, y: 0 });
  });
  it('stops close to home', () => {
    const way = layWay(home, goal, 10, 'home', isLand);
    expect(way.dots[way.stop ?? -1]?.x).toBe(30);
  });
  it('meets a bar at a right angle', () => {
    const [from, to] = barAcross(layWay(home, goal, 10, 'border', isLand), 20);
    expect(from.x).toBeCloseTo(60);
    expect(Math.abs(from.y - to.y)).toBeCloseTo(20);
  });
  it('leaves the map at the edge that its direction meets first', () => {
    const box = { left: -50, top: -50, right: 200, bottom: 50 };
    expect(edgeOf(home, 90, box)).toEqual({ x: 200, y: expect.closeTo(0) });
    expect(edgeOf(home, 0, box)).toEqual({ x: expect.closeTo(0), y: -50 });
  });
  it('can end at every place that the words name, and at the edge', () => {
    const at = new Map(places.places.map(({ id }: { id: string }) => [id, { x: 0, y: 0 }]));
    const ends = endsOf(desk, at as Map<string, typeof home>, (bearing) => ({ x: bearing, y: 0 }));
    expect(ends.map(({ id }) => id)).toEqual(choicesOf('whom'));
    expect(ends.at(-1)).toEqual({ id: 'abroad', x: 75, y: 0 });
  });
  it('goes to the end nearest to a finger, and nowhere when none is near', () => {
    const ends = [
      { id: 'near', x: 10, y: 0 },
      { id: 'far', x: 90, y: 0 },
    ];
    expect(nearestEnd(ends, { x: 45, y: 0 }, 60)?.id).toBe('near');
    expect(nearestEnd(ends, { x: 60, y: 0 }, 60)?.id).toBe('far');
    expect(nearestEnd(ends, { x: 45, y: 200 }, 60)).toBeUndefined();
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
