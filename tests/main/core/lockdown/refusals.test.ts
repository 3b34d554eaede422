// What is refused is counted to the last, and logged as far as the log stays readable.
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../../main/core/lockdown/budget.ts';
import { createRefusals } from '../../../../main/core/lockdown/refusals.ts';

function createTrial() {
  const lines: { counts: Record<string, unknown>; text: string }[] = [];
  let nowMs = 0;
  const refusals = createRefusals(
    {
      warn: (counts: object, text?: string) =>
        void lines.push({ counts: { ...counts }, text: text ?? '' }),
    },
    () => nowMs,
  );
  return { refusals, lines, wait: (ms: number) => (nowMs += ms) };
}

describe('refusals', () => {
  test('are counted by kind, and every line says how many they are by now', () => {
    const { refusals, lines } = createTrial();
    refusals.add('key', 'F5');
    refusals.add('key', 'Ctrl+t', 4);
    refusals.add('window', 'https://example.com/');
    expect(refusals.counts()).toEqual({ key: 5, window: 1 });
    expect(lines).toEqual([
      { counts: { attempt: 'key', count: 1 }, text: 'Refused key: "F5"' },
      { counts: { attempt: 'key', count: 5 }, text: 'Refused key 4 times: "Ctrl+t"' },
      { counts: { attempt: 'window', count: 1 }, text: 'Refused window: "https://example.com/"' },
    ]);
  });

  test('of one kind that are too many for the log do not silence another', () => {
    const { refusals, lines } = createTrial();
    for (let time = 0; time < 10_000; time++) refusals.add('key', `F${time}`);
    refusals.add('print', 'page');
    expect(refusals.counts()).toEqual({ key: 10_000, print: 1 });
    expect(lines.length).toBeLessThan(1000);
    expect(lines.at(-1)?.text).toBe('Refused print: "page"');
  });

  test('that were not logged are told of by the next line of their kind', () => {
    const { refusals, lines, wait } = createTrial();
    for (let time = 0; time < 10_000; time++) refusals.add('key', 'F5');
    const logged = lines.length;
    wait(3_600_000);
    refusals.add('key', 'F1');
    expect(lines).toHaveLength(logged + 1);
    expect(lines.at(-1)?.counts).toEqual({
      ...{ attempt: 'key', count: 10_001, unlogged: 10_000 - logged },
    });
  });

  test('keep their lines short', () => {
    const { refusals, lines } = createTrial();
    refusals.add('request', 'x'.repeat(1_000_000));
    expect(lines[0]?.text.length).toBeLessThan(300);
  });
});

describe('a budget', () => {
  test('is used up, and comes back one by one up to its limit', () => {
    const budget = createBudget({ atOnce: 2, everyMs: 1000 });
    expect([budget.take(0), budget.take(0), budget.take(0)]).toEqual([true, true, false]);
    expect([budget.take(999), budget.take(1000), budget.take(1500)]).toEqual([false, true, false]);
    expect([1, 2, 3].map(() => budget.take(1_000_000))).toEqual([true, true, false]);
  });

  test('is not fooled by a clock that goes back', () => {
    const budget = createBudget({ atOnce: 1, everyMs: 1000 });
    expect([budget.take(5000), budget.take(0), budget.take(500)]).toEqual([true, false, false]);
  });
});
