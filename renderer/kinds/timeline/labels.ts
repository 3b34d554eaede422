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
const budget = 3000;

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

/** The places to try for a mark, the lowest first. */
const choicesOf = (mark: Mark, room: Room): Placement[] => {
  const choices: Placement[] = [];
  for (let level = 0; level < room.levels; level++)
    for (const side of ['right', 'left'] as const)
      if (fits(mark, side, room)) choices.push({ level, side });
  return choices;
};

/** Whether a mark can stand there beside all that stand already. */
const isFree = (
  marks: Mark[],
  placed: (Placement | undefined)[],
  index: number,
  choice: Placement,
  gap: number,
): boolean => {
  const mark = marks[index];
  return (
    mark !== undefined &&
    marks.every((other, at) => {
      const there = placed[at];
      return at === index || !there || !collide(mark, choice, other, there, gap);
    })
  );
};

/** Places all marks, or gives up after so many trials. From the right, so that stairs step down. */
const search = (marks: Mark[], room: Room): (Placement | undefined)[] | undefined => {
  const placed: (Placement | undefined)[] = marks.map(() => undefined);
  let trials = 0;
  const place = (index: number): boolean => {
    const mark = marks[index];
    if (!mark) return true;
    for (const choice of choicesOf(mark, room)) {
      if (++trials > budget) return false;
      if (!isFree(marks, placed, index, choice, room.gap)) continue;
      placed[index] = choice;
      if (place(index - 1)) return true;
      placed[index] = undefined;
    }
    return false;
  };
  return place(marks.length - 1) ? placed : undefined;
};

/** Whether a label on the left would lie over columns that are placed after it, and so keep them low. */
const coversOthers = (marks: Mark[], index: number, gap: number): boolean => {
  const mark = marks[index];
  if (!mark) return false;
  const { left } = boxOf(mark, 'left', gap);
  return marks.some(({ x }, at) => at < index && x > left - gap && x !== mark.x);
};

/** One step down for each label from right to left: no trial fails, but more levels are used. */
const stairs = (marks: Mark[], room: Room): (Placement | undefined)[] => {
  const placed: (Placement | undefined)[] = marks.map(() => undefined);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) continue;
    placed[index] = choicesOf(mark, room).find(
      (choice) =>
        (choice.side === 'right' || !coversOthers(marks, index, room.gap)) &&
        isFree(marks, placed, index, choice, room.gap),
    );
  }
  return placed;
};

/**
 * A place for each label, as low as will do.
 * @param marks in the order of x
 * @returns one placement a mark; undefined where a label finds no room and is left out
 */
export const placeLabels = (marks: Mark[], room: Room): (Placement | undefined)[] =>
  search(marks, room) ?? stairs(marks, room);

/**
 * Moves labels off the obstacles and leaves all others where they are. One that finds no other place is left out for as
 * long as the obstacle is there. Quick: it is asked for every month that a finger passes.
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
  const cleared = placements.map((there, index) => (isHit[index] ? undefined : there));
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark || !isHit[index]) continue;
    cleared[index] = choicesOf(mark, room).find(
      (choice) =>
        !meets(mark, choice, obstacles, room.gap) &&
        isFree(marks, cleared, index, choice, room.gap),
    );
  }
  return cleared;
};
