// The timeline kind: its schema and content, and the logic behind its field, labels, counts and routes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesFile } from '../../../main/contract/rotation.ts';
import { channelStates, openChannels } from '../../../renderer/kinds/timeline/channels.ts';
import { keepClear, placeLabels, type Mark } from '../../../renderer/kinds/timeline/labels.ts';
import { layOutField, placeAtRest } from '../../../renderer/kinds/timeline/layout.ts';
import {
  dayDots,
  monthAt,
  monthIndex,
  yearTicks,
} from '../../../renderer/kinds/timeline/months.ts';
import { findRoute } from '../../../renderer/kinds/timeline/routes.ts';
import { timeline } from '../../../renderer/kinds/timeline/schema.ts';
import { storySides } from '../../../renderer/kinds/timeline/story.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const raw = read('exhibits/opening-up/exhibit.json');
const exhibit = timeline.parse(raw);
const places = placesFile.parse(read('exhibits/places.json'));

/** Every object of the file with the path that leads to it. */
const objectsOf = (value: unknown, path = ''): [string, Record<string, unknown>][] => {
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Record<string, unknown>;
  const inside = Object.entries(here).flatMap(([key, child]) => objectsOf(child, `${path}/${key}`));
  return Array.isArray(value) ? inside : [[path, here], ...inside];
};

