// The fields of a timeline exhibit: what opened and what closed, month by month; if wished, a map before
// and after with routes to try, a comparison of two sides, and an epilogue.
import { z } from 'zod';
import {
  envelope,
  factId,
  marks,
  month,
  oneOf,
  picture,
  statement,
  text,
} from '../../../main/contract/fields.ts';
import { comparison } from './schema-comparison.ts';
import { epilogue } from './schema-epilogue.ts';
import { mapView } from './schema-map.ts';
import { monthIndex } from './months.ts';
import { shortTitle } from './schema-title.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens')
  .max(30);

const ownId = id.describe('A short id, which events name it by.').register(marks, { is: 'id' });

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
  }).describe('What the event did.'),
  label: text(26).describe('Its name in the field of dots: two to four words.'),
  title: shortTitle.describe('The title of its text, at most eight words.'),
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
    epilogue: epilogue.optional().describe('What came after: two strands under one line.'),
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
    value.epilogue?.events.forEach((event, index) => {
      const { span, events } = value.epilogue ?? { span: value.span, events: [] };
      const path = ['epilogue', 'events', index, 'month'];
      if (event.month < span.first || event.month > span.last)
        refuse(path, `a month between ${span.first} and ${span.last}`);
      const before = events[index - 1];
      if (before && before.month > event.month)
        refuse(path, `a month not before ${before.month}, that of the event above`);
    });
    value.map?.routes?.to.forEach((place, index) => {
      if (value.map?.routes?.from.includes(place))
        refuse(['map', 'routes', 'to', index], 'a place that does not stand in "from"');
    });
  })
  .describe(
    'What opened and what closed, month by month, under a light that a visitor moves along the years. If wished, a map before and after with routes to try, a comparison of two sides, and an epilogue.',
  );
