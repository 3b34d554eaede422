// The message kind: what its schema takes, and the rules of its errands, its line and its light.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factId } from '../../../main/contract/fields.ts';
import { findExact, mayGive, paidWith } from '../../../renderer/kinds/message/fee.ts';
import { block, dotsOf, fillerDigits } from '../../../renderer/kinds/message/glyphs.ts';
import {
  courseMs,
  curveOut,
  haltAt,
  knownFrom,
  knownUntil,
  legEnds,
  msAt,
  partOf,
  reachedAfter,
  stillAfter,
} from '../../../renderer/kinds/message/light.ts';
import {
  checkBoard,
  emptyBoard,
  inOrder,
  isFull,
  layCard,
  liftCard,
  mixed,
  monthsBetween,
} from '../../../renderer/kinds/message/order.ts';
import { message } from '../../../renderer/kinds/message/schema.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const exhibit = message.parse(read('exhibits/first-tweet/exhibit.json'));
const sample = read('renderer/kinds/message/sample.json') as Record<string, unknown>;

/** Every object and text inside a value, with the path that leads to it. */
const walk = (value: unknown, path = ''): [string, unknown][] =>
  value === null || typeof value !== 'object'
    ? [[path, value]]
    : [
        [path, value],
        ...Object.entries(value).flatMap(([key, part]) => walk(part, `${path}/${key}`)),
      ];

describe('the schema of a message exhibit', () => {
  it('accepts the smallest exhibit', () => {
    expect(message.safeParse(sample).error).toBeUndefined();
  });

  it('refuses errands that do not end in sending', () => {
    const retrace = sample['retrace'] as { steps: unknown[] };
    const broken = { ...sample, retrace: { ...retrace, steps: [...retrace.steps].reverse() } };
    expect(message.safeParse(broken).error?.issues[0]?.message).toContain('"send"');
  });

  it('refuses a fee that the notes cannot make', () => {
    const steps = exhibit.retrace.steps.map((step) =>
      step.gesture === 'pay' ? { ...step, notes: [50, 20, 20] } : step,
    );
    const problems = message.safeParse({
      ...exhibit,
      retrace: { ...exhibit.retrace, steps },
    }).error;
    expect(problems?.issues[0]?.path.at(-1)).toBe('notes');
  });
});

describe('a message of tiles', () => {
  it('is refused when its parts and the names that sort them do not match', () => {
    const { compose } = exhibit;
    if (!compose) throw new Error('The exhibit has no message of tiles.');
    const today = { ...compose.today, groups: compose.today.groups.slice(1) };
    const problems = message.safeParse({ ...exhibit, compose: { ...compose, today } }).error;
    expect(problems?.issues[0]?.path).toEqual(['compose', 'today', 'groups']);
  });
});

describe('the exhibit of the first tweet by phone', () => {
  it('has the four rival firsts, the press room more than two years before the others', () => {
    const { cards = [] } = exhibit.firsts ?? {};
    expect(inOrder(cards).map(({ month }) => month)).toEqual([
      '2010-10',
      '2013-02',
      '2013-02',
      '2013-03',
    ]);
  });

  it('tells what is known of the way and what is drawn', () => {
    expect(JSON.stringify(exhibit.way.between.story)).toContain('not recorded');
    expect(exhibit.way.start.story.facts).toEqual(['T02', 'A13']);
  });

  it('has every text in English and in Korean', () => {
    const translated = walk(exhibit).filter(
      ([path, value]) =>
        !path.endsWith('/translation') &&
        typeof value === 'object' &&
        value !== null &&
        ('en' in value || 'ko' in value),
    );
    expect(translated.length).toBeGreaterThan(60);
    for (const [path, value] of translated)
      expect(Object.keys(value as object).sort(), path).toEqual(['en', 'ko']);
  });

  it('carries well formed fact ids on every statement', () => {
    const facts = walk(exhibit).filter(([path]) => /\/facts\/\d+$/.test(path));
    expect(facts.length).toBeGreaterThan(25);
    for (const [path, id] of facts) expect(factId.safeParse(id).success, path).toBe(true);
  });

  it('prints the message as AP printed it, and calls the claim believed', () => {
    expect(exhibit.retrace.message.text).toBe('Hello world from comms center in #Pyongyang.');
    const send = exhibit.retrace.steps.at(-1);
    expect(JSON.stringify(send?.statement)).toContain('believed');
  });

  it('names the country in full once', () => {
    expect(JSON.stringify(exhibit).match(/\(DPRK\)/g)).toHaveLength(1);
  });
});

