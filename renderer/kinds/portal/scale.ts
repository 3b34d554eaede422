// The measures of dots spread over discs at one density, so that areas compare truly. Pure.
import type { Count } from './schema.ts';

/** All dots of a count: of an estimate, its upper end. */
export const dotsOf = ({ dots, upTo }: Pick<Count, 'dots' | 'upTo'>): number =>
  Math.max(dots, upTo ?? 0);

/** Diameters as shares of the largest disc's: they go with the root of the number of dots. */
export const diametersOf = (counts: Pick<Count, 'dots' | 'upTo'>[]): number[] => {
  const largest = Math.max(1, ...counts.map(dotsOf));
  return counts.map((count) => Math.sqrt(dotsOf(count) / largest));
};

/** How a ring of a disc is drawn: from which dot to which, how bright, and how large its dots are. */
export interface Ring {
  from: number;
  to: number;
  bright: boolean;
  opacity: number;
  /** Radius of a dot as a share of the spacing. */
  radius: number;
}

const haloRings = 24;

/** The bright core, then a halo in rings that thins as certainty does; every dot is in one ring. */
export const ringsOf = (count: Pick<Count, 'dots' | 'upTo'>): Ring[] => {
  const all = dotsOf(count);
  const core: Ring = { from: 0, to: count.dots, bright: true, opacity: 1, radius: 0.35 };
  if (all === count.dots) return [core];
  const halo = Array.from({ length: haloRings }, (_, index) => {
    const share = index / (haloRings - 1);
    const edge = (step: number) => Math.round(count.dots + ((all - count.dots) * step) / haloRings);
    return {
      from: edge(index),
      to: edge(index + 1),
      bright: false,
      opacity: 0.95 - 0.5 * share,
      radius: 0.32 - 0.08 * share,
    };
  });
  return [core, ...halo];
};
