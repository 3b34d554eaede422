// On which side of the spine the text and the date of the open event stand. Used by Story.svelte.

export interface StorySides {
  text: 'left' | 'right';
  /** Beyond: on the other side of the spine; beside: between spine and text, for want of room. */
  date: 'beyond' | 'beside';
}

/** All in one unit; x from the left edge of the field. */
export const storySides = (
  x: number,
  room: { width: number; text: number; date: number; gap: number },
): StorySides => {
  const fitsRight = x + room.gap + room.text <= room.width;
  const text = fitsRight ? 'right' : 'left';
  const beyond = text === 'right' ? x : room.width - x;
  return { text, date: beyond >= room.date + room.gap ? 'beyond' : 'beside' };
};
