import { describe, expect, test } from 'vitest';
import type { ExhibitCard } from '../../../main/contract/rotation.ts';
import { cycleOf, driftOf } from '../../../renderer/app/cycle.ts';

const card = (id: string, dwellSeconds: number): ExhibitCard => ({
  id,
  kind: 'story',
  accent: 'light',
  signal: 'still',
  title: id,
  subtitle: { text: id, facts: ['K01'] },
  attract: { headline: id, sentence: { text: id, facts: ['K01'] } },
  dwellSeconds,
  idleSeconds: 60,
});

describe('the loop', () => {
  test('shows the title, then each exhibit’s teaser and the exhibit itself, in the order given', () => {
    const cycle = cycleOf({ exhibits: [card('b', 30), card('a', 10)], attractSeconds: 8 });
    expect(cycle).toEqual([
      { show: 'title', seconds: 8 },
      { show: 'teaser', id: 'b', seconds: 8 },
      { show: 'exhibit', id: 'b', seconds: 30 },
      { show: 'teaser', id: 'a', seconds: 8 },
      { show: 'exhibit', id: 'a', seconds: 10 },
    ]);
  });

  test('keeps the title when no exhibit is left', () => {
    expect(cycleOf({ exhibits: [], attractSeconds: 8 })).toEqual([{ show: 'title', seconds: 8 }]);
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
