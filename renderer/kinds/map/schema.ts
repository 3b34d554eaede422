// The fields of a map exhibit: a map that lights up as a date moves, a chart under the same dates, and a
// sentence whose words can be changed, answered by rules.
import { z } from 'zod';
import {
  envelope,
  marks,
  month,
  oneOf,
  placeId,
  statement,
  text,
  type Text,
} from '../../../main/contract/fields.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a short name of small letters, such as "calls"');

/** The choices of one word go by it in rules and in other words. */
const ownName = name
  .describe('A short name of this choice, used by the rules.')
  .register(marks, { is: 'id' });

const quantity = z
  .strictObject({
    value: text(16).describe('The number as it is read, such as "14 %" or "1,500,000+".'),
    before: text(12).optional().describe('A small word before it, such as "about".'),
    statement: statement(90).describe('Who gave the number, and when.'),
  })
  .describe('A number in large type with the line that says where it comes from.');

const label = z.strictObject({
  place: placeId,
  side: z
    .enum(['left', 'right', 'above', 'below', 'below-left'])
    .describe('Where its name stands.'),
});

const coverage = z.strictObject({
  towns: z.array(placeId).describe('The places that are lit; none, and all is dark.'),
  lines: z.array(placeId).describe('The lines of places.json that are lit.'),
  land: z
    .strictObject({
      percent: z.number().min(0).max(100).describe('The share in percent, drawn as dots.'),
      ...quantity.shape,
    })
    .optional()
    .describe(
      'The share of the land: exactly this share of its dots is lit. Left out, only towns.',
    ),
  people: quantity.optional().describe('The share of the people.'),
});

