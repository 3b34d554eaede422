// The claims of coverage that give a share of the people or of the land, as discs of dots. Used by parts/Comparison.
import type { ExhibitOf } from '../schemas.ts';

type Moment = ExhibitOf<'map'>['moments'][number];
export type Share = NonNullable<NonNullable<Moment['coverage']>['people']>;

export interface Claim {
  month: Moment['from'];
  land: Share | undefined;
  people: Share | undefined;
}

/** Every claim of a share, in order of time. */
export const claimsOf = (moments: Moment[]): Claim[] =>
  moments.flatMap(({ from, coverage }) =>
    coverage?.land || coverage?.people
      ? [{ month: from, land: coverage.land, people: coverage.people }]
      : [],
  );

/** How many dots of a disc are lit; the disc grows from its middle, so that the lit part is a smaller disc. */
export const litOf = (share: Share | undefined, dots: number): number =>
  share ? Math.round((dots * share.percent) / 100) : 0;
