// Which names of a map find room: the first come first, and none lies on another. Used by AfterMap.svelte.

/** A rectangle in pixels. */
export interface NameBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meets = (a: NameBox, b: NameBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The names that are written.
 * @param names in the order of their weight
 * @param taken where none may lie
 */
export const namesWithRoom = <Name extends { box: NameBox }>(
  names: Name[],
  taken: NameBox[] = [],
): Name[] => {
  const written: Name[] = [];
  for (const name of names) {
    const others = [...taken, ...written.map(({ box }) => box)];
    if (!others.some((other) => meets(other, name.box))) written.push(name);
  }
  return written;
};
