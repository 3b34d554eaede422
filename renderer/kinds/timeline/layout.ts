// Which columns reach how far and where their labels stand, for the field of dots at one size and one
// place of the handle. Pure: lengths in, lengths out. Used by Field.svelte.
import {
  keepClear,
  placeLabels,
  type Mark,
  type Obstacle,
  type Placement,
  type Room,
} from './labels.ts';

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
  effect: 'opens' | 'closes';
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
const levelStep = 1.7;
const widestStep = 2.6;
const stub = 1;
const handleReach = 3;
/** Between a column and its label. */
export const labelGap = 0.95;

/** The events of one side of the line, with the room that they have. */
interface Side {
  effect: 'opens' | 'closes';
  /** Which of all events they are. */
  indexes: number[];
  marks: Mark[];
  room: Room;
  /** From the line to the edge, and from one level to the next. */
  reach: number;
  step: number;
}

const sidesOf = (events: FieldEvent[], { width, up, down, unit }: FieldSize): Side[] =>
  (['opens', 'closes'] as const).map((effect) => {
    const reach = effect === 'opens' ? up : down;
    const step = levelStep * unit;
    const levels = Math.max(1, Math.floor((reach - (firstLevel + 0.6) * unit) / step) + 1);
    const indexes = events.flatMap((event, index) => (event.effect === effect ? [index] : []));
    const marks = indexes.flatMap((index) => events[index] ?? []);
    return { effect, indexes, marks, room: { width, levels, gap: labelGap * unit }, reach, step };
  });

/** Where the labels stand when the handle is far away; one entry for each event. */
export const placeAtRest = (events: FieldEvent[], size: FieldSize): (Placement | undefined)[] => {
  const rest: (Placement | undefined)[] = events.map(() => undefined);
  for (const { indexes, marks, room } of sidesOf(events, size)) {
    const placed = placeLabels(marks, room);
    indexes.forEach((to, index) => (rest[to] = placed[index]));
  }
  return rest;
};

/** What the labels of one side keep off: the handle, and the spine if it runs through this side. */
const obstaclesOn = (
  { effect, step }: Side,
  unit: number,
  handle: number,
  opened: FieldEvent | undefined,
): Obstacle[] => {
  const overHandle = Math.ceil(((handleReach - firstLevel) * unit) / step + 0.5) - 1;
  const reach = handleReach * unit;
  const obstacles = [
    { left: handle - reach, right: handle + reach, upTo: Math.max(0, overHandle) },
  ];
  const hasSpine = opened && (effect === 'opens' || opened.effect === 'closes');
  if (hasSpine)
    obstacles.push({ left: opened.x - 0.6 * unit, right: opened.x + 0.6 * unit, upTo: Infinity });
  return obstacles;
};

/** Steps grow to use the room, up to a limit. */
const spreadOf = ({ reach, step }: Side, unit: number, labels: (Placement | undefined)[]) => {
  const used = Math.max(1, ...labels.map((label) => label?.level ?? 0));
  const widest = Math.min(widestStep * unit, (reach - (firstLevel + 1.2) * unit) / used);
  return Math.max(step, widest);
};

/**
 * The whole field at one place of the handle.
 * @param rest from `placeAtRest`
 * @param handle the x of the handle
 * @param open the index of the open event, whose label its own text replaces
 * @returns one entry for each event, in their order
 */
export const layOutField = (
  events: FieldEvent[],
  size: FieldSize,
  rest: (Placement | undefined)[],
  handle: number,
  open: number | undefined,
): Placed[] => {
  const { unit } = size;
  const placed: Placed[] = events.map(() => ({ length: 0 }));
  for (const side of sidesOf(events, size)) {
    const others = side.indexes.filter((index) => index !== open);
    const obstacles = obstaclesOn(
      side,
      unit,
      handle,
      open === undefined ? undefined : events[open],
    );
    const marks = others.flatMap((index) => events[index] ?? []);
    const labels = keepClear(
      marks,
      others.map((index) => rest[index]),
      obstacles,
      side.room,
    );
    const step = spreadOf(side, unit, labels);
    others.forEach((to, index) => {
      const label = labels[index];
      const length = label ? firstLevel * unit + label.level * step : stub * unit;
      const x = events[to]?.x ?? 0;
      placed[to] = label ? { length, label: { x, y: length, side: label.side } } : { length };
    });
    if (open !== undefined && others.length < side.indexes.length)
      placed[open] = { length: side.reach - 0.6 * unit };
  }
  return placed;
};

/** The field without labels: all columns alike, the open one as long as there is room. */
export const layBare = (
  events: FieldEvent[],
  { up, down, unit }: FieldSize,
  open: number | undefined,
): Placed[] =>
  events.map(({ effect }, index) => {
    const reach = (effect === 'opens' ? up : down) - 0.6 * unit;
    return { length: index === open ? reach : reach * 0.6 };
  });
