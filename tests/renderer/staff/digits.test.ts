// How the digits lie on the pad.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layDigits } from '../../../renderer/staff/parts/digits.ts';

test('in order, the digits lie as on every telephone', () => {
  expect(layDigits(false).join('')).toBe('1234567890');
});

test('shuffled, all ten are there, each once, and every order can come', () => {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 10, maxLength: 10 }), (shares) => {
      const drawn = [...shares];
      const laid = layDigits(true, () => drawn.shift() ?? 0);
      expect([...laid].sort().join('')).toBe('0123456789');
    }),
  );
  const orders = new Set(Array.from({ length: 50 }, () => layDigits(true).join('')));
  expect(orders.size).toBeGreaterThan(40);
});
