// The fields of a timeline exhibit: what opened and what closed, month by month; if wished, a map before
// and after with routes to try, and a comparison of two sides.
import { z } from 'zod';
import {
  envelope,
  factId,
  marks,
  month,
  oneOf,
  picture,
  placeId,
  statement,
  text,
} from '../../../main/contract/fields.ts';
import { monthIndex } from './months.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens')
  .max(30);

const ownId = id.describe('A short id, which events name it by.').register(marks, { is: 'id' });

const atMostEightWords = (value: z.infer<ReturnType<typeof text>>) =>
  Object.values(typeof value === 'string' ? [value] : value).every(
    (words) => words.split(/\s+/).length <= 8,
  );

const reportedDay = z.strictObject({
  date: z.iso
    .date('a day such as "2013-02-25"')
    .describe('The day that was reported, written year-month-day.'),
  source: text(30).describe('Who reports this day, or what happened on it.'),
});

const change = z.strictObject({
  channel: id.describe('The id of one of the channels.'),
  audience: id.describe('The id of one of the audiences.'),
  open: z.boolean().describe('Whether it is open to them from this event on.'),
});

const event = z.strictObject({
  month: month.describe('The month in which it stands on the timeline.'),
  effect: oneOf({
    opens: 'Something opened: rises as light.',
    closes: 'Something closed: hangs as rings.',
    note: 'Neither: a mark on the line without a column.',
  }).describe('What the event did.'),
  label: text(26).describe('Its name in the field of dots: two to four words.'),
  title: text(60)
    .refine(atMostEightWords, 'a title of at most eight words')
    .describe('The title of its text, at most eight words.'),
  statement: statement(230).describe('What happened, in one to three sentences.'),
  picture: picture
    .optional()
    .describe('A picture under its date; fills the screen when it is touched.'),
  doubt: text(30).optional().describe('What exactly is unsure, after the label of certainty.'),
  reported: z
    .array(reportedDay)
    .max(3)
    .optional()
    .describe('Days drawn as dots of their month, each with its source.'),
  changes: z
    .array(change)
    .max(12)
    .optional()
    .describe('Which channels this opens or closes, and to whom.'),
});

const counts = z.strictObject({
  heading: text(40).describe('Over the counts, such as "Channels open, of five".'),
  note: text(80).optional().describe('What the counts are and what they are not.'),
  channels: z
    .array(z.strictObject({ id: ownId, name: text(24).describe('Its name in a list.') }))
    .min(2)
    .max(8)
    .describe('The channels counted, in the order of their lights.'),
  audiences: z
    .array(
      z.strictObject({
        id: ownId,
        name: text(24).describe('Who they are.'),
        openAtStart: z.array(id).describe('The channels open to them in the first month.'),
        facts: z.array(factId).min(1).describe('The facts that the first month rests on.'),
      }),
    )
    .min(1)
    .max(3)
    .describe('The people for whom channels are counted.'),
});

const gap = z.strictObject({
  to: placeId.describe('The destination that cannot be reached.'),
  last: placeId.describe('The last place that the route reaches.'),
  beyond: placeId.describe('The nearest place beyond the gap.'),
  kilometres: z.number().positive().describe('The straight line between the two.'),
  fact: factId.describe('The fact that the distance rests on.'),
});

const routes = z.strictObject({
  heading: text(30).describe('Over the choices, such as "Try a route".'),
  simulation: text(60).describe('Says that this is a simulation, and of which date.'),
  from: z.array(placeId).min(1).max(4).describe('Where a route may begin.'),
  to: z.array(placeId).min(2).max(6).describe('Where it may go; none that stands in "from".'),
  foundTitle: text(20).describe('The answer when there is a route.'),
  found: statement(140).describe('The sentence under a route that was found.'),
  refusedTitle: text(20).describe('The answer when there is no route.'),
  refused: statement(140).describe('Why there is none.'),
  gaps: z
    .array(gap)
    .max(6)
    .describe('For each place that cannot be reached, where the route ends.'),
  afterwards: statement(200).optional().describe('What the visitor should know after trying.'),
});

