// The field of dots: a square lattice laid over the outlines. Every map, the loop and the menu draw the
// same field in different states.
import type { Area } from './area.ts';
import { outlinePath, type Region } from './outlines.ts';
import type { Point, Project } from './project.ts';

/** One dot of the field: its centre in pixels, and whose land it is. */
export interface Dot extends Point {
  region: Region;
}

const regions: [Region, string][] = [
  ['abroad', '#00f'],
  ['south', '#0f0'],
  ['north', '#f00'],
];

/**
 * Lays the lattice. One pixel of a small hidden canvas is one dot: the browser's own polygon filling
 * decides what is land, which is a hundred times faster than testing each dot.
 * @param pitch distance between dots in CSS pixels
 */
export const createLattice = (
  project: Project,
  size: { width: number; height: number },
  pitch: number,
): Dot[] => {
  const columns = Math.ceil(size.width / pitch);
  const rows = Math.ceil(size.height / pitch);
  if (columns < 1 || rows < 1) return [];
  const pen = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true });
  if (!pen) return [];
  pen.scale(1 / pitch, 1 / pitch);
  for (const [region, colour] of regions) {
    pen.fillStyle = colour;
    pen.fill(new Path2D(outlinePath(region, project)));
  }
  const { data } = pen.getImageData(0, 0, columns, rows);
  const dots: Dot[] = [];
  for (let index = 0; index < columns * rows; index++) {
    const region = regionOf(data, index * 4);
    if (region)
      dots.push({
        x: ((index % columns) + 0.5) * pitch,
        y: (Math.floor(index / columns) + 0.5) * pitch,
        region,
      });
  }
  return dots;
};

/** A dot belongs to the land that covers more than half of its cell. */
const regionOf = (data: Uint8ClampedArray, at: number): Region | undefined => {
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
  if (alpha < 128) return undefined;
  if (red >= green && red >= blue) return 'north';
  return green >= blue ? 'south' : 'abroad';
};

/** Leaves out the dots behind labels, so that nothing is read over texture. */
export const withoutBoxes = <D extends Point>(dots: D[], boxes: Area[]): D[] =>
  dots.filter(
    ({ x, y }) =>
      !boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom),
  );

/**
 * Dots spread evenly over a disc like the seeds of a sunflower (Vogel 1979): equal counts cover equal
 * areas, so that numbers can be compared by eye.
 * @param spacing pixels between neighbours
 */
export const sunflower = (count: number, spacing: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = spacing * Math.sqrt(index + 0.5) * 0.56;
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
