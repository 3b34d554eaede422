// A title of an event, short enough to be taken in while the light moves. Used by the schemas of this kind.
import type { z } from 'zod';
import { text } from '../../../main/contract/fields.ts';

const atMostEightWords = (value: z.infer<ReturnType<typeof text>>) =>
  Object.values(typeof value === 'string' ? [value] : value).every(
    (words) => words.split(/\s+/).length <= 8,
  );

/** Text of at most eight words. */
export const shortTitle = text(60).refine(atMostEightWords, 'a title of at most eight words');
