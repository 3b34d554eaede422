// Deals the sources drawer's facts into two columns, so that both grow together and a page further down is
// the next to be read. Pure; used by Sources.

/**
 * Deals each item, in order, to the column that is the shorter so far; the left one when they are level.
 * @param heightOf how much room an item takes, in any unit
 */
export const dealIntoColumns = <Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
): [Item[], Item[]] => {
  const columns: [Item[], Item[]] = [[], []];
  const heights: [number, number] = [0, 0];
  for (const item of items) {
    const shorter = heights[1] < heights[0] ? 1 : 0;
    columns[shorter].push(item);
    heights[shorter] += heightOf(item);
  }
  return columns;
};
