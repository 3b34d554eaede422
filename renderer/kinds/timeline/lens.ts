// Where the lens on a gap opens: in the emptier of two places of the map, whole within its stage. Used by AfterMap.svelte.
import type { Point } from '../../dots/project.ts';

/** A box in pixels. */
export interface MapBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface LensPlace {
  centre: Point;
  radius: number;
}

const inside = (at: number, from: number, to: number) => Math.min(to, Math.max(from, at));

/**
 * @param from the last place that the route reaches, in pixels
 * @param unit 1rem in pixels
 * @param isLarge whether its words are twice as large
 */
export const lensPlace = (from: Point, box: MapBox, unit: number, isLarge: boolean): LensPlace => {
  const radius = (isLarge ? 12.5 : 8.5) * unit;
  // Over the sea in the south-east, or over the hills abroad in the north-west, where no land of the map lies.
  const sea = { x: box.left + box.width * 0.86, y: box.top + box.height - radius };
  const hills = { x: box.left + box.width * 0.2, y: box.top + radius + 2.25 * unit };
  const distance = (to: Point) => Math.hypot(from.x - to.x, from.y - to.y);
  const chosen = distance(sea) < distance(hills) * 1.3 ? sea : hills;
  return {
    radius,
    centre: {
      x: inside(chosen.x, radius + unit, box.left + box.width + 8 * unit - radius),
      y: inside(chosen.y, radius, box.top + box.height - radius),
    },
  };
};
