// The way of a signal over the map: from home to its goal, and where it stops.
import { alongLine } from '../../dots/draw.ts';
import type { Point } from '../../dots/project.ts';
import type { ExhibitOf } from '../schemas.ts';

/** The end of a way that leaves the map in a direction.
 * @param bearing degrees from north, clockwise
 * @param box the part of the picture that the way may use, in pixels */
export const edgeOf = (
  home: Point,
  bearing: number,
  box: { left: number; top: number; right: number; bottom: number },
): Point => {
  const angle = (bearing * Math.PI) / 180;
  const step = { x: Math.sin(angle), y: -Math.cos(angle) };
  const reach = Math.min(
    step.x === 0 ? Infinity : ((step.x > 0 ? box.right : box.left) - home.x) / step.x,
    step.y === 0 ? Infinity : ((step.y > 0 ? box.bottom : box.top) - home.y) / step.y,
  );
  return { x: home.x + step.x * reach, y: home.y + step.y * reach };
};

/** A way as dots, and the index of the dot at which it stops; without one, it arrives. */
export interface Way {
  dots: Point[];
  stop: number | undefined;
}

/**
 * Lays the dots of a way and finds its stop.
 * @param stops where the rule stops it
 * @param isLand whether a point lies on the land that the signal cannot leave
 */
export const layWay = (
  home: Point,
  goal: Point,
  spacing: number,
  stops: 'home' | 'border' | undefined,
  isLand: (point: Point) => boolean,
): Way => {
  const dots = alongLine([home, goal], spacing);
  if (stops === undefined) return { dots, stop: undefined };
  if (stops === 'home') return { dots, stop: Math.min(3, dots.length - 1) };
  const outside = dots.findIndex((dot, index) => index > 0 && !isLand(dot));
  return { dots, stop: outside < 0 ? dots.length - 1 : outside };
};

/** The two ends of a bar across a way at one of its dots. */
export const barAcross = ({ dots, stop = 0 }: Way, length: number): [Point, Point] => {
  const at = dots[stop] ?? { x: 0, y: 0 };
  const before = dots[stop - 1] ?? at;
  const angle = Math.atan2(at.y - before.y, at.x - before.x) + Math.PI / 2;
  const half = { x: (Math.cos(angle) * length) / 2, y: (Math.sin(angle) * length) / 2 };
  return [
    { x: at.x - half.x, y: at.y - half.y },
    { x: at.x + half.x, y: at.y + half.y },
  ];
};

/** Where a call can go: a choice, and its end on the map. */
export interface End extends Point {
  id: string;
}

/**
 * The ends of all calls that the words of a desk can say.
 * @param at every place by its id
 * @param leave where a signal leaves the map in a direction
 */
export const endsOf = (
  desk: ExhibitOf<'map'>['desk'],
  at: Map<string, Point>,
  leave: (bearing: number) => Point,
): End[] =>
  Object.values(desk.words)
    .flatMap(({ choices }) => choices)
    .flatMap(({ id, place, bearing }) => {
      const point = place === undefined ? undefined : at.get(place);
      if (point) return [{ id, ...point }];
      return bearing === undefined ? [] : [{ id, ...leave(bearing) }];
    });

/** The end nearest to a finger; undefined where none is within reach. @param reach in pixels */
export const nearestEnd = (ends: End[], finger: Point, reach: number): End | undefined => {
  const away = ends.map(({ x, y }) => Math.hypot(x - finger.x, y - finger.y));
  const least = Math.min(...away);
  return least <= reach ? ends[away.indexOf(least)] : undefined;
};
