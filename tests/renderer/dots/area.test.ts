import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../../../renderer/dots/area.ts';

const field = { left: 0, top: 0, right: 800, bottom: 600 };
const onField = fc.record({
  x: fc.double({ min: 0, max: 800, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe('the part of a field that moves', () => {
  it('holds every point, and lies on the field in whole pixels', () => {
    fc.assert(
      fc.property(fc.array(onField, { minLength: 1 }), fc.nat(200), (points, room) => {
        const area = areaOf(points, room, field);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(area.left);
          expect(x).toBeLessThanOrEqual(area.right);
          expect(y).toBeGreaterThanOrEqual(area.top);
          expect(y).toBeLessThanOrEqual(area.bottom);
        }
        for (const edge of Object.values(area)) expect(Number.isInteger(edge)).toBe(true);
        expect(area.left).toBeGreaterThanOrEqual(0);
        expect(area.bottom).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('leaves room on each side, as far as the field goes', () => {
    expect(areaOf([{ x: 100.5, y: 595 }], 20, field)).toEqual({
      left: 80,
      top: 575,
      right: 121,
      bottom: 600,
    });
  });

  it('is empty without a point', () => {
    expect(areaOf([], 20, field)).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });
});
