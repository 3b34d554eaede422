// A correction as one row of dots or two: where each dot lies, and what it is. Pure; the component draws it.
import type { Text } from '../../../main/contract/fields.ts';
import type { ExhibitOf } from '../schemas.ts';

export type Picture = NonNullable<ExhibitOf<'corrections'>['corrections'][number]['picture']>;

/**
 * start: where something began, in warm white · lit: in the exhibit's colour · end: lit and large, with a glow ·
 * hollow: a ring, what is closed or not sure · faint: a place that is passed · bar: a stop
 */
export type Look = 'start' | 'lit' | 'end' | 'hollow' | 'faint' | 'bar';

export interface Dot {
  /** From 0 at the left to 1 at the right. */
  at: number;
  look: Look;
}

/** Words under the picture: how much of its width they have, and where `end` they reach to their dot from the left. */
export interface PictureLabel {
  width: number;
  text: Text;
  reaches?: 'end';
}

const monthsBetween = (from: string, to: string): number => {
  const count = (month: string) => {
    const [year = 0, ordinal = 0] = month.split('-').map(Number);
    return year * 12 + ordinal;
  };
  return count(to) - count(from);
};

const row = (count: number, of: number, lookOf: (index: number) => Look | undefined): Dot[] =>
  Array.from({ length: count }, (_, index) => ({ index, look: lookOf(index) })).flatMap(
    ({ index, look }) => (look ? [{ at: (index + 0.5) / of, look }] : []),
  );

/** How many dots a row of a range or a stop has from edge to edge, so that pitches are alike. */
const across = 60;
const stopAt = 36;

/** How many dots there are from one named dot to the next. */
const stageWidth = (stages: readonly unknown[]) => Math.floor(across / stages.length);

/** The rows of a picture, from left to right. */
export const dotsOf = (picture: Picture): Dot[][] => {
  switch (picture.shows) {
    case 'span': {
      const months = Math.max(1, monthsBetween(picture.from.month, picture.to.month));
      const lookOf = (index: number) =>
        index === 0 ? 'start' : index === months ? 'end' : 'faint';
      return [
        row(months + 1, months + 1, lookOf).map((dot, index) => ({ ...dot, at: index / months })),
      ];
    }
    case 'shares':
      return picture.rows.map(({ lit }) =>
        row(picture.of, picture.of, (index) => (index < lit ? 'lit' : 'faint')),
      );
    case 'range':
      return [row(picture.high, across, (index) => (index < picture.low ? 'lit' : 'hollow'))];
    case 'stages': {
      const each = stageWidth(picture.stages);
      return [
        row(across, across, (index) => {
          const stage = index % each === 0 ? picture.stages[index / each] : undefined;
          if (stage) return stage.isOpen ? 'end' : 'hollow';
          return index < each * (picture.stages.length - 1) ? 'faint' : undefined;
        }),
      ];
    }
    case 'stop':
      return [
        row(across, across, (index) => {
          if (index === stopAt) return 'bar';
          return index < stopAt ? 'lit' : 'hollow';
        }),
      ];
  }
};

/** The words under a picture, from left to right. Those of shares stand beside their rows. */
export const labelsOf = (picture: Picture): PictureLabel[] => {
  switch (picture.shows) {
    case 'span':
      return [
        { width: 0.5, text: picture.from.label },
        { width: 0.5, text: picture.to.label, reaches: 'end' },
      ];
    case 'shares':
      return [];
    case 'range':
      return [{ width: 1, text: picture.label }];
    case 'stages':
      return picture.stages.map(({ label }) => ({ width: 1 / picture.stages.length, text: label }));
    case 'stop':
      return [
        { width: (stopAt + 1) / across, text: picture.inside },
        { width: 1 - (stopAt + 1) / across, text: picture.beyond },
      ];
  }
};
