// The words of the built-in still picture. Used by resting.ts, and by the build that cuts their letters.

/** One line per language. */
export const restingWords = [
  { lang: 'en', text: 'This exhibit is resting.' },
  { lang: 'ko', text: '이 전시는 잠시 쉬고 있습니다.' },
] as const;
