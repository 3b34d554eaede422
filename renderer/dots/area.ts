// The part of a field that something covers. Pure; used by Patch and by those who say how large it is.
import type { Point } from './project.ts';

/** A rectangle by its edges, in CSS pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The smallest area with room round all points.
 * @param room pixels on each side
 * @param within what it may not leave
 * @returns an empty one without points
 */
export const areaOf = (points: readonly Point[], room: number, within: Area): Area => {
  if (points.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const edge = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    edge.left = Math.min(edge.left, x);
    edge.top = Math.min(edge.top, y);
    edge.right = Math.max(edge.right, x);
    edge.bottom = Math.max(edge.bottom, y);
  }
  // Whole pixels: a canvas between two would be blurred.
  return {
    left: Math.max(within.left, Math.floor(edge.left - room)),
    top: Math.max(within.top, Math.floor(edge.top - room)),
    right: Math.min(within.right, Math.ceil(edge.right + room)),
    bottom: Math.min(within.bottom, Math.ceil(edge.bottom + room)),
  };
};
