// The fields of a timeline's comparison: numbers side by side, or the same question year after year. Used by schema.ts.
import { z } from 'zod';
import { month, placeId, statement, text } from '../../../main/contract/fields.ts';

const side = z.strictObject({
  value: text(16).optional().describe('A number as it is read, such as "23.6".'),
  unit: text(60).optional().describe('What is counted.'),
  dots: z
    .number()
    .positive()
    .max(600)
    .optional()
    .describe('How many dots show the number; a fraction is a smaller dot.'),
  lit: z.number().int().min(0).max(600).optional().describe('How many of them are lit; else all.'),
  names: z
    .array(text(24))
    .max(6)
    .optional()
    .describe('Names that are closed, each drawn with a ring.'),
  statement: statement(200).describe('What is known of this side.'),
});

const numbers = z.strictObject({
  shows: z.literal('numbers').describe('Numbers as dots of one scale.'),
  name: text(24).describe('The button of this topic.'),
  scale: text(60).optional().describe('What one dot stands for.'),
  steps: z
    .array(
      z.strictObject({
        name: text(20).optional().describe('The button of this step, such as a year.'),
        left: side.describe('The left side.'),
        right: side.describe('The right side.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('One state, or several in the order of time to step through.'),
  second: z
    .strictObject({
      button: text(30).describe('The button that lets one second pass.'),
      label: text(60).describe('Says that this is a simulation.'),
      inner: z.number().int().min(1).max(600).optional().describe('So many dots are marked.'),
      innerName: text(40).optional().describe('What the marked dots are.'),
    })
    .optional()
    .describe('For rates: the dots of the sides arrive within one second.'),
  note: statement(140).optional().describe('Stands under both sides.'),
});

const waitingSide = z.strictObject({
  since: month.describe('The month from which the answer is another.'),
  before: text(40).describe('The answer until then.'),
  after: text(40).describe('The answer from then on.'),
  whyBefore: statement(170).describe('Why, until then.'),
  whyAfter: statement(170).describe('Why, from then on.'),
});

const waiting = z.strictObject({
  shows: z.literal('waiting').describe('The same question on both sides, year after year.'),
  name: text(24).describe('The button of this topic.'),
  question: text(60).describe('The question that is asked.'),
  first: month.describe('The first month that can be asked for.'),
  last: month.describe('The last month that can be asked for.'),
  route: z
    .tuple([placeId, placeId])
    .describe('The route that is drawn on the left side when there is one.'),
  capital: placeId.describe('The place that is marked on the right side.'),
  left: waitingSide.describe('The left side.'),
  right: waitingSide.describe('The right side.'),
  count: text(60).describe('The months waited on the right side, with {n} for their number.'),
  note: statement(160).optional().describe('Stands under both sides.'),
});

/** The view of two sides. */
export const comparison = z.strictObject({
  name: text(30).describe('The button that shows this view.'),
  heading: text(40).describe('The heading of the view.'),
  sides: z.tuple([text(24), text(24)]).describe('The names of the two sides.'),
  topics: z
    .array(z.discriminatedUnion('shows', [numbers, waiting]))
    .min(2)
    .max(5)
    .describe('What is compared, one at a time.'),
});
