// The fields of a story exhibit: pages of text, each with a picture or a number. For what needs no
// special interaction.
import { z } from 'zod';
import { envelope, picture, statement, text } from '../../../main/contract/fields.ts';

const page = z.strictObject({
  heading: text(60).describe('The heading of the page.'),
  statements: z.array(statement(320)).min(1).max(3).describe('The text: one to three statements.'),
  picture: picture.optional().describe('A picture beside the text.'),
  number: z
    .strictObject({
      value: text(16).describe('The number as it is read, such as "1,024".'),
      unit: text(60).describe('What is counted.'),
      dots: z
        .number()
        .int()
        .min(1)
        .max(6000)
        .optional()
        .describe('How many dots show it; left out, none do.'),
    })
    .optional()
    .describe('A large number beside the text, drawn as dots when it can be counted.'),
});

export const story = envelope
  .extend({
    kind: z.literal('story').describe('This kind of exhibit.'),
    pages: z.array(page).min(1).max(12).describe('The pages, in order.'),
  })
  .describe(
    'Pages of text that a visitor turns, each with a picture or with a number shown as dots. For whatever needs no interaction of its own.',
  );
