// Where an arrow key leads on the on-screen keyboard: to the nearest key in that direction. Pure.

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far the middle of one box lies from another's, along the way and across it. */
const distance = (from: Box, to: Box, { x, y }: { x: number; y: number }) => {
  const right = to.left + to.width / 2 - from.left - from.width / 2;
  const down = to.top + to.height / 2 - from.top - from.height / 2;
  return { along: right * x + down * y, across: Math.abs(right * y) + Math.abs(down * x) };
};

/**
 * The place of the key that an arrow leads to.
 * @param here the place of the key that has the focus
 * @returns undefined where no key lies that way, or the key is no arrow
 */
export const nextKey = (boxes: readonly Box[], here: number, arrow: string): number | undefined => {
  const way = ways[arrow];
  const from = boxes[here];
  if (!way || !from) return undefined;
  const nearness = boxes.map((to, place) => {
    const { along, across } = distance(from, to, way);
    // A key of the same row, or of the next one, comes before one that lies straighter but farther.
    return { place, along, cost: along + across * (way.x === 0 ? 0.6 : 4) };
  });
  const ahead = nearness.filter(({ along }) => along > 1);
  return ahead.sort((one, other) => one.cost - other.cost)[0]?.place;
};