describe('paying the fee', () => {
  const notes = [50, 20, 20, 10, 10, 5];

  it('finds notes that make the sum exactly, or says that there are none', () => {
    expect(paidWith(notes, findExact(notes, 75) ?? [])).toBe(75);
    expect(findExact([50, 20], 75)).toBeUndefined();
  });

  it('takes no note twice and none that would be too much', () => {
    expect(mayGive(notes, [0], 1, 75)).toBe(true);
    expect(mayGive(notes, [0], 0, 75)).toBe(false);
    expect(mayGive(notes, [0, 1], 2, 75)).toBe(false);
  });
});

describe('the line of rival claims', () => {
  const cards = [
    { id: 'late', month: '2013-03' },
    { id: 'tie-a', month: '2013-02' },
    { id: 'early', month: '2010-10' },
    { id: 'tie-b', month: '2013-02' },
  ];
  const lay = (...ids: string[]) =>
    ids.reduce((board, id, place) => layCard(board, id, place), emptyBoard(cards));

  it('takes two claims of the same month either way round', () => {
    expect(checkBoard(lay('early', 'tie-a', 'tie-b', 'late'), cards)).not.toContain(false);
    expect(checkBoard(lay('early', 'tie-b', 'tie-a', 'late'), cards)).not.toContain(false);
  });

  it('says which places are wrong', () => {
    const board = lay('late', 'tie-a', 'tie-b', 'early');
    expect(checkBoard(board, cards)).toEqual([false, true, true, false]);
  });

  it('changes two cards when one is laid on the other', () => {
    const board = lay('early', 'tie-a', 'tie-b', 'late');
    expect(layCard(board, 'late', 0)).toEqual(['late', 'tie-a', 'tie-b', 'early']);
  });

  it('sends a card back to the tray when one from the tray takes its place', () => {
    const board = layCard(layCard(emptyBoard(cards), 'late', 0), 'early', 0);
    expect(board).toEqual(['early', undefined, undefined, undefined]);
    expect(isFull(board)).toBe(false);
    expect(liftCard(board, 'early')).toEqual(emptyBoard(cards));
  });

  it('counts the months between two claims', () => {
    expect(monthsBetween('2010-10', '2013-02')).toBe(28);
    expect(monthsBetween('2013-02', '2013-02')).toBe(0);
  });

  it('offers every claim once, and never in the right order already', () => {
    for (const count of [3, 4, 5]) {
      const some = Array.from({ length: count }, (_, at) => ({
        id: `card-${at}`,
        month: `2013-0${at + 1}`,
      }));
      const offered = mixed(some);
      expect(inOrder(offered)).toEqual(some);
      expect(offered).not.toEqual(some);
    }
  });
});

describe('the light of a message', () => {
  it('never runs backwards and arrives', () => {
    const shares = Array.from({ length: 60 }, (_, at) => reachedAfter((at * courseMs) / 50));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('takes 300 ms for what is known and 1.6 s for what is illustrated', () => {
    expect(reachedAfter(300)).toBeCloseTo(knownUntil);
    expect(reachedAfter(550)).toBeCloseTo(knownUntil);
    expect(reachedAfter(2150)).toBeCloseTo(knownFrom);
  });

  it('goes on from where it was, at the moment at which it would leave there', () => {
    for (const share of [0, 0.1, 0.5, 0.9]) expect(reachedAfter(msAt(share))).toBeCloseTo(share);
    expect(msAt(knownUntil)).toBe(550);
    expect(msAt(1)).toBe(courseMs);
    expect(legEnds).toEqual([knownUntil, knownFrom, 1]);
  });

  it('is three still pictures for those who asked for less movement', () => {
    const stills = Array.from({ length: 300 }, (_, at) => stillAfter(at * 10));
    expect([...new Set(stills)]).toEqual([knownUntil, knownFrom, 1]);
  });

  it('leaves the picture over its upper edge and is halted before the illustrated part', () => {
    const curve = curveOut({ x: 600, y: 560 }, 270);
    expect(curve[0]).toEqual({ x: 600, y: 560 });
    expect(curve.at(-1)?.y).toBeLessThan(0);
    expect(partOf(curve, 0, haltAt).length).toBeLessThan(partOf(curve, 0, knownUntil).length);
  });
});

describe('dots that are read', () => {
  it('shows a different figure for every digit, within five by seven', () => {
    const figures = fillerDigits(10).map((digit) => JSON.stringify(dotsOf(digit)));
    expect(new Set(figures).size).toBe(10);
    for (const { x, y } of dotsOf('8')) expect(x < 5 && y < 7).toBe(true);
  });

  it('counts one dot for one unit', () => {
    expect(block(75, 25)).toHaveLength(75);
    expect(block(75, 25).at(-1)).toEqual({ x: 24, y: 2 });
  });
});
