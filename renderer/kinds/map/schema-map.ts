// The fields of a map exhibit that say what is drawn on the map and counted on the chart. Part of schema.ts.
import { z } from 'zod';
import { month, oneOf, placeId, statement, text } from '../../../main/contract/fields.ts';

const quantity = z
  .strictObject({
    value: text(16).describe('The number as it is read, such as "14 %" or "1,500,000+".'),
    before: text(12).optional().describe('A small word before it, such as "about".'),
    statement: statement(90).describe('Who gave the number, and when.'),
    source: text(90).optional().describe('Where it was published, and when.'),
  })
  .describe('A number in large type with the line that says where it comes from.');

const share = z.strictObject({
  percent: z.number().min(0).max(100).describe('The share in percent, drawn as dots.'),
  ...quantity.shape,
});

/** A place that is drawn and named. */
export const label = z.strictObject({
  place: placeId,
  side: z
    .enum(['left', 'right', 'above', 'below', 'below-left'])
    .describe('Where its name stands.'),
});

const coverage = z.strictObject({
  towns: z.array(placeId).describe('The places that are lit; none, and all is dark.'),
  lines: z.array(placeId).describe('The lines of places.json that are lit.'),
  land: share
    .optional()
    .describe(
      'The share of the land: exactly this share of its dots is lit. Left out, only towns.',
    ),
  people: share.optional().describe('The share of the people.'),
});

/** What happens on the map from a month on. */
export const moment = z.strictObject({
  from: month,
  statement: statement(150).describe('What happened, read beside the map from this month on.'),
  mark: text(40).optional().describe('A short label on the chart; left out, there is none.'),
  coverage: coverage.optional().describe('What is lit from this month on; left out, as before.'),
  instead: text(30).optional().describe('Read instead of numbers, for a time without any.'),
});

const point = z.strictObject({
  month,
  low: z.number().min(0).describe('The number; of a range, its lower end.'),
  high: z.number().min(0).optional().describe('The upper end of a range.'),
  reading: quantity,
  label: z
    .strictObject({
      text: text(24).describe('The words of the label.'),
      side: z.enum(['left', 'right', 'above', 'below']).describe('Where the label stands.'),
    })
    .optional()
    .describe('A label on the chart; left out, there is none.'),
});

/** What the chart counts. */
export const series = z.strictObject({
  name: text(40).describe('What the key of the chart says.'),
  unit: text(40).describe('What is counted, under the number.'),
  mark: oneOf({ solid: 'Counted.', hollow: 'Estimated.' }).describe('Counted, or estimated.'),
  joined: z.boolean().describe('Whether a line joins the points. Never join what differs in kind.'),
  keyed: z.boolean().describe('Whether the key of the chart names it.'),
  points: z.array(point).min(1).describe('The points in order of time.'),
});

/** The view that sets the share of the land beside that of the people. */
export const comparison = z
  .strictObject({
    name: text(20).describe('The words on its button.'),
    heading: text(60).describe('The heading.'),
    statement: statement(200).describe('What the two shares tell.'),
    scale: text(90).describe('Says what one dot stands for.'),
  })
  .describe('The share of the land beside the share of the people, claim by claim, in dots.');
