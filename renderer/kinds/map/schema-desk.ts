// The fields of a map exhibit that are sentences with words that change: the call desk and the bill. Part of schema.ts.
import { z } from 'zod';
import { marks, month, oneOf, placeId, statement, text } from '../../../main/contract/fields.ts';

/** A short name that rules and other words go by. */
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a short name of small letters, such as "calls"');

const ownName = name
  .describe('A short name of this choice, used by the rules.')
  .register(marks, { is: 'id' });

const choice = z.strictObject({
  id: ownName,
  text: text(40).describe('The word in the sentence, particles included.'),
  with: z
    .record(name, text(40))
    .optional()
    .describe('Other wording beside a certain choice of another word, by the id of that choice.'),
  group: name
    .optional()
    .describe('Choices of one group share one place among the choices, and a rule may name it.'),
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
    .describe('By word, the choices or groups this rule is for; a word left out means any.'),
  goal: oneOf({
    lit: 'The place called is lit on the map in that month.',
    dark: 'It is not.',
  })
    .optional()
    .describe('Whether the place called is lit; left out, either.'),
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

/** The sentence of a call and the rules that answer it. */
export const desk = z
  .strictObject({
    invitation: text(50).describe('The line over the sentence.'),
    another: text(30)
      .optional()
      .describe('The button that takes the next choice of a group, such as "another town".'),
    home: placeId.describe('Where the signal begins.'),
    sentence: text(80).describe(
      'The sentence with its words in braces: "{who} in Pyongyang\\n{what} {whom}".',
    ),
    words: z
      .record(
        name,
        z.strictObject({
          name: text(30).describe('What the word stands for, for screen readers.'),
          choices: z.array(choice).min(2).max(20).describe('What it can be changed to.'),
        }),
      )
      .describe('By name, the words that can be changed.'),
    note: text(60).describe('Says that the call is a simulation.'),
    rules: z.array(rule).min(1).describe('The first that fits decides; the last must fit all.'),
  })
  .describe('The sentence and its rules.');

const line = z.strictObject({
  item: text(50).describe('What is paid for.'),
  price: z.number().min(0).max(9999).describe('What it costs, in the currency of the bill.'),
  each: oneOf({ once: 'Paid once.', month: 'Paid every month.' }).describe('How often it is paid.'),
});

/** A sentence of what is bought, and the sum that it comes to. */
export const bill = z
  .strictObject({
    name: text(20).describe('The words on its button.'),
    heading: text(60).describe('The heading.'),
    sentence: text(80).describe('The sentence with its words in braces.'),
    currency: text(4).describe('The sign before each price.'),
    words: z
      .record(
        name,
        z.strictObject({
          name: text(30).describe('What the word stands for, for screen readers.'),
          choices: z
            .array(
              z.strictObject({
                id: ownName,
                text: text(40).describe('The word in the sentence, particles included.'),
                months: z.number().int().min(1).max(24).optional().describe('How long it is for.'),
                lines: z.array(line).max(3).optional().describe('What it adds to the bill.'),
              }),
            )
            .min(2)
            .max(4)
            .describe('What it can be changed to.'),
        }),
      )
      .describe('By name, the words that can be changed.'),
    total: text(20).describe('The word before the sum.'),
    dot: z
      .strictObject({
        worth: z
          .number()
          .min(1)
          .describe('What one dot stands for; every price is so many of them.'),
        text: text(40).describe('Says so.'),
      })
      .describe('Prices are drawn as dots.'),
    statements: z.array(statement(200)).min(1).max(3).describe('What must be known of the sum.'),
  })
  .describe('What somebody paid, as a bill that adds up.');