const moment = z.strictObject({
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

const series = z.strictObject({
  name: text(40).describe('What the key of the chart says.'),
  unit: text(40).describe('What is counted, under the number.'),
  mark: oneOf({ solid: 'Counted.', hollow: 'Estimated.' }).describe('Counted, or estimated.'),
  joined: z.boolean().describe('Whether a line joins the points. Never join what differs in kind.'),
  keyed: z.boolean().describe('Whether the key of the chart names it.'),
  points: z.array(point).min(1).describe('The points in order of time.'),
});

const choice = z.strictObject({
  id: ownName,
  text: text(40).describe('The word in the sentence, particles included.'),
  with: z
    .record(name, text(40))
    .optional()
    .describe('Other wording beside a certain choice of another word, by the id of that choice.'),
  place: placeId.optional().describe('Where the signal goes when this is chosen.'),
  bearing: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('Or: the direction in which it leaves the map, in degrees from north, clockwise.'),
  label: text(30).optional().describe('What stands at the end of that direction.'),
});

const rule = z.strictObject({
  when: z
    .record(name, z.array(name).min(1))
    .optional()
    .describe('By word, the choices this rule is for; a word left out means any.'),
  from: month.optional().describe('The first month of the rule.'),
  to: month.optional().describe('The last month of the rule.'),
  outcome: oneOf({
    connects: 'The signal arrives.',
    stops: 'It stops on the way.',
    unknown: 'No source says whether it arrives.',
  }).describe('What becomes of the signal.'),
  stops: oneOf({ home: 'Where it begins.', border: 'At the edge of the land.' })
    .optional()
    .describe('Where it stops: where it begins, or at the edge of the land.'),
  title: text(48).describe('The answer in a few words.'),
  statement: statement(160).describe('The rule that decided.'),
  source: text(70).describe('Who reported it, and when.'),
});

const note = z.strictObject({
  heading: text(40).describe('The heading of the note.'),
  statements: z.array(statement(180)).min(1).max(3).describe('What the note says.'),
  shares: z
    .array(
      z.strictObject({
        name: text(80).describe('What the part is, its number included.'),
        percent: z.number().int().min(1).max(99).describe('Its share of a hundred.'),
      }),
    )
    .min(2)
    .max(3)
    .optional()
    .describe('Parts of a hundred, drawn as dots.'),
  prices: z
    .array(
      z.strictObject({
        item: text(50).describe('What is paid for.'),
        price: text(16).describe('What it costs.'),
      }),
    )
    .max(8)
    .optional()
    .describe('A bill, line by line.'),
});

const state = {
  month,
  choose: z.record(name, name).optional().describe('By word, the choice; left out, as before.'),
};

const fields = envelope.extend({
  kind: z.literal('map').describe('This kind of exhibit.'),
  name: text(40).optional().describe('The name over the map, where it is not the title.'),
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
  desk: z
    .strictObject({
      invitation: text(50).describe('The line over the sentence.'),
      home: placeId.describe('Where the signal begins.'),
      sentence: text(80).describe(
        'The sentence with its words in braces: "A {who} in Pyongyang\\n{what} {whom}".',
      ),
      words: z
        .record(
          name,
          z.strictObject({
            name: text(30).describe('What the word stands for, for screen readers.'),
            choices: z.array(choice).min(2).max(4).describe('What it can be changed to.'),
          }),
        )
        .describe('By name, the words that can be changed.'),
      note: text(60).describe('Says that the call is a simulation.'),
      rules: z.array(rule).min(1).describe('The first that fits decides; the last must fit all.'),
    })
    .describe('The sentence and its rules.'),
  more: z
    .strictObject({
      label: text(30).describe('The words on the button.'),
      notes: z.array(note).min(1).max(3).describe('The notes, side by side.'),
    })
    .optional()
    .describe('Further notes behind one button.'),
  demonstration: z
    .array(z.strictObject(state))
    .max(8)
    .describe('What the exhibit does by itself while nobody touches.'),
});

type Fields = z.infer<typeof fields>;
type Report = (path: PropertyKey[], message: string) => void;

const wordings = (wording: Text): string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording);

const checkSentence = ({ desk }: Fields, report: Report) => {
  for (const sentence of wordings(desk.sentence))
    for (const word of Object.keys(desk.words))
      if (!sentence.includes(`{${word}}`))
        report(['desk', 'sentence'], `“${sentence}” lacks the word {${word}}.`);
};

const checkChoices =
  ({ desk }: Fields, path: PropertyKey[], report: Report) =>
  (chosen: Record<string, string | string[]> = {}) => {
    for (const [word, ids] of Object.entries(chosen))
      for (const id of [ids].flat())
        if (!desk.words[word]?.choices.some((choice) => choice.id === id))
          report([...path, word], `The word “${word}” has no choice “${id}”.`);
  };

const checkRules = (exhibit: Fields, report: Report) => {
  const { rules } = exhibit.desk;
  for (const [index, { when }] of rules.entries())
    checkChoices(exhibit, ['desk', 'rules', index, 'when'], report)(when);
  const last = rules.at(-1);
  if (last?.when || last?.from || last?.to)
    report(['desk', 'rules', rules.length - 1], 'The last rule must fit all: no when, from or to.');
  checkChoices(exhibit, ['start', 'choose'], report)(exhibit.start.choose);
  for (const [index, { choose }] of exhibit.demonstration.entries())
    checkChoices(exhibit, ['demonstration', index, 'choose'], report)(choose);
};

const checkOrder = ({ moments, series: all }: Fields, report: Report) => {
  const check = (months: string[], path: PropertyKey[]) => {
    for (const [index, here] of months.entries())
      if (here < (months[index - 1] ?? ''))
        report([...path, index], `${here} stands after a later month; put them in order of time.`);
  };
  check(
    moments.map(({ from }) => from),
    ['moments'],
  );
  for (const [index, { points }] of all.entries())
    check(
      points.map((point) => point.month),
      ['series', index, 'points'],
    );
};

export const map = fields
  .superRefine((exhibit, context) => {
    const report: Report = (path, message) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    checkSentence(exhibit, report);
    checkRules(exhibit, report);
    checkOrder(exhibit, report);
  })
  .describe(
    'A map that lights up while a visitor drags through the years, a chart under the same dates, and a sentence whose words can be changed to watch a call connect or stop.',
  );
