// What the map kind draws: its lit dots and the way of a signal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAcross, edgeOf, endsOf, layWay, nearestEnd } from '../../../renderer/kinds/map/call.ts';
import {
  distanceToSegment,
  lightShare,
  lightTowns,
  type Segment,
} from '../../../renderer/kinds/map/coverage.ts';
import { desk, places, choicesOf } from './map-exhibit.ts';

describe('Lit dots', () => {
  const dots = Array.from({ length: 2500 }, (_, index) => ({
    x: (index % 50) * 10,
    y: Math.floor(index / 50) * 10,
  }));
  const town = { x: 250, y: 250, reach: 3 };
  const line: Segment = [
    { x: 0, y: 0 },
    { x: 490, y: 0 },
  ];
  it('are exactly the claimed share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const lit = lightShare(dots, percent, [town], [line]);
        expect(lit.length).toBe(Math.round((2500 * percent) / 100));
        expect(new Set(lit).size).toBe(lit.length);
      }),
    );
  });
  it('lie nearest to the towns and lines', () => {
    const lit = new Set(lightShare(dots, 14, [town], [line]));
    const nearness = (dot: { x: number; y: number }) =>
      Math.min(Math.hypot(dot.x - 250, dot.y - 250) / 3, distanceToSegment(dot, line));
    const farthest = Math.max(...[...lit].map(nearness));
    expect(dots.filter((dot) => !lit.has(dot) && nearness(dot) < farthest)).toEqual([]);
  });
  it('are none when all is dark', () => {
    expect(lightShare(dots, 14, [], [])).toEqual([]);
    expect(lightTowns(dots, 20, [])).toEqual([]);
  });
  it('stand only at the towns where no share was claimed', () => {
    const lit = lightTowns(dots, 20, [{ ...town, reach: 1 }]);
    expect(lit.length).toBeGreaterThan(0);
    expect(lit.every((dot) => Math.hypot(dot.x - 250, dot.y - 250) <= 20)).toBe(true);
  });
});

describe('The way of a signal', () => {
  const home = { x: 0, y: 0 };
  const goal = { x: 100, y: 0 };
  const isLand = ({ x }: { x: number }) => x < 55;
  it('arrives when no rule stops it', () => {
    expect(layWay(home, goal, 10, undefined, isLand).stop).toBeUndefined();
  });
  it('stops at the first dot beyond the land', () => {
    const way = layWay(home, goal, 10, 'border', isLand);
    expect(way.dots[way.stop ?? -1]).toEqual({ x: 60, y: 0 });
  });
  it('stops close to home', () => {
    const way = layWay(home, goal, 10, 'home', isLand);
    expect(way.dots[way.stop ?? -1]?.x).toBe(30);
  });
  it('meets a bar at a right angle', () => {
    const [from, to] = barAcross(layWay(home, goal, 10, 'border', isLand), 20);
    expect(from.x).toBeCloseTo(60);
    expect(Math.abs(from.y - to.y)).toBeCloseTo(20);
  });
  it('leaves the map at the edge that its direction meets first', () => {
    const box = { left: -50, top: -50, right: 200, bottom: 50 };
    expect(edgeOf(home, 90, box)).toEqual({ x: 200, y: expect.closeTo(0) });
    expect(edgeOf(home, 0, box)).toEqual({ x: expect.closeTo(0), y: -50 });
  });
  it('can end at every place that the words name, and at the edge', () => {
    const at = new Map(places.places.map(({ id }: { id: string }) => [id, { x: 0, y: 0 }]));
    const ends = endsOf(desk, at as Map<string, typeof home>, (bearing) => ({ x: bearing, y: 0 }));
    expect(ends.map(({ id }) => id)).toEqual(choicesOf('whom'));
    expect(ends.at(-1)).toEqual({ id: 'abroad', x: 75, y: 0 });
  });
  it('goes to the end nearest to a finger, and nowhere when none is near', () => {
    const ends = [
      { id: 'near', x: 10, y: 0 },
      { id: 'far', x: 90, y: 0 },
    ];
    expect(nearestEnd(ends, { x: 45, y: 0 }, 60)?.id).toBe('near');
    expect(nearestEnd(ends, { x: 60, y: 0 }, 60)?.id).toBe('far');
    expect(nearestEnd(ends, { x: 45, y: 200 }, 60)).toBeUndefined();
  });
});
