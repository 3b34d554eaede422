// The letters of the on-screen keyboard, and what each does to a line. Hangul is composed as on the 2-beolsik layout:
// jamo by jamo, on the last syllable. Pure.
import { assemble, removeLastCharacter } from 'es-hangul';

/** What the keys write: Latin letters, Hangul jamo, or digits and signs. */
export type Layer = 'latin' | 'hangul' | 'digits';

/** Rows of ten, nine and seven keys, in the places of a typewriter's. */
const rows: Record<Layer, readonly [string, string, string]> = {
  latin: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  hangul: ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'],
  digits: ['1234567890', '.,?!-:()@', '&%+=/\'"'],
};

/** The jamo that the shift key doubles; all others stay as they are. */
const doubled = new Map(
  Object.entries({ ㅂ: 'ㅃ', ㅈ: 'ㅉ', ㄷ: 'ㄸ', ㄱ: 'ㄲ', ㅅ: 'ㅆ', ㅐ: 'ㅒ', ㅔ: 'ㅖ' }),
);

const shift = (letter: string) => doubled.get(letter) ?? letter.toUpperCase();

/** The letters of a layer, row by row. */
export const lettersOf = (layer: Layer, isShifted: boolean): string[][] =>
  rows[layer].map((row) => [...row].map((letter) => (isShifted ? shift(letter) : letter)));

/** The letter of the layer that lies where a typewriter has this Latin one: for a keyboard that is plugged in. */
export const letterAt = (layer: Layer, latin: string): string | undefined => {
  const isShifted = latin !== latin.toLowerCase();
  for (const [row, letters] of rows.latin.entries()) {
    const place = letters.indexOf(latin.toLowerCase());
    if (place >= 0) return lettersOf(layer, isShifted)[row]?.[place];
  }
  return undefined;
};

const isJamo = (letter: string) => /^[\u3131-\u3163]$/.test(letter);

/**
 * The line after one more letter. A jamo joins the last syllable where it can, and takes its final with it where a
 * vowel follows; only the last character is touched, so that what stands before it stays as it was typed.
 */
export const typeLetter = (line: string, letter: string): string => {
  const letters = [...line];
  const last = letters.pop() ?? '';
  return letters.join('') + (isJamo(letter) ? assemble([last, letter]) : last + letter);
};

/** The line without what was typed last: one jamo of a syllable, or one letter. */
export const eraseLetter = (line: string): string => removeLastCharacter(line);
