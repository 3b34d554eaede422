// The outlines of Natural Earth as the page draws them: to fill a lattice, a grey shape or a line.
import type { Project } from './project.ts';
import steps from './outlines.json';

export type Region = 'north' | 'south' | 'abroad';

/** Rings of [longitude, latitude] in degrees, unrolled from the steps that build/dots.ts wrote. */
const unroll = (rings: number[][]): [number, number][][] =>
  rings.map((ring) => {
    const points: [number, number][] = [];
    let longitude = 0;
    let latitude = 0;
    for (let index = 0; index < ring.length; index += 2) {
      longitude += ring[index] ?? 0;
      latitude += ring[index + 1] ?? 0;
      points.push([longitude / 100, latitude / 100]);
    }
    return points;
  });

const outlines = {
  north: unroll(steps.north),
  south: unroll(steps.south),
  abroad: unroll(steps.abroad),
  demarcation: unroll(steps.demarcation),
};

/** The outline of a region, or the Military Demarcation Line, as an SVG path in pixels. */
export const outlinePath = (of: Region | 'demarcation', project: Project): string =>
  outlines[of]
    .map((ring) => {
      const points = ring.map(([longitude, latitude]) => {
        const { x, y } = project(longitude, latitude);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      });
      return `M${points.join('L')}${of === 'demarcation' ? '' : 'Z'}`;
    })
    .join('');
