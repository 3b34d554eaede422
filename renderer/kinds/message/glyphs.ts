// Digits and letters made of dots, five wide and seven high, for the number and the sign of a message.
import type { Point } from '../../dots/project.ts';

/** Seven rows for each character; the five low bits of a row are its dots, the highest at the left. */
const rows: Record<string, string> = {
  '0': '0e 11 13 15 19 11 0e',
  '1': '04 0c 04 04 04 04 0e',
  '2': '0e 11 01 02 04 08 1f',
  '3': '1f 02 04 02 01 11 0e',
  '4': '02 06 0a 12 1f 02 02',
  '5': '1f 10 1e 01 01 11 0e',
  '6': '06 08 10 1e 11 11 0e',
  '7': '1f 01 02 04 08 08 08',
  '8': '0e 11 11 0e 11 11 0e',
  '9': '0e 11 11 0f 01 02 0c',
  A: '0e 11 11 11 1f 11 11',
  B: '1e 11 11 1e 11 11 1e',
  C: '0e 11 10 10 10 11 0e',
  D: '1c 12 11 11 11 12 1c',
  E: '1f 10 10 1e 10 10 1f',
  F: '1f 10 10 1e 10 10 10',
  G: '0e 11 10 17 11 11 0f',
  H: '11 11 11 1f 11 11 11',
  I: '0e 04 04 04 04 04 0e',
  J: '07 02 02 02 02 12 0c',
  K: '11 12 14 18 14 12 11',
  L: '10 10 10 10 10 10 1f',
  M: '11 1b 15 15 11 11 11',
  N: '11 11 19 15 13 11 11',
  O: '0e 11 11 11 11 11 0e',
  P: '1e 11 11 1e 10 10 10',
  Q: '0e 11 11 11 15 12 0d',
  R: '1e 11 11 1e 14 12 11',
  S: '0f 10 10 0e 01 01 1e',
  T: '1f 04 04 04 04 04 04',
  U: '11 11 11 11 11 11 0e',
  V: '11 11 11 11 11 0a 04',
  W: '11 11 11 15 15 15 0a',
  X: '11 11 0a 04 0a 11 11',
  Y: '11 11 11 0a 04 04 04',
  Z: '1f 01 02 04 08 10 1f',
};

/** The dots of a word, in steps of the lattice from its top left; a step is left between characters. */
export const dotsOf = (word: string): Point[] =>
  [...word].flatMap((character, at) =>
    (rows[character] ?? '').split(' ').flatMap((row, y) => {
      const bits = Number.parseInt(row, 16);
      return [0, 1, 2, 3, 4].flatMap((x) => (bits & (16 >> x) ? [{ x: x + at * 6, y }] : []));
    }),
  );

/** A block of dots, row by row from the top left. */
export const block = (count: number, columns: number): Point[] =>
  Array.from({ length: count }, (_, at) => ({ x: at % columns, y: Math.floor(at / columns) }));

/** Filler for a number of so many digits: counts up, so that nobody takes it for a real one. */
export const fillerDigits = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => String((at + 1) % 10));
