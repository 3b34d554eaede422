// How texts are measured: words, sentences, and the age of a reader.
import { describe, expect, it } from 'vitest';
import {
  measureReading,
  sentencesIn,
  wordsIn,
} from '../../../../main/core/content/measure-texts.ts';

describe('words', () => {
  it.each([
    ['One two, three.', ['One', 'two,', 'three.']],
    ['“Hello world” — from here', ['“Hello', 'world”', 'from', 'here']],
    ['2010–2024: 14 % of it', ['2010', '2024:', '14', 'of', 'it']],
    ['평양의 공장에서 공개했습니다.', ['평양의', '공장에서', '공개했습니다.']],
    [' … ', []],
  ])('of %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('sentences', () => {
  it('end with a mark and a blank, not with a point within a number', () => {
    const counts = sentencesIn('It took 9.5 hours. Why? No one knows; it ended.').map(
      (words) => words.length,
    );
    expect(counts).toEqual([4, 1, 3, 2]);
  });

  it('of Korean end with the same marks', () => {
    expect(sentencesIn('문을 열었습니다. 그 뒤에는?')).toHaveLength(2);
  });
});

describe('the age of a reader', () => {
  it('follows the Automated Readability Index: 4.71 × letters a word + 0.5 × words a sentence − 21.43, and five years', () => {
    // Four words with 16 letters in one sentence.
    const { age, words, wordsPerSentence, lettersPerWord } = measureReading([
      'Four, ever “kept” calm!',
    ]);
    expect({ words, wordsPerSentence, lettersPerWord }).toEqual({
      words: 4,
      wordsPerSentence: 4,
      lettersPerWord: 4,
    });
    expect(age).toBeCloseTo(4.71 * 4 + 0.5 * 4 - 21.43 + 5);
  });

  it('rises with longer words and longer sentences', () => {
    const easy = measureReading(['The line was old. It ran to the sea. It is a path now.']);
    const hard = measureReading([
      'Telecommunications infrastructure necessitated international collaboration.',
    ]);
    expect(easy.age).toBeLessThan(8);
    expect(hard.age).toBeGreaterThan(20);
  });
});
