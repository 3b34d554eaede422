import { describe, expect, test } from 'vitest';
import type { ExhibitCard } from '../../../main/contract/rotation.ts';
import {
  driftOf,
  nextRoundAfter,
  roundOf,
  stepAt,
  teasersOf,
} from '../../../renderer/app/cycle.ts';

const said = (headline: string) => ({ headline, sentence: { text: headline, facts: ['K01'] } });

const card = (id: string, dwellSeconds: number, teasers = 1): ExhibitCard => ({
  id,
  kind: 'story',
  accent: 'light',
  signal: 'still',
  title: id,
  subtitle: { text: id, facts: ['K01'] },
  attract: said(`${id} 0`),
  teasers: Array.from({ length: teasers - 1 }, (_, index) => said(`${id} ${index + 1}`)),
  dwellSeconds,
  idleSeconds: 60,
  isMenuOnly: false,
});
const loop = {
  exhibits: [card('a', 10, 3), card('b', 30, 2), card('c', 20)],
  attractSeconds: 8,
};
const idsIn = (round: number) =>
  roundOf(loop, round).flatMap((step) => (step.show === 'exhibit' ? [step.id] : []));
const headlinesIn = (round: number) =>
  roundOf(loop, round).flatMap((step) => (step.show === 'teaser' ? [step.teaser.headline] : []));

describe('the loop', () => {
  test('shows the title, then each exhibit’s teaser and the exhibit itself, in the order given', () => {
    const [a, b] = loop.exhibits;
    expect(roundOf({ ...loop, exhibits: [b, a].filter((one) => one !== undefined) }, 0)).toEqual([
      { show: 'title', seconds: 8 },
      { show: 'teaser', id: 'b', teaser: said('b 0'), seconds: 8 },
      { show: 'exhibit', id: 'b', seconds: 30 },
      { show: 'teaser', id: 'a', teaser: said('a 0'), seconds: 8 },
      { show: 'exhibit', id: 'a', seconds: 10 },
    ]);
  });

  test('begins each round with another exhibit and leaves none out', () => {
    expect([0, 1, 2, 3].map(idsIn)).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  test('says something else of an exhibit in each round, until all has been said', () => {
    expect([0, 1, 2, 3].map(headlinesIn)).toEqual([
      ['a 0', 'b 0', 'c 0'],
      ['b 1', 'c 0', 'a 1'],
      ['c 0', 'a 2', 'b 0'],
      ['a 0', 'b 1', 'c 0'],
    ]);
  });

  test('leaves out what is for the menu only', () => {
    const quiz = { ...card('quiz', 10), isMenuOnly: true };
    const exhibits = [...loop.exhibits, quiz];
    expect(roundOf({ ...loop, exhibits }, 0)).toEqual(roundOf(loop, 0));
  });

  test('keeps the title when no exhibit is left', () => {
    const empty = { exhibits: [], attractSeconds: 8 };
    for (const steps of [0, 1, 7])
      expect(stepAt(empty, steps)).toEqual({ show: 'title', seconds: 8 });
  });

  test('goes on step by step from round to round', () => {
    const steps = Array.from({ length: 14 }, (_, at) => stepAt(loop, at));
    expect(steps).toEqual([...roundOf(loop, 0), ...roundOf(loop, 1)]);
  });

  test('after a visit begins the next round with its title, wherever it was left', () => {
    expect([0, 3, 6, 7].map((steps) => nextRoundAfter(loop, steps))).toEqual([7, 7, 7, 14]);
    expect(stepAt(loop, nextRoundAfter(loop, 3))?.show).toBe('title');
  });

  test('an exhibit without further teasers says the one that it has', () => {
    expect(teasersOf(card('c', 20))).toEqual([said('c 0')]);
  });

  test('drifts by at most six pixels and not to the same place twice running', () => {
    const places = Array.from({ length: 500 }, (_, step) => driftOf(step));
    for (const [step, { x, y }] of places.entries()) {
      expect(Math.abs(x)).toBeLessThanOrEqual(6);
      expect(Math.abs(y)).toBeLessThanOrEqual(6);
      if (step > 0) expect(places[step - 1]).not.toEqual({ x, y });
    }
  });
});
