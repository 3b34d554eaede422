// @vitest-environment happy-dom
// The further views of the timeline kind: the names and the lens of its map, a route by train, its comparison, its epilogue.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import written from '../../../exhibits/opening-up/exhibit.json';
import allPlaces from '../../../exhibits/places.json';
import { placesFile } from '../../../main/contract/rotation.ts';
import { mostDots } from '../../../renderer/kinds/timeline/comparison.ts';
import { lensPlace } from '../../../renderer/kinds/timeline/lens.ts';
import { toMonths } from '../../../renderer/kinds/timeline/months.ts';
import { namesWithRoom } from '../../../renderer/kinds/timeline/names.ts';
import { timeline } from '../../../renderer/kinds/timeline/schema.ts';
import { isRowOpen, lastOf } from '../../../renderer/kinds/timeline/strands.ts';
import { Trial } from '../../../renderer/kinds/timeline/trial.svelte.ts';

const exhibit = timeline.parse(written);
const places = placesFile.parse(allPlaces);

describe('the names of the map', () => {
  const name = (left: number, top: number) => ({
    box: { left, right: left + 100, top, bottom: top + 20 },
  });
  it('are written in the order of their weight, and none lies on another', () => {
    const [first, hidden, free] = [name(0, 0), name(50, 10), name(200, 0)];
    expect(namesWithRoom([first, hidden, free])).toEqual([first, free]);
    expect(namesWithRoom([hidden, first, free])).toEqual([hidden, free]);
  });
  it('leave the lens alone', () => {
    const [under, free] = [name(0, 0), name(200, 0)];
    expect(namesWithRoom([under, free], [under.box])).toEqual([free]);
  });
});

describe('the lens', () => {
  it('lies whole within its stage, wherever the route ends', () => {
    const box = { left: 536, top: 24, width: 752, height: 800 };
    fc.assert(
      fc.property(
        fc.record({ x: fc.integer({ min: 536, max: 1288 }), y: fc.integer({ min: 24, max: 824 }) }),
        fc.boolean(),
        (from, isLarge) => {
          const { centre, radius } = lensPlace(from, box, 16, isLarge);
          expect(centre.x - radius).toBeGreaterThanOrEqual(0);
          expect(centre.y - radius).toBeGreaterThanOrEqual(0);
          expect(centre.y + radius).toBeLessThanOrEqual(box.top + box.height);
        },
      ),
    );
  });
});

describe('trying a route', () => {
  const create = () =>
    new Trial(
      exhibit.map?.routes,
      () => places,
      () => true,
    );
  it('finds one inside, and across the border only the way to the last town', () => {
    const trial = create();
    trial.choose('to', 'wonsan');
    expect(trial.route?.stops.at(-1)).toBe('wonsan');
    trial.choose('to', 'seoul');
    expect(trial.route).toBeUndefined();
    expect(trial.gap).toMatchObject({ last: 'kaesong', kilometres: 58 });
    expect(trial.way?.stops.at(-1)).toBe('kaesong');
  });
  it('finds nothing by train, for want of timetables, and no gap in the road is to blame', () => {
    const trial = create();
    trial.choose('to', 'seoul');
    const modes = exhibit.map?.routes?.modes ?? [];
    trial.travelBy(modes.findIndex(({ refused }) => refused));
    expect(trial.route).toBeUndefined();
    expect(trial.gap).toBeUndefined();
    expect(trial.refusal?.facts).toEqual(['O05']);
  });
  it('draws the divider aside, but never out of a hand', () => {
    const trial = create();
    trial.moveDivider(0.6);
    trial.held = true;
    trial.choose('to', 'wonsan');
    expect(trial.divider.target).toBe(0.6);
    trial.held = false;
    trial.choose('to', 'seoul');
    expect(trial.divider.target).toBe(0);
  });
});

describe('the comparison', () => {
  it('keeps one size of dots over all steps and both sides', () => {
    const topics = exhibit.comparison?.topics ?? [];
    const most = topics.flatMap((topic) => (topic.shows === 'numbers' ? [mostDots(topic)] : []));
    expect(most).toEqual([140, 236, 100]);
  });
  it('draws the numbers that it reads out', () => {
    for (const topic of exhibit.comparison?.topics ?? []) {
      if (topic.shows !== 'numbers' || topic.steps.length < 2) continue;
      for (const { left, right } of topic.steps)
        for (const { value, dots } of [left, right]) {
          const words = typeof value === 'string' ? value : (value?.['en'] ?? '');
          const millions = words.includes('million')
            ? parseFloat(words)
            : Number(words.replaceAll(',', '')) / 1e6;
          expect(dots).toBeCloseTo(millions, 1);
        }
    }
  });
});

describe('the epilogue', () => {
  const { above, span, events } = exhibit.epilogue ?? {
    above: { channels: [] },
    span: { first: '' },
    events: [],
  };
  const openIn = (month: number) =>
    above.channels.filter((channel) => isRowOpen(channel, span.first, month)).length;
  it('has four services for visitors at first, one shut for a month, and one left in the end', () => {
    expect([openIn(0), openIn(12), openIn(13), openIn(21), openIn(22), openIn(120)]).toEqual([
      4, 3, 4, 4, 1, 1,
    ]);
  });
  it('tells of each strand what happened last, and nothing before it happened', () => {
    expect(lastOf(events, 'above', 1)).toBeUndefined();
    expect(lastOf(events, 'below', 1)).toBe(events[0]);
    expect(lastOf(events, 'above', events.length)?.month).toBe('2024-01');
    expect(lastOf(events, 'below', events.length)?.month).toBe('2023-12');
  });
  it('counts solid what a company or the press gave, and hollow what all operators together were guessed at', () => {
    const columns = exhibit.epilogue?.below.columns ?? [];
    expect(columns.map(({ isEstimate }) => isEstimate ?? false)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
  it('is refused with an event outside its span or out of order, by name', () => {
    const copy = structuredClone(exhibit);
    const first = copy.epilogue?.events[0];
    if (first) first.month = '2012-01';
    const messages = timeline
      .safeParse(copy)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(messages).toEqual([['epilogue.events.0.month', 'a month between 2014-06 and 2024-06']]);
    copy.epilogue?.events.reverse();
    expect(timeline.safeParse(copy).success).toBe(false);
  });
});

describe('a finger on a line of months', () => {
  it('never leaves the line', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (share) => {
        const at = toMonths(share, 147);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(146);
      }),
    );
    expect(toMonths(0.5, 11)).toBe(5);
  });
});
