// The fields of a map exhibit that tell whose the network was. Part of schema.ts.
import { z } from 'zod';
import { month, oneOf, statement, text } from '../../../main/contract/fields.ts';

const step = z.strictObject({
  month,
  date: text(24).describe('The date as it is read, such as "2013 or 2015".'),
  title: text(48).describe('What happened in a few words.'),
  statement: statement(220).describe('What happened.'),
  source: text(90).describe('Who reported it, and when.'),
  hold: oneOf({
    held: 'The first owner holds its part.',
    lost: 'It says that it no longer controls it.',
    unclear: 'Whether it still holds it is not known.',
    none: 'There is no owner yet.',
  }).describe('How the part of the first owner is drawn at this step.'),
});

/** Whose the network was, step by step. */
export const owners = z
  .strictObject({
    name: text(20).describe('The words on its button.'),
    heading: text(60).describe('The heading.'),
    shares: z
      .array(
        z.strictObject({
          name: text(80).describe('What the part is, its number included.'),
          percent: z.number().int().min(1).max(99).describe('Its share of a hundred.'),
        }),
      )
      .length(2)
      .describe('Two parts of a hundred, drawn as dots.'),
    holds: z
      .strictObject({
        held: text(60).describe('While the first owner holds its part.'),
        lost: text(60).describe('When it no longer controls it.'),
        unclear: text(60).describe('When that is not known.'),
        none: text(60).describe('Before there is an owner.'),
      })
      .describe('The line under the dots, by how the part of the first owner is drawn.'),
    steps: z.array(step).min(2).max(10).describe('What happened, in order of time.'),
  })
  .describe('Whose the network was, and what became of that.');
