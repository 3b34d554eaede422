// The visitor's own message, and today's visitors as dots.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TodaysChoices } from '../../../main/contract/calls.ts';
import { Composing } from '../../../renderer/kinds/message/composing.svelte.ts';
import {
  between,
  countsOf,
  discsIn,
  dotsOf,
  sameAs,
  spacingOf,
  spotsOf,
} from '../../../renderer/kinds/message/crowd.ts';

const today: TodaysChoices = {
  choices: [
    { tiles: [0, 1], visitors: 3 },
    { tiles: [2, 0], visitors: 1 },
  ],
  isCounted: true,
};

describe('the own message', () => {
  const compose = (answer: () => Promise<TodaysChoices> = () => Promise.resolve(today)) => {
    const asked: number[][] = [];
    const composing = new Composing(2, (tiles) => {
      asked.push(tiles);
      return answer();
    });
    return { composing, asked };
  };

  it('is whole when each part has its tile, and only then sent', async () => {
    const { composing, asked } = compose();
    composing.choose(1, 3);
    await composing.send();
    expect([composing.whole, composing.isSent, asked]).toEqual([undefined, false, []]);
    composing.choose(0, 2);
    await composing.send();
    await composing.send();
    expect(asked).toEqual([[2, 3]]);
    expect(composing.today).toBe(today);
  });

  it('does not change any more once it is sent, until another is written', async () => {
    const { composing, asked } = compose();
    composing.choose(0, 0);
    composing.choose(1, 1);
    await composing.send();
    composing.choose(0, 1);
    expect(composing.whole).toEqual([0, 1]);
    composing.writeAnother();
    expect([composing.isSent, composing.today]).toEqual([false, undefined]);
    composing.choose(0, 1);
    await composing.send();
    expect(asked.at(-1)).toEqual([1, 1]);
  });

  it('is no dead end when nobody can be asked', async () => {
    const { composing } = compose(() => Promise.reject(new Error('refused')));
    composing.choose(0, 0);
    composing.choose(1, 1);
    await composing.send();
    expect(composing.today).toEqual({ choices: [], isCounted: false });
  });
});

describe('today’s visitors as dots', () => {
  const dots = dotsOf(today, [0, 1]);

  it('are as many as visitors, and the own one is the first of them', () => {
    expect(dots).toHaveLength(4);
    expect(dots.map(({ isOwn }) => isOwn)).toEqual([true, false, false, false]);
    expect(countsOf(dots, 0, 3)).toEqual([3, 0, 1]);
    expect(sameAs(dots, [0, 1])).toBe(2);
  });

  it('have no own one among them when the visitor was not counted', () => {
    const others = dotsOf({ ...today, isCounted: false }, [0, 1]);
    expect(others.some(({ isOwn }) => isOwn)).toBe(false);
    expect(others).toHaveLength(4);
  });

  it('travel from where they were to where they belong', () => {
    const [from, to] = [[{ x: 0, y: 0 }], [{ x: 10, y: 20 }]];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
  });

  const crowd = fc.array(
    fc.record({ tiles: fc.tuple(fc.nat(3), fc.nat(2)), visitors: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 12 },
  );

  it('lie within the disc of their tile, however many they are and whatever they are sorted by', () => {
    fc.assert(
      fc.property(crowd, fc.nat(1), (choices, part) => {
        const all = dotsOf({ choices, isCounted: false }, [9, 9]);
        const counts = [4, 3];
        const room = { above: 20, below: 60, beside: 10 };
        const discs = discsIn(
          { width: 1000, height: 400 },
          counts[part] ?? 1,
          counts[part] ?? 1,
          room,
        );
        const spacing = spacingOf(all, counts, discs[0]?.radius ?? 0, 40);
        for (const [at, spot] of spotsOf(all, part, discs, spacing).entries()) {
          const disc = discs[all[at]?.tiles[part] ?? -1];
          if (!disc) throw new Error('A dot has no disc.');
          expect(Math.hypot(spot.x - disc.x, spot.y - disc.y)).toBeLessThanOrEqual(disc.radius);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lie in discs that leave room for words, in as many rows as they need', () => {
    const room = { above: 10, below: 50, beside: 5 };
    const discs = discsIn({ width: 400, height: 600 }, 2, 3, room);
    expect(discs.map(({ x, y }) => [x, y])).toEqual([
      [100, 130],
      [300, 130],
      [100, 430],
    ]);
    for (const { radius } of discs) expect(radius).toBe(95);
  });
});
