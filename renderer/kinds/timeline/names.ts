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
 */
export const namesWithRoom = <Name extends { box: NameBox }>(names: Name[]): Name[] => {
  const written: Name[] = [];
  for (const name of names)
    if (!written.some(({ box }) => meets(box, name.box))) written.push(name);
  return written;
};
