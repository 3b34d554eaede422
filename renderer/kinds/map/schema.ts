// The fields of a map exhibit: a map that lights up as a date moves, a chart under the same dates, a sentence
// whose words can be changed, answered by rules, and what else is told of the network.
import { z } from 'zod';
import { envelope, month, oneOf, placeId, text } from '../../../main/contract/fields.ts';
import { checkMap } from './schema-checks.ts';
import { bill, desk, name } from './schema-desk.ts';
import { comparison, label, moment, series } from './schema-map.ts';
import { owners } from './schema-owners.ts';

const state = {
  month,
  choose: z.record(name, name).optional().describe('By word, the choice; left out, as before.'),
};

const fields = envelope.extend({
  kind: z.literal('map').describe('This kind of exhibit.'),
  name: text(40).optional().describe('The name over the map, where it is not the title.'),
  views: z
    .strictObject({
      calls: text(20).describe('The map with the sentence.'),
      map: text(20).describe('The map alone; a view of its own while words are large.'),
      counts: text(20).describe('The chart.'),
    })
    .describe('The words on the buttons of the views that every map has.'),
  frame: oneOf({
    north: 'North Korea fills the picture.',
    peninsula: 'The whole peninsula.',
  }).describe('The part of the world that the map shows.'),
  land: oneOf({ north: 'North Korea.', south: 'South Korea.' }).describe(
    'Whose dots of land are lit.',
  ),
  labels: z.array(label).describe('The places that are drawn and named.'),
  lines: z.array(placeId).describe('The lines of places.json that are drawn.'),
  border: text(40).optional().describe('The name of the Demarcation Line; left out, unnamed.'),
  schematic: text(20).describe('One word that stands on the map: it is no survey.'),
  span: z
    .strictObject({
      from: month,
      to: month,
      everyYears: z
        .number()
        .int()
        .min(1)
        .max(20)
        .describe('A year is written under every so many.'),
    })
    .describe('The months that the map and the chart cover.'),
  start: z.strictObject(state).describe('The month and the words that a visitor finds.'),
  units: z
    .strictObject({
      land: text(40).describe('Under the share of land.'),
      people: text(40).describe('Under the share of people.'),
    })
    .describe('What stands under the two shares.'),
  series: z.array(series).min(1).max(4).describe('What the chart counts.'),
  caution: text(90).describe('What must be known of the numbers; stands on the chart.'),
  moments: z.array(moment).min(1).describe('What happens on the map, in order of time.'),
  desk,
  comparison: comparison.optional(),
  bill: bill.optional(),
  owners: owners.optional(),
  demonstration: z
    .array(z.strictObject(state))
    .max(8)
    .describe('What the exhibit does by itself while nobody touches.'),
});

/** A map exhibit before it is checked as a whole. */
export type Fields = z.infer<typeof fields>;

export const map = fields
  .superRefine((exhibit, context) =>
    checkMap(exhibit, (path, message) =>
      context.addIssue({ code: 'custom', path: [...path], message }),
    ),
  )
  .describe(
    'A map that lights up while a visitor drags through the years, a chart under the same dates, a sentence whose words can be changed to watch a call connect or stop, and views of shares, prices and owners.',
  );