describe('the schema', () => {
  it('accepts the sample and the exhibit', () => {
    expect(timeline.safeParse(read('renderer/kinds/timeline/sample.json')).success).toBe(true);
    expect(timeline.safeParse(raw).success).toBe(true);
  });

  const change = (edit: (copy: typeof exhibit) => void) => {
    const copy = structuredClone(exhibit);
    edit(copy);
    return timeline
      .safeParse(copy)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  it('refuses an event outside the span, naming the months allowed', () => {
    const issues = change((copy) => {
      const first = copy.events[0];
      if (first) first.month = '2009-12';
    });
    expect(issues).toContainEqual(['events.0.month', 'a month between 2010-01 and 2024-12']);
  });
  it('refuses events out of order', () => {
    const issues = change((copy) => copy.events.reverse());
    expect(issues?.[0]?.[1]).toMatch(/^a month not before \d{4}-\d\d, that of the event above$/);
  });
  it('refuses a channel or an audience that is not named', () => {
    const issues = change((copy) => {
      const first = copy.events[0];
      if (first) first.changes = [{ channel: 'radio', audience: 'nobody', open: true }];
    });
    expect(issues?.map(([path]) => path)).toEqual([
      'events.0.changes.0.channel',
      'events.0.changes.0.audience',
    ]);
  });
  it('refuses a title of nine words', () => {
    const issues = change((copy) => {
      const first = copy.events[0];
      if (first) first.title = 'one two three four five six seven eight nine';
    });
    expect(issues).toEqual([['events.0.title', 'a title of at most eight words']]);
  });
  it('accepts a timeline without counts, map and comparison', () => {
    const issues = change((copy) => {
      delete copy.counts;
      delete copy.map;
      delete copy.comparison;
      for (const event of copy.events) delete event.changes;
    });
    expect(issues).toBeUndefined();
  });
});

describe('the opening-up exhibit', () => {
  it('has every text in English and Korean', () => {
    const texts = objectsOf(raw).filter(([, value]) => 'en' in value || 'ko' in value);
    expect(texts.length).toBeGreaterThan(100);
    for (const [path, value] of texts)
      expect(Object.keys(value).sort(), path).toEqual(['en', 'ko']);
  });
  it('keeps every label within sixty words', () => {
    for (const [path, value] of objectsOf(raw))
      if (typeof value['en'] === 'string')
        expect(value['en'].split(/\s+/).length, path).toBeLessThanOrEqual(60);
  });
  it('names the country as North Korea (DPRK) exactly once', () => {
    expect(JSON.stringify(raw).split('North Korea (DPRK)').length - 1).toBe(1);
  });
  it('speaks of the camp in words alone: on no timeline, on no map, in no route, with no distance', () => {
    const { plainText, ...map } = exhibit.map ?? {};
    expect(JSON.stringify({ ...exhibit, map })).not.toMatch(/hoeryong|camp|회령|수용소|관리소/i);
    expect(JSON.stringify(plainText)).not.toMatch(
      /hoeryong|회령|\bkm\b|kilomet|mile|near|\bat \[/i,
    );
    expect(plainText?.unknown.facts).toContain('O08');
  });
  it('opens or closes something with every event', () => {
    expect(exhibit.events.length).toBeGreaterThan(20);
    for (const { effect } of exhibit.events) expect(['opens', 'closes']).toContain(effect);
  });
  it('calls Uriminzokkiri by its audience, with its three services, and not a news agency', () => {
    const told = JSON.stringify(exhibit.events);
    for (const service of ['YouTube', 'Twitter', 'Flickr']) expect(told).toContain(service);
    expect(told).toContain('It was not the state news agency; that is KCNA.');
  });
  it('shows as disputed what the sources dispute', () => {
    const disputed = exhibit.events
      .filter(({ statement }) => statement.certainty === 'disputed')
      .flatMap(({ statement }) => statement.facts);
    expect(disputed).toEqual(expect.arrayContaining(['L12', 'O09', 'Z04']));
  });
  it('names only places that places.json knows', () => {
    const known = new Set(places.places.map(({ id }) => id));
    const { map } = exhibit;
    const named = [
      ...(map?.namesBefore ?? []),
      ...(map?.names.map(({ place }) => place) ?? []),
      ...(map?.routes?.from ?? []),
      ...(map?.routes?.to ?? []),
      ...(map?.routes?.gaps.flatMap(({ last, beyond }) => [last, beyond]) ?? []),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
  it('gives tourists three channels in February 2013, one in March, and citizens two throughout', () => {
    const passedBy = (month: string) =>
      exhibit.events.filter((event) => event.month <= month).length;
    const countAt = (month: string, audience: string) =>
      openChannels(exhibit, passedBy(month)).get(audience)?.size;
    expect(countAt('2012-12', 'tourist')).toBe(0);
    expect(countAt('2013-02', 'tourist')).toBe(3);
    expect(countAt('2013-03', 'tourist')).toBe(1);
    expect(countAt('2013-03', 'resident')).toBe(3);
    for (const month of ['2010-01', '2013-02', '2024-12'])
      expect(countAt(month, 'citizen')).toBe(2);
  });
  it('says which channels the open event has just closed, and to whom', () => {
    const closing = exhibit.events.findIndex(({ month }) => month === '2013-03');
    const states = channelStates(exhibit, closing + 1, closing);
    expect(states.get('tourist')).toEqual(['shut', 'shut', 'open', 'just-closed', 'just-closed']);
    expect(states.get('resident')).toEqual(['shut', 'shut', 'open', 'open', 'open']);
    expect(channelStates(exhibit, closing + 1, undefined).get('tourist')).toEqual([
      'shut',
      'shut',
      'open',
      'shut',
      'shut',
    ]);
  });
});

describe('months and days', () => {
  it('finds the same month back from its column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), (index) => {
        expect(monthIndex(monthAt('1998-11', index), '1998-11')).toBe(index);
      }),
    );
  });
  it('makes 180 columns of the years 2010 to 2024', () => {
    expect(monthIndex('2024-12', '2010-01') + 1).toBe(180);
  });
  it('shows every second year when there is no room for all', () => {
    expect(yearTicks('2010-01', 180, 15).length).toBe(15);
    expect(yearTicks('2010-01', 180, 8).map(({ year }) => year)).toEqual([
      2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024,
    ]);
  });
  it('draws a dispute across two months as the days of both', () => {
    const dots = dayDots(['2013-01-18', '2013-02-25']);
    expect(dots.count).toBe(59);
    expect(dots.at).toEqual([17, 55]);
  });
});

describe('the story', () => {
  const room = { width: 111, text: 54, date: 20, gap: 2 };
  it('changes sides near the edges, and keeps the date in view', () => {
    expect(storySides(23, room)).toEqual({ text: 'right', date: 'beyond' });
    expect(storySides(3, room)).toEqual({ text: 'right', date: 'beside' });
    expect(storySides(80, room)).toEqual({ text: 'left', date: 'beyond' });
    expect(storySides(108, room)).toEqual({ text: 'left', date: 'beside' });
  });
});

describe('labels', () => {
  const room = { width: 1800, levels: 6, gap: 15 };
  const crossings = (marks: Mark[], placed: ReturnType<typeof placeLabels>) =>
    marks.flatMap((mark, index) => {
      const place = placed[index];
      if (!place) return [];
      const left = place.side === 'right' ? mark.x + room.gap : mark.x - room.gap - mark.width;
      const box = { left, right: left + mark.width };
      return marks.flatMap((other, at) => {
        const there = placed[at];
        if (at === index || !there) return [];
        const isCrossed = other.x > box.left && other.x < box.right && there.level >= place.level;
        return isCrossed ? [`${index} crosses ${at}`] : [];
      });
    });
  const someMarks = fc
    .array(
      fc.record({ x: fc.integer({ min: 5, max: 1795 }), width: fc.integer({ min: 60, max: 280 }) }),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((marks) => marks.sort((a, b) => a.x - b.x));

  it('never cross a column, whatever the columns and widths', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        expect(crossings(marks, placeLabels(marks, room))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('keep off the spine', () => {
    const marks = [100, 160, 700].map((x) => ({ x, width: 200 }));
    const spine = { left: 240, right: 260, upTo: Infinity };
    const cleared = keepClear(marks, placeLabels(marks, room), [spine], room);
    cleared.forEach((place, index) => {
      const mark = marks[index];
      if (!place || !mark) return;
      const left = place.side === 'right' ? mark.x + room.gap : mark.x - room.gap - mark.width;
      expect(left < spine.right && spine.left < left + mark.width).toBe(false);
    });
    expect(cleared[2]).toEqual(placeLabels(marks, room)[2]);
  });
  it('all find a place in the exhibit at rest on a panel of full size', () => {
    const events = exhibit.events.map(({ month, effect, label }) => ({
      effect,
      x: ((monthIndex(month, exhibit.span.first) + 0.5) / 180) * 1776,
      width: (typeof label === 'string' ? label : (label['en'] ?? '')).length * 11,
    }));
    const size = { width: 1776, up: 228, down: 153, unit: 16 };
    const placed = layOutField(events, size, placeAtRest(events, size), 1230, undefined);
    const leftOut = placed.filter(({ label }) => !label);
    expect(leftOut).toEqual([]);
  });
});

describe('routes', () => {
  it('follow the schematic lines inside the country, by road where there is one', () => {
    expect(findRoute(places, 'pyongyang', 'wonsan')).toEqual({
      stops: ['pyongyang', 'koksan', 'wonsan'],
      byRail: false,
    });
    expect(findRoute(places, 'kaesong', 'chongjin')?.stops.at(-1)).toBe('chongjin');
    expect(findRoute(places, 'kaesong', 'chongjin')?.byRail).toBe(true);
  });
  it('are never found across the border, though a railway bridge is among the lines', () => {
    for (const to of ['seoul', 'beijing', 'dandong', 'vladivostok'])
      expect(findRoute(places, 'pyongyang', to)).toBeUndefined();
  });
  it('reach the last place before each gap', () => {
    for (const { last } of exhibit.map?.routes?.gaps ?? [])
      for (const from of exhibit.map?.routes?.from ?? [])
        expect(findRoute(places, from, last)).toBeDefined();
  });
});
