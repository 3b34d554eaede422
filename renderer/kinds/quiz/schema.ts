// The fields of a quiz exhibit: questions that come a few at a time, each answered by the record.
import { z } from 'zod';
import { accent, envelope, marks, statement, text } from '../../../main/contract/fields.ts';

const option = text(56);

const question = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name of small letters, digits and hyphens')
    .describe('A name of its own, by which the quiz remembers what has been asked.')
    .register(marks, { is: 'id' }),
  about: accent.describe('The exhibit that it is about, by its colour.'),
  question: text(100).describe('The question.'),
  right: option.describe('The answer that the record gives.'),
  wrong: z
    .array(option)
    .min(2)
    .max(3)
    .describe('What it is not. The order on screen is dealt anew for each visitor.'),
  record: statement(220).describe(
    'What the record says: shown after every answer, whatever it was.',
  ),
  learned: statement(100).describe('The same in one short sentence, for the end of the round.'),
});

export const quiz = envelope
  .extend({
    kind: z.literal('quiz').describe('This kind of exhibit.'),
    perRound: z
      .number()
      .int()
      .min(3)
      .max(6)
      .describe('How many questions make a round. The next round brings others.'),
    further: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'a folder name of small letters, digits and hyphens')
      .optional()
      .describe('The folder of an exhibit that the end of a round leads to.'),
    questions: z.array(question).min(3).max(40).describe('The questions.'),
  })
  .describe(
    'Questions, a few at a time, with an explanation after every answer and no score: at the end stands what one has learned.',
  );