const mapView = z.strictObject({
  name: text(30).describe('The button that shows this view.'),
  heading: text(40).describe('The heading beside the map.'),
  statement: statement(200).describe('What changed.'),
  before: text(30).describe('The label of the empty map.'),
  after: text(40).describe('The label of the full map, with its date.'),
  namesBefore: z.array(placeId).max(4).describe('The only names on the empty map.'),
  names: z
    .array(
      z.strictObject({
        place: placeId,
        side: z
          .enum(['left', 'right', 'above', 'below'])
          .optional()
          .describe('Where its name stands; else right.'),
      }),
    )
    .max(20)
    .describe('The names on the full map; other places are dots without a name.'),
  border: text(30).optional().describe('The name of the dashed line on the map.'),
  routes: routes.optional().describe('Routes to try; left out, the map has none.'),
});

const side = z.strictObject({
  value: text(16).optional().describe('A number as it is read, such as "23.6".'),
  unit: text(60).optional().describe('What is counted.'),
  dots: z.number().int().min(1).max(600).optional().describe('How many dots show the number.'),
  lit: z.number().int().min(0).max(600).optional().describe('How many of them are lit; else all.'),
  statement: statement(200).describe('What is known of this side.'),
});

const comparison = z.strictObject({
  name: text(30).describe('The button that shows this view.'),
  heading: text(40).describe('The heading of the view.'),
  sides: z.tuple([text(24), text(24)]).describe('The names of the two sides.'),
  topics: z
    .array(
      z.strictObject({
        name: text(24).describe('The button of this topic.'),
        scale: text(60).optional().describe('What one dot stands for.'),
        left: side.describe('The left side.'),
        right: side.describe('The right side.'),
        note: statement(140).optional().describe('Stands under both sides.'),
      }),
    )
    .min(2)
    .max(5)
    .describe('What is compared, one at a time.'),
});

export const timeline = envelope
  .extend({
    kind: z.literal('timeline').describe('This kind of exhibit.'),
    name: text(30).describe('The button that shows the timeline.'),
    span: z
      .strictObject({ first: month, last: month })
      .describe('The first and the last month of the timeline; at most thirty years.'),
    startMonth: month.describe('The month that is open when a visit begins.'),
    events: z.array(event).min(1).max(40).describe('What happened, in the order of time.'),
    counts: counts.optional().describe('Named channels and to whom they are open.'),
    map: mapView.optional().describe('A map before and after.'),
    comparison: comparison.optional().describe('Two sides, topic by topic.'),
  })
  .superRefine((value, check) => {
    const refuse = (path: (string | number)[], message: string) =>
      check.addIssue({ code: 'custom', path, message });
    const { first, last } = value.span;
    const count = monthIndex(last, first) + 1;
    if (count < 12 || count > 360) refuse(['span'], 'a span of one to thirty years');
    value.events.forEach((event, index) => {
      if (event.month < first || event.month > last)
        refuse(['events', index, 'month'], `a month between ${first} and ${last}`);
      const before = value.events[index - 1];
      if (before && before.month > event.month)
        refuse(
          ['events', index, 'month'],
          `a month not before ${before.month}, that of the event above`,
        );
      event.changes?.forEach(({ channel, audience }, at) => {
        if (!value.counts?.channels.some(({ id }) => id === channel))
          refuse(['events', index, 'changes', at, 'channel'], 'the id of one of the channels');
        if (!value.counts?.audiences.some(({ id }) => id === audience))
          refuse(['events', index, 'changes', at, 'audience'], 'the id of one of the audiences');
      });
    });
    value.map?.routes?.to.forEach((place, index) => {
      if (value.map?.routes?.from.includes(place))
        refuse(['map', 'routes', 'to', index], 'a place that does not stand in "from"');
    });
  })
  .describe(
    'What opened and what closed, month by month, under a light that a visitor moves along the years. If wished, a map before and after with routes to try, and a comparison of two sides.',
  );
