// The on-screen keyboard: Hangul composed as on the 2-beolsik layout, what backspace takes, and the layers of its keys.
import { disassemble } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextKey } from '../../../renderer/kinds/portal/typing/arrows.ts';
import {
  eraseLetter,
  letterAt,
  lettersOf,
  typeLetter,
} from '../../../renderer/kinds/portal/typing/letters.ts';
import { TypedLine } from '../../../renderer/kinds/portal/typing/line.svelte.ts';

const type = (keys: string, from = '') =>
  [...keys].reduce((line, key) => typeLetter(line, key), from);
const erase = (line: string, times: number) =>
  Array.from({ length: times }).reduce<string>((left) => eraseLetter(left), line);

/** Every syllable there is. */
const syllables = Array.from({ length: 11_172 }, (_, place) => String.fromCharCode(0xac00 + place));

describe('composing Hangul', () => {
  it('joins initial, medial and final', () => {
    expect(type('ㄱㅗㅏㅇㅁㅕㅇ')).toBe('광명');
    expect(type('ㅂㅜㄹㄱㅇㅡㄴㅂㅕㄹ')).toBe('붉은별');
  });

  it.each([
    ['ㅇㅗㅏ', '와'],
    ['ㅇㅗㅐ', '왜'],
    ['ㅇㅗㅣ', '외'],
    ['ㅇㅜㅓ', '워'],
    ['ㅇㅜㅔ', '웨'],
    ['ㅇㅜㅣ', '위'],
    ['ㅇㅡㅣ', '의'],
  ])('makes a compound vowel of %s', (keys, made) => {
    expect(type(keys)).toBe(made);
  });

  it.each([
    ['ㄴㅓㄱㅅ', '넋'],
    ['ㅇㅏㄴㅈ', '앉'],
    ['ㅁㅏㄴㅎ', '많'],
    ['ㄷㅏㄹㄱ', '닭'],
    ['ㅅㅏㄹㅁ', '삶'],
    ['ㅂㅏㄹㅂ', '밟'],
    ['ㅎㅏㄹㅌ', '핥'],
    ['ㅇㅡㄹㅍ', '읊'],
    ['ㄲㅡㄹㅎ', '끓'],
    ['ㄱㅏㅂㅅ', '값'],
  ])('makes a compound final of %s', (keys, made) => {
    expect(type(keys)).toBe(made);
  });

  it('moves the final to the next syllable when a vowel follows', () => {
    expect(type('ㄱㅏㄴㅏ')).toBe('가나');
    expect(type('ㄱㅏㅂㅅㅣ')).toBe('갑시');
    expect(type('ㄱㅏㅂㅅㅇㅣ')).toBe('값이');
    expect(type('ㄲㅏㄲㅏ')).toBe('까까');
  });

  it('leaves a vowel or a consonant alone that joins nothing', () => {
    expect(type('ㄱㅏㅏ')).toBe('가ㅏ');
    expect(type('ㄱㅏㄸ')).toBe('가ㄸ');
    expect(type('ㅏㄱㅏ')).toBe('ㅏ가');
    expect(type('ㄱㅅ')).toBe('ㄱㅅ');
  });

  it('joins nothing to a space, a letter of another script, or what was left behind', () => {
    expect(type('ㄱㅏ ㄱㅏ')).toBe('가 가');
    expect(type('aㄱㅏ21ㅏ')).toBe('a가21ㅏ');
    expect(type('ㄱ', '갑ㅅ')).toBe('갑ㅅㄱ');
  });

  it('makes each of the 11,172 syllables from its keys', () => {
    expect(syllables.filter((syllable) => type(disassemble(syllable)) !== syllable)).toEqual([]);
  });

  it('makes any row of syllables from their keys', () => {
    const row = fc.array(fc.integer({ min: 0, max: 11_171 }), { maxLength: 8 });
    fc.assert(
      fc.property(row, (places) => {
        const line = places.map((place) => syllables[place]).join('');
        expect(type(disassemble(line))).toBe(line);
      }),
    );
  });
});

describe('erasing', () => {
  it('takes one jamo at a time, the last first', () => {
    expect([1, 2, 3, 4].map((times) => erase('값', times))).toEqual(['갑', '가', 'ㄱ', '']);
    expect([1, 2, 3].map((times) => erase('와', times))).toEqual(['오', 'ㅇ', '']);
    expect(erase('밖', 1)).toBe('바');
  });

  it('takes as many keys as each syllable needed', () => {
    const uneven = syllables.filter((syllable) => {
      const keys = disassemble(syllable).length;
      return erase(syllable, keys) !== '' || erase(syllable, keys - 1) === '';
    });
    expect(uneven).toEqual([]);
  });

  it('takes one letter of any other script, and nothing from an empty line', () => {
    expect(erase('Ab1', 1)).toBe('Ab');
    expect(erase('가 ', 1)).toBe('가');
    expect(erase('', 1)).toBe('');
  });

  it('lets the syllable before be completed again', () => {
    expect(type('ㅣ', erase('갑시', 1))).toBe('갑시');
  });
});

