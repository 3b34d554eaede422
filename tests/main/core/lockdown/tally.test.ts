// What the guards stop reaches main in exact sums and few messages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempts } from '../../../../main/core/lockdown/refusals.ts';
import { createTally, maxDetailLength, type Sum } from '../../../../main/core/lockdown/tally.ts';

/** A tally whose pauses end when the test says so. */
function createTrial() {
  const told: Sum[][] = [];
  let waiting: (() => void) | undefined;
  const add = createTally({
    send: (sums) => told.push(sums),
    later: (run) => (waiting = run),
  });
  const pass = () => {
    const run = waiting;
    waiting = undefined;
    run?.();
  };
  return { add, told, pass, isWaiting: () => waiting !== undefined };
}

describe('the sums', () => {
  test('of a first attempt are told at once, and those of a storm after the pause', () => {
    const { add, told, pass } = createTrial();
    for (let time = 0; time < 1000; time++) add('key', 'F5');
    expect(told).toEqual([[{ attempt: 'key', detail: 'F5', count: 1 }]]);
    pass();
    expect(told[1]).toEqual([{ attempt: 'key', detail: 'F5', count: 999 }]);
  });

  test('cost nothing when nothing happens', () => {
    const { add, told, pass, isWaiting } = createTrial();
    add('key', 'F5');
    pass();
    expect(isWaiting()).toBe(false);
    expect(told).toHaveLength(1);
    add('key', 'F5');
    expect(told).toHaveLength(2);
  });

  test('are exact, few and short, whatever is attempted', () => {
    const attempt = fc.tuple(fc.constantFrom(...attempts), fc.string({ maxLength: 400 }));
    fc.assert(
      fc.property(fc.array(fc.array(attempt, { maxLength: 100 })), (moments) => {
        const { add, told, pass } = createTrial();
        for (const moment of moments) {
          for (const [kind, detail] of moment) add(kind, detail);
          pass();
        }
        pass();
        for (const kind of attempts) {
          const added = moments.flat().filter(([other]) => other === kind).length;
          const sums = told.flat().filter((sum) => sum.attempt === kind);
          expect(sums.reduce((total, { count }) => total + count, 0)).toBe(added);
        }
        expect(told.length).toBeLessThanOrEqual(2 * moments.length + 1);
        for (const sums of told) expect(sums.length).toBeLessThanOrEqual(20 + attempts.length);
        for (const { detail } of told.flat())
          expect(detail.length).toBeLessThanOrEqual(maxDetailLength);
      }),
    );
  });
});
