// How today's visitors are counted: once in a visit, never in the loop, and only with tiles that the exhibit has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exhibit } from '../../../../renderer/kinds/schemas.ts';
import {
  mostVisitors,
  nobody,
  visitorsSchema,
  type Remembered,
} from '../../../../main/core/visitors/choices.ts';
import { createVisitors } from '../../../../main/core/visitors/visitors.ts';

const exhibits = {
  tweet: {
    id: 'tweet',
    kind: 'message',
    compose: {
      parts: [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    },
  },
  plain: { id: 'plain', kind: 'message' },
  story: { id: 'story', kind: 'story' },
} as unknown as Record<string, Exhibit>;

const minuteMs = 60_000;

/** A disk and clocks that outlive the program. */
const machine = (initial: Remembered = nobody) => {
  let kept = initial;
  let writes = 0;
  let wallMs = new Date(2026, 4, 5, 10).getTime();
  let atMs = 1000;
  const pass = (ms: number, wall = ms) => {
    atMs += ms;
    wallMs += wall;
  };
  const start = (known = exhibits) => {
    const visitors = createVisitors({
      state: {
        read: () => kept,
        write: (value) => {
          kept =
            value === nobody ? nobody : visitorsSchema.parse(JSON.parse(JSON.stringify(value)));
          writes += 1;
          return true;
        },
      },
      exhibit: (id) => known[id],
      now: () => ({ wallMs, atMs, boot: 'one' }),
    });
    /** A visitor comes, chooses and goes. */
    const visit = (...messages: number[][]) => {
      visitors.onScreen('exhibit');
      const answers = messages.map((tiles) => visitors.choose({ exhibitId: 'tweet', tiles }));
      visitors.onScreen('attract');
      pass(minuteMs);
      return answers.at(-1);
    };
    return { ...visitors, visit };
  };
  return { start, pass, kept: () => kept, writes: () => writes };
};
const totalOf = (answer: { choices: { visitors: number }[] } | undefined) =>
  (answer?.choices ?? []).reduce((sum, { visitors }) => sum + visitors, 0);

test('the first of the day is alone, and the next one sees both', () => {
  const { visit } = machine().start();
  expect(visit([0, 2])).toEqual({ choices: [{ tiles: [0, 2], visitors: 1 }], isCounted: true });
  expect(visit([1, 0])).toEqual({
    choices: [
      { tiles: [0, 2], visitors: 1 },
      { tiles: [1, 0], visitors: 1 },
    ],
    isCounted: true,
  });
});

test('a visit counts once: a later message takes the place of the earlier', () => {
  const { visit } = machine().start();
  visit([0, 0], [0, 1], [0, 0]);
  expect(visit([1, 1], [0, 0])).toEqual({
    choices: [{ tiles: [0, 0], visitors: 2 }],
    isCounted: true,
  });
});

test('in the loop nobody is counted, and neither before the first screen', () => {
  const { choose, onScreen } = machine().start();
  const none = { choices: [], isCounted: false };
  expect(choose({ exhibitId: 'tweet', tiles: [0, 0] })).toEqual(none);
  onScreen('attract');
  expect(choose({ exhibitId: 'tweet', tiles: [0, 0] })).toEqual(none);
});

test.each([
  ['an exhibit that is not there', 'gone', [0, 0]],
  ['an exhibit of another kind', 'story', [0, 0]],
  ['an exhibit without tiles', 'plain', [0, 0]],
  ['a tile that is not there', 'tweet', [0, 3]],
  ['a part too few', 'tweet', [0]],
  ['a part too many', 'tweet', [0, 0, 0]],
])('%s is refused, and nothing is written', (_, exhibitId, tiles) => {
  const { start, writes } = machine();
  const { choose, onScreen } = start();
  onScreen('exhibit');
  expect(() => choose({ exhibitId, tiles })).toThrow(/tiles/);
  expect(writes()).toBe(0);
});

test('a restart of the program forgets nobody, and the night all of them, on the disk as well', () => {
  const { start, pass, kept } = machine();
  start().visit([0, 0]);
  const restarted = start();
  expect(totalOf(restarted.visit([0, 1]))).toBe(2);
  pass(18 * 60 * minuteMs);
  restarted.look();
  expect(kept()).toBe(nobody);
  expect(totalOf(restarted.visit([0, 1]))).toBe(1);
});

test('a visitor who stays over the night hour is counted anew', () => {
  const { start, pass } = machine();
  const { choose, onScreen } = start();
  onScreen('exhibit');
  choose({ exhibitId: 'tweet', tiles: [0, 0] });
  pass(18 * 60 * minuteMs);
  expect(totalOf(choose({ exhibitId: 'tweet', tiles: [0, 1] }))).toBe(1);
});

test('when the tiles of an exhibit are changed, its count begins anew', () => {
  const { start, kept } = machine();
  start().visit([0, 0]);
  const parts = [
    ['x', 'b'],
    ['c', 'd'],
  ];
  const changed = { ...exhibits, tweet: { ...exhibits['tweet'], compose: { parts } } as Exhibit };
  expect(totalOf(start(changed).visit([0, 0]))).toBe(1);
  expect(kept().choices).toHaveLength(1);
});

test('a storm of choices writes little, and the count has an end', () => {
  const { start, writes, kept } = machine();
  const { choose, onScreen } = start();
  onScreen('exhibit');
  for (let turn = 0; turn < 1000; turn++) choose({ exhibitId: 'tweet', tiles: [0, turn % 2] });
  expect(writes()).toBeLessThan(100);
  const [first] = kept().choices;
  if (!first) throw new Error('Nobody was counted.');
  const full = machine({ ...kept(), choices: [{ ...first, visitors: mostVisitors }] }).start();
  expect(full.visit([1, 1])).toEqual({
    choices: [{ tiles: first.tiles, visitors: mostVisitors }],
    isCounted: false,
  });
});

const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ tiles: fc.tuple(fc.nat(1), fc.nat(2)) }) },
  { weight: 2, arbitrary: fc.record({ hours: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ wall: fc.integer({ min: -1e11, max: 1e11 }) }) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

test('whatever happens, a visit adds one at most, and nobody who was forgotten comes back', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 80 }), (events) => {
      const one = machine();
      let visitors = one.start();
      let most = 0;
      for (const each of events) {
        if (each === 'restart') visitors = one.start();
        else if ('hours' in each) one.pass(each.hours * 60 * minuteMs);
        else if ('wall' in each) one.pass(minuteMs, each.wall);
        else {
          const seen = totalOf(visitors.visit(each.tiles));
          expect(seen).toBeGreaterThan(0);
          expect(seen).toBeLessThanOrEqual(most + 1);
        }
        visitors.look();
        // What has been forgotten is the new bound: no clock may raise it again.
        most = totalOf(one.kept());
      }
    }),
  );
});