describe('the keys', () => {
  it('lie in rows of ten, nine and seven in every layer', () => {
    for (const layer of ['latin', 'hangul', 'digits'] as const)
      expect(lettersOf(layer, false).map(({ length }) => length)).toEqual([10, 9, 7]);
  });

  it('give each letter once in a layer', () => {
    for (const layer of ['latin', 'hangul', 'digits'] as const) {
      const letters = lettersOf(layer, false).flat();
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it('double with shift what the 2-beolsik layout doubles, and no other', () => {
    const plain = lettersOf('hangul', false).flat();
    const shifted = lettersOf('hangul', true).flat();
    expect(shifted.filter((letter, place) => letter !== plain[place]).join('')).toBe(
      'ㅃㅉㄸㄲㅆㅒㅖ',
    );
  });

  it('follow a keyboard that is plugged in, by the place of the key', () => {
    expect(letterAt('hangul', 'r')).toBe('ㄱ');
    expect(letterAt('hangul', 'R')).toBe('ㄲ');
    expect(letterAt('hangul', 'm')).toBe('ㅡ');
    expect(letterAt('latin', 'k')).toBe('k');
    expect(letterAt('latin', 'Enter')).toBeUndefined();
  });
});

describe('the arrow keys', () => {
  // Two rows of three keys, the lower one half a key to the right, as on a typewriter.
  const boxes = [0, 1].flatMap((row) =>
    [0, 1, 2].map((column) => ({
      left: column * 80 + row * 40,
      top: row * 80,
      width: 64,
      height: 64,
    })),
  );

  it('lead along the row, and stop at its end', () => {
    expect(nextKey(boxes, 0, 'ArrowRight')).toBe(1);
    expect(nextKey(boxes, 5, 'ArrowLeft')).toBe(4);
    expect(nextKey(boxes, 3, 'ArrowUp')).toBe(0);
    expect(nextKey(boxes.slice(0, 2), 1, 'ArrowRight')).toBeUndefined();
  });

  it('lead to the row below or above, to the key that lies nearest', () => {
    expect([3, 4]).toContain(nextKey(boxes, 1, 'ArrowDown'));
    expect([1, 2]).toContain(nextKey(boxes, 4, 'ArrowUp'));
    expect(nextKey(boxes, 4, 'ArrowDown')).toBeUndefined();
  });

  it('are the only keys that lead anywhere', () => {
    expect(nextKey(boxes, 0, 'Enter')).toBeUndefined();
    expect(nextKey(boxes, -1, 'ArrowRight')).toBeUndefined();
  });
});

describe('a typed line', () => {
  const line = (language = 'ko', most = 5) =>
    new TypedLine(language, ({ length }) => length <= most);

  it('begins with the letters of the visitor’s language', () => {
    expect(line('ko').layer).toBe('hangul');
    expect(line('en').layer).toBe('latin');
  });

  it('lets the shift key go after one letter', () => {
    const typed = line();
    typed.isShifted = true;
    typed.type('ㄲ');
    expect(typed.isShifted).toBe(false);
  });

  it('comes back from the digits to the script that was left', () => {
    const typed = line();
    typed.switchDigits();
    typed.switchDigits();
    expect(typed.layer).toBe('hangul');
    typed.switchScript();
    expect([typed.layer, typed.otherScript]).toEqual(['latin', 'hangul']);
  });

  it('takes no letter that makes it too long, but still a jamo that joins', () => {
    const typed = line('ko', 2);
    for (const letter of 'ㄱㅏㄴㅏㄷ') typed.type(letter);
    expect(typed.text).toBe('가낟');
    typed.type('ㄹ');
    expect(typed.text).toBe('가낟');
  });

  it('takes no space at its start, nor two in a row', () => {
    const typed = line();
    typed.space();
    typed.type('a');
    typed.space();
    typed.space();
    expect(typed.text).toBe('a ');
  });

  it('takes the letters, digits and signs of a plugged-in keyboard, and no other key', () => {
    const typed = line();
    expect(['g', 'k', '2', 'Enter', 'Tab', 'é'].map((key) => typed.typeLatin(key))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(typed.text).toBe('하2');
  });
});
