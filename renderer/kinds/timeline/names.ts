// Which names of a map find room: the first come first, and none lies on another. Used by AfterMap.svelte.
import type { Area } from '../../dots/area.ts';

const meets = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The names that are written.
 * @param names in the order of their weight
 * @param taken where none may lie
 */
export const namesWithRoom = <Name extends { box: Area }>(
  names: Name[],
  taken: Area[] = [],
): Name[] => {
  const written: Name[] = [];
  for (const name of names) {
    const others = [...taken, ...written.map(({ box }) => box)];
    if (!others.some((other) => meets(other, name.box))) written.push(name);
  }
  return written;
};
