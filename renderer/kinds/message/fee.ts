// Paying an exact sum with notes and coins; used by the schema (can the sum be paid?) and by parts/Pay.

/** What the notes at these places are worth together. */
export const paidWith = (notes: readonly number[], given: readonly number[]): number =>
  given.reduce((sum, place) => sum + (notes[place] ?? 0), 0);

/** May this note still be laid down without paying too much? */
export const mayGive = (
  notes: readonly number[],
  given: readonly number[],
  place: number,
  amount: number,
): boolean => !given.includes(place) && paidWith(notes, given) + (notes[place] ?? 0) <= amount;

/** Some of the notes, by place, that make exactly the amount; undefined when none do. */
export const findExact = (notes: readonly number[], amount: number): number[] | undefined => {
  const ways = new Map<number, number[]>([[0, []]]);
  for (const [place, note] of notes.entries())
    for (const [sum, places] of [...ways]) {
      const more = sum + note;
      if (more <= amount && !ways.has(more)) ways.set(more, [...places, place]);
    }
  return ways.get(amount);
};
