// A line as the dots of its bytes, and the mark that follows it. Used by the workbench of a portal. Pure.

/** How many dots a byte has. */
export const bits = 8;
/** How many bytes the longest line takes: ten syllables, or thirty Latin letters. */
export const lineColumns = 30;
/** How many columns the mark takes. */
export const markColumns = 8;

/** Each byte that a computer stores the line in, as a column of dots with the highest bit at the top. */
export const columnsOf = (line: string): boolean[][] =>
  Array.from(new TextEncoder().encode(line), (byte) =>
    Array.from({ length: bits }, (_, row) => ((byte >> (bits - 1 - row)) & 1) === 1),
  );

/** The mark as it is drawn: rings within rings, a pattern of the museum's own that stands for what is not known. */
export const markPattern: boolean[][] = Array.from({ length: markColumns }, (_, column) =>
  Array.from(
    { length: bits },
    (_, row) => Math.max(Math.abs(2 * column - 7), Math.abs(2 * row - 7)) % 4 === 3,
  ),
);
