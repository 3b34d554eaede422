// Which columns reach how far and where their labels stand, for the field of dots at one size and one
// place of the handle. Pure: lengths in, lengths out. Used by Field.svelte.
import { keepClear, placeLabels, type Mark, type Obstacle, type Placement } from './labels.ts';

export interface FieldSize {
  width: number;
  /** From the line to the upper and to the lower edge. */
  up: number;
  down: number;
  /** 1rem in pixels. */
  unit: number;
}

export interface FieldEvent {
  x: number;
  effect: 'opens' | 'closes' | 'note';
  /** The width of its label. */
  width: number;
}

/** A column with its label: how long it is, and the label's box in pixels from the line, if it has one. */
export interface Placed {
  length: number;
  label?: { x: number; y: number; side: Placement['side'] };
}

/** In rem: the middle of the lowest label, the step to the next, and a column whose label is left out. */
const firstLevel = 2.2;
const levelStep = 1.8;
const widestStep = 2.6;
const stub = 1;
const handleReach = 3;
/** Between a column and its label. */
export const labelGap = 0.95;

/** The height of one level and how many there is room for. */
const levelsIn = (room: number, { unit }: FieldSize) => {
  const step = levelStep * unit;
  return { step, levels: Math.max(1, Math.floor((room - (firstLevel + 0.6) * unit) / step) + 1) };
};

/**
 * Places the columns and labels of one side of the line.
 * @param open the index of the open event among these, whose label its own text replaces
 * @param spine the x of the spine, if it runs through this side
 */
const layOutSide = (
  events: FieldEvent[],
  size: FieldSize,
  room: number,
  handle: number,
  open: number | undefined,
  spine: number | undefined,
): Placed[] => {
  const { unit, width } = size;
  const { step, levels } = levelsIn(room, size);
  const marks: Mark[] = events.map(({ x, width }) => ({ x, width }));
  const within = { width, levels, gap: labelGap * unit };
  const placed = placeLabels(marks, within);
  const overHandle = Math.ceil(((handleReach - firstLevel) * unit) / step + 0.5) - 1;
  const obstacles: Obstacle[] = [
    {
      left: handle - handleReach * unit,
      right: handle + handleReach * unit,
      upTo: Math.max(0, overHandle),
    },
  ];
  if (spine !== undefined)
    obstacles.push({ left: spine - 0.6 * unit, right: spine + 0.6 * unit, upTo: Infinity });
  const others = marks.flatMap((_, index) => (index === open ? [] : [index]));
  const pick = <T>(list: T[]) => list.filter((_, index) => index !== open);
  const cleared = keepClear(pick(marks), pick(placed), obstacles, within);
  const used = Math.max(1, ...cleared.map((label) => label?.level ?? 0));
  const spread = Math.min(widestStep * unit, (room - (firstLevel + 1.2) * unit) / used);
  return events.map(({ x }, index) => {
    if (index === open)
      return { length: spine === undefined ? firstLevel * unit : room - 0.6 * unit };
    const label = cleared[others.indexOf(index)];
    if (!label) return { length: stub * unit };
    const length = firstLevel * unit + label.level * Math.max(step, spread);
    return { length, label: { x, y: length, side: label.side } };
  });
};

/**
 * The whole field. @param handle the x of the handle @param open the index of the open event
 * @returns one entry for each event, in their order
 */
export const layOutField = (
  events: FieldEvent[],
  size: FieldSize,
  handle: number,
  open: number | undefined,
): Placed[] => {
  const placed: Placed[] = events.map(() => ({ length: 0 }));
  const opened = open === undefined ? undefined : events[open];
  for (const effect of ['opens', 'closes'] as const) {
    const indexes = events.flatMap((event, index) => (event.effect === effect ? [index] : []));
    const side = indexes.map((index) => events[index]).filter((event) => event !== undefined);
    const at = open === undefined ? -1 : indexes.indexOf(open);
    const hasSpine = opened !== undefined && (effect === 'opens' || opened.effect === 'closes');
    const result = layOutSide(
      side,
      size,
      effect === 'opens' ? size.up : size.down,
      handle,
      at < 0 ? undefined : at,
      hasSpine ? opened.x : undefined,
    );
    result.forEach((entry, index) => {
      const to = indexes[index];
      if (to !== undefined) placed[to] = entry;
    });
  }
  return placed;
};
