// The PIN: which are refused, and that what is kept gives nothing away and lets nothing else in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPin, isSamePin, pinRecord, whyWeak } from '../../../../main/core/staff/pin.ts';

const digit = fc.constantFrom(...'0123456789');
const pin = fc.string({ unit: digit, minLength: 6, maxLength: 12 });

describe('a PIN is refused', () => {
  test.each([
    ['12345', 'length'],
    ['1234567890123', 'length'],
    ['12345a', 'length'],
    ['１２３４５６', 'length'],
    ['', 'length'],
    ['777777', 'same'],
    ['123456', 'run'],
    ['987654', 'run'],
    ['789012', 'run'],
    ['210987', 'run'],
    ['121212', 'pattern'],
    ['482482', 'pattern'],
    ['194837', undefined],
    ['121213', undefined],
  ])('%j because of its %s', (given, why) => {
    expect(whyWeak(given)).toBe(why);
  });

  test('never for anything but digits of the right number, and always for those that are trivial', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (whyWeak(text) === undefined) expect(text).toMatch(/^[0-9]{6,12}$/);
      }),
    );
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.integer({ min: 6, max: 12 }),
        fc.constantFrom(0, 1, 9),
        (first, length, step) => {
          const row = Array.from({ length }, (_, at) => (first + at * step) % 10).join('');
          expect(whyWeak(row)).toBe(step === 0 ? 'same' : 'run');
        },
      ),
    );
  });
});

describe('what is kept of a PIN', () => {
  test('lets that PIN in and no other', async () => {
    await fc.assert(
      fc.asyncProperty(pin, pin, async (one, other) => {
        const record = await hashPin(one);
        expect(await isSamePin(one, record)).toBe(true);
        expect(await isSamePin(other, record)).toBe(other === one);
        expect(await isSamePin(`${one}0`, record)).toBe(false);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('holds no digit of it in a row, is never twice the same, and fits its own schema', async () => {
    const [one, again] = await Promise.all([hashPin('194837'), hashPin('194837')]);
    expect(JSON.stringify(one)).not.toContain('194837');
    expect(one.salt).not.toBe(again.salt);
    expect(one.hash).not.toBe(again.hash);
    expect(pinRecord.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test('is not believed with costs that would make guessing cheap or take the machine’s memory', async () => {
    const record = await hashPin('194837');
    for (const cost of [1, 2, 1024, 2 ** 18, 2 ** 30, 40_000])
      expect(pinRecord.safeParse({ ...record, cost }).success).toBe(false);
    expect(pinRecord.safeParse({ ...record, hash: '' }).success).toBe(false);
  });
});
