// Where the labels of the columns stand, so that none crosses a column or another label. A label stands
// beside the top of its column; columns have steps ("levels"), the lowest is 0.

/** A column with a label, on one side of the line. All lengths in one unit. */
export interface Mark {
  x: number;
  /** The width of its label. */
  width: number;
}

export interface Placement {
  level: number;
  side: 'left' | 'right';
}

/** Something that labels keep off, such as the column that has become the spine. */
export interface Obstacle {
  left: number;
  right: number;
  /** The highest level that it reaches; Infinity for all. */
  upTo: number;
}

export interface Room {
  /** The labels stay between 0 and this. */
  width: number;
  /** How many levels there are at most. */
  levels: number;
  /** Between a column and its label, and between two labels. */
  gap: number;
}

/** How many trials a search may take before it counts as failed. */
const budget = 4000;

const boxOf = ({ x, width }: Mark, side: Placement['side'], gap: number) =>
  side === 'right'
    ? { left: x + gap, right: x + gap + width }
    : { left: x - gap - width, right: x - gap };

/** Would this label, there, cross the other's column, or theirs ours, or both labels meet? */
const collide = (
  mark: Mark,
  placement: Placement,
  other: Mark,
  otherPlacement: Placement,
  gap: number,
): boolean => {
  const box = boxOf(mark, placement.side, gap);
  const otherBox = boxOf(other, otherPlacement.side, gap);
  const crosses = (column: Mark, reaches: number, label: typeof box, level: number) =>
    reaches >= level && column.x > label.left - gap && column.x < label.right + gap / 2;
  if (mark.x !== other.x) {
    if (crosses(other, otherPlacement.level, box, placement.level)) return true;
    if (crosses(mark, placement.level, otherBox, otherPlacement.level)) return true;
  }
  return (
    placement.level === otherPlacement.level &&
    box.left < otherBox.right + gap &&
    otherBox.left < box.right + gap
  );
};

const fits = (mark: Mark, side: Placement['side'], { width, gap }: Room): boolean => {
  const box = boxOf(mark, side, gap);
  return box.left >= 0 && box.right <= width;
};

const meets = (mark: Mark, { level, side }: Placement, obstacles: Obstacle[], gap: number) => {
  const box = boxOf(mark, side, gap);
  return obstacles.some(
    ({ left, right, upTo }) => level <= upTo && box.left < right && left < box.right,
  );
};

/** The places to try for a mark, the one it prefers first. */
const choicesOf = (mark: Mark, room: Room, preferred?: Placement): Placement[] => {
  const choices: Placement[] = preferred ? [preferred] : [];
  for (let level = 0; level < room.levels; level++)
    for (const side of ['right', 'left'] as const)
      if (fits(mark, side, room)) choices.push({ level, side });
  return choices;
};

interface Wish {
  obstacles: Obstacle[];
  /** Where each label stood before, so that few move. */
  preferred: (Placement | undefined)[];
}

/** Places all marks within the levels of the room, or gives up. From the right, so that stairs step down. */
const search = (marks: Mark[], room: Room, wish?: Wish): (Placement | undefined)[] | undefined => {
  const placed: (Placement | undefined)[] = [];
  let trials = 0;
  const isFree = (mark: Mark, index: number, choice: Placement) =>
    !meets(mark, choice, wish?.obstacles ?? [], room.gap) &&
    marks.every((other, at) => {
      const there = placed[at];
      return at <= index || !there || !collide(mark, choice, other, there, room.gap);
    });
  const place = (index: number): boolean => {
    const mark = marks[index];
    if (!mark) return true;
    for (const choice of choicesOf(mark, room, wish?.preferred[index])) {
      if (++trials > budget) return false;
      if (!isFree(mark, index, choice)) continue;
      placed[index] = choice;
      if (place(index - 1)) return true;
      placed[index] = undefined;
    }
    return false;
  };
  return place(marks.length - 1) ? placed : undefined;
};

/**
 * A place for each label, with as few levels as will do.
 * @param marks in the order of x
 * @returns one placement a mark; undefined where a label finds no room and is left out
 */
export const placeLabels = (marks: Mark[], room: Room): (Placement | undefined)[] => {
  for (let levels = 1; levels <= room.levels; levels++) {
    const placed = search(marks, { ...room, levels });
    if (placed) return placed;
  }
  // Too many for the room: those that still fit, from the right.
  const placements: (Placement | undefined)[] = marks.map(() => undefined);
  for (let index = marks.length - 1; index >= 0; index--)
    placements[index] = freePlace(marks, placements, index, [], room);
  return placements;
};

const freePlace = (
  marks: Mark[],
  placements: (Placement | undefined)[],
  index: number,
  obstacles: Obstacle[],
  room: Room,
): Placement | undefined => {
  const mark = marks[index];
  if (!mark) return undefined;
  return choicesOf(mark, room).find(
    (choice) =>
      !meets(mark, choice, obstacles, room.gap) &&
      marks.every((other, at) => {
        const there = placements[at];
        return at === index || !there || !collide(mark, choice, other, there, room.gap);
      }),
  );
};

/** Places anew all labels that any place is left for, beside the obstacles. */
const searchPossible = (
  marks: Mark[],
  obstacles: Obstacle[],
  room: Room,
): (Placement | undefined)[] | undefined => {
  const possible = marks.filter((mark) =>
    choicesOf(mark, room).some((choice) => !meets(mark, choice, obstacles, room.gap)),
  );
  for (let levels = 1; levels <= room.levels; levels++) {
    const found = search(possible, { ...room, levels }, { obstacles, preferred: [] });
    if (found) return marks.map((mark) => found[possible.indexOf(mark)]);
  }
  return undefined;
};

/**
 * Moves labels off the obstacles, and as few others as possible. Where that cannot be done, the labels
 * that meet an obstacle are left out.
 */
export const keepClear = (
  marks: Mark[],
  placements: (Placement | undefined)[],
  obstacles: Obstacle[],
  room: Room,
): (Placement | undefined)[] => {
  const isHit = marks.map((mark, index) => {
    const there = placements[index];
    return there !== undefined && meets(mark, there, obstacles, room.gap);
  });
  if (!isHit.includes(true)) return placements;
  const moved = search(marks, room, { obstacles, preferred: placements });
  if (moved) return moved;
  const fresh = searchPossible(marks, obstacles, room);
  if (fresh) return fresh;
  const cleared = placements.map((there, index) => (isHit[index] ? undefined : there));
  for (let index = marks.length - 1; index >= 0; index--)
    cleared[index] ??= freePlace(marks, cleared, index, obstacles, room);
  return cleared;
};
