// The fields of a timeline's epilogue: a question, and two strands that answer it over the years. Used by schema.ts.
import { z } from 'zod';
import { month, oneOf, statement, text } from '../../../main/contract/fields.ts';
import { shortTitle } from './schema-title.ts';

/** The view of what came after. */
export const epilogue = z.strictObject({
  name: text(30).describe('The button that shows this view.'),
  question: text(60).describe('The question that stood at the end, in large letters.'),
  asked: statement(120).describe('Who asked it, and when.'),
  span: z.strictObject({ first: month, last: month }).describe('Its first and its last month.'),
  above: z
    .strictObject({
      button: text(16).describe('Its button, where only one of both strands fits.'),
      name: text(50).describe('What the rows above the line tell, in one line.'),
      scale: text(70).describe('What one of their dots stands for.'),
      channels: z
        .array(
          z.strictObject({
            name: text(24).describe('The name of the row.'),
            shut: z.array(month).max(6).optional().describe('Single months in which it was shut.'),
            closed: month.optional().describe('The month from which it is closed.'),
          }),
        )
        .min(2)
        .max(5)
        .describe('One row of dots each.'),
    })
    .describe('What became less: rows of dots, one dot a month.'),
  below: z
    .strictObject({
      button: text(16).describe('Its button, where only one of both strands fits.'),
      name: text(50).describe('What the columns below the line tell, in one line.'),
      scale: text(60).describe('What one dot stands for.'),
      columns: z
        .array(
          z.strictObject({
            month: month,
            dots: z.number().int().min(1).max(20).describe('How many dots hang there.'),
            upTo: z.number().int().max(20).optional().describe('How many by the largest estimate.'),
            value: text(16).describe('The number as it is read.'),
            isEstimate: z.boolean().optional().describe('Drawn hollow.'),
          }),
        )
        .min(2)
        .max(8)
        .describe('What was counted when; the columns are never joined.'),
    })
    .describe('What became more: columns of dots that hang from the line.'),
  events: z
    .array(
      z.strictObject({
        month: month,
        strand: oneOf({ above: 'Of the rows.', below: 'Of the columns.' }).describe(
          'Which it is of.',
        ),
        title: shortTitle.describe('Its title, at most eight words.'),
        statement: statement(200).describe('What happened.'),
      }),
    )
    .min(2)
    .max(16)
    .describe('What can be read, in the order of time.'),
});
