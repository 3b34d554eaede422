// The fields of a message exhibit: a message that was sent, the errands before it, the claims about it.
import { z } from 'zod';
import {
  envelope,
  marks,
  month,
  oneOf,
  placeId,
  statement,
  text,
} from '../../../main/contract/fields.ts';
import { findExact } from './fee.ts';

const tab = text(20).describe('The name of this view, on the button that opens it.');
const headline = text(30).describe('The large words: what the visitor does or sees now.');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');

const errand = {
  label: text(24).describe('The name of the errand under its column; breaks into two lines.'),
  headline,
  statement: statement(170).describe('What is known about this errand, in one or two sentences.'),
};

const stamp = z.strictObject({
  ...errand,
  gesture: z.literal('stamp').describe('Papers that the visitor stamps with a finger.'),
  papers: z.array(text(24)).min(1).max(3).describe('The papers to be stamped.'),
  mark: text(12).describe('The word in the stamp.'),
});
const digits = z.strictObject({
  ...errand,
  gesture: z.literal('digits').describe('A row of digits that a finger runs along.'),
  count: z.number().int().min(4).max(16).describe('How many digits the number has.'),
  note: text(80).describe('Says that the digits are filler and not a real number.'),
});
const insert = z.strictObject({
  ...errand,
  gesture: z.literal('insert').describe('A card that is pushed into a slot.'),
  card: text(16).describe('What is written on the card.'),
  price: text(12).optional().describe('The price on the card.'),
  slot: text(20).describe('What is written on the slot.'),
});
const pay = z
  .strictObject({
    ...errand,
    gesture: z.literal('pay').describe('A sum to be laid down exactly, in notes and coins.'),
    currency: z.string().min(1).max(3).describe('The sign before the sum, such as "€".'),
    amount: z.number().int().min(1).max(200).describe('The sum. One unit is one dot on screen.'),
    notes: z
      .array(z.number().int().min(1).max(100))
      .min(1)
      .max(7)
      .describe('The notes and coins in the purse; some of them must make the sum exactly.'),
  })
  .refine(({ notes, amount }) => findExact(notes, amount) !== undefined, {
    path: ['notes'],
    message: 'no choice of these notes makes the amount exactly; add or change one',
  });
const wait = z.strictObject({
  ...errand,
  gesture: z.literal('wait').describe('Waiting until a sign appears by itself.'),
  sign: z
    .string()
    .regex(/^[0-9A-Z]{1,4}$/, 'a sign of one to four capital letters or digits')
    .describe('The sign that lights up, such as "3G".'),
  seconds: z.number().min(1).max(8).describe('How long it takes to light up.'),
});
const send = z.strictObject({
  ...errand,
  gesture: z.literal('send').describe('The message itself, and the button that sends it.'),
  button: text(24).describe('The words on the button.'),
});

const retrace = z.strictObject({
  tab,
  simulation: text(80).describe('Says that time and steps are illustrative; always in view.'),
  steps: z
    .array(z.discriminatedUnion('gesture', [stamp, digits, insert, pay, wait, send]))
    .min(2)
    .max(7)
    .refine((steps) => steps.at(-1)?.gesture === 'send', 'the last step must be the gesture "send"')
    .describe('The errands in the order in which the visitor does them; the last one sends.'),
  message: z
    .strictObject({
      text: z.string().trim().min(1).max(140).describe('The message word for word, untranslated.'),
      language: z.string().min(2).max(8).describe('The language of the message, such as "en".'),
      translation: z
        .record(z.string(), z.string().trim().min(1).max(140))
        .optional()
        .describe('The message for those who read another language: {"ko": …}.'),
      by: statement(80).describe('Who sent it, and when.'),
      note: text(80).describe('What is real in the frame and what is reconstructed.'),
    })
    .describe('The message in its reconstructed frame.'),
  sent: z
    .strictObject({ headline, statement: statement(170).describe('What became of it.') })
    .describe('What stands at the top once the message is out.'),
});

const leg = (known: string, longest: number) =>
  z.strictObject({
    name: text(28).describe('The name of this part, on its button.'),
    label: statement(longest).describe(`${known}, in a few words beside the line on the map.`),
    story: statement(240).describe('The same told in one to three sentences.'),
  });

const way = z
  .strictObject({
    tab,
    headline,
    task: text(120).describe('What the visitor is asked to do.'),
    frame: oneOf({
      peninsula: 'The whole peninsula.',
      north: 'North Korea fills the picture.',
    }).describe('The part of the world the map shows.'),
    from: placeId.describe('Where the message starts; glows.'),
    places: z.array(placeId).max(4).describe('Other places that are named on the map.'),
    start: leg('What is known about the start', 90).describe('The first part, a solid line.'),
    between: leg('What stands in for the part that is not recorded', 120).describe(
      'The part between, a dotted line.',
    ),
    end: leg('What is known about the end', 90).describe('The last part, a solid line again.'),
    unknown: statement(170).describe('What the sources do not say; shown at the end of the way.'),
  })
  .describe('The way out: known at both ends, illustrated between; it leaves the picture.');

const firsts = z.strictObject({
  tab,
  headline,
  task: text(120).describe('What the visitor is asked to do.'),
  cards: z
    .array(
      z.strictObject({
        id: id
          .describe('A short name for this card, used nowhere else.')
          .register(marks, { is: 'id' }),
        title: text(60).describe('The claim on the card, without its date.'),
        month: month.describe('When it was; cards of the same month may lie either way round.'),
        when: text(24).describe('The date as it is shown when the order is right.'),
        answer: statement(280).describe('What it really was.'),
      }),
    )
    .min(3)
    .max(5)
    .describe('The claims to be put in order, earliest first.'),
  conclusion: statement(160).describe('The answer once the order is right.'),
});

const senders = z.strictObject({
  tab,
  headline,
  task: text(120).describe('What the visitor is asked to do.'),
  people: z
    .array(
      z.strictObject({
        label: text(24).describe('Who it is, on the button.'),
        outcome: oneOf({ leaves: 'It leaves the country.', stops: 'It stops.' }).describe(
          'Whether a message of theirs gets out.',
        ),
        headline: headline,
        statement: statement(180).describe('The rule that decides.'),
      }),
    )
    .min(2)
    .max(4)
    .describe('Who tries to send.'),
  background: z.array(statement(200)).max(3).describe('What else belongs to the story.'),
});

const compose = z
  .strictObject({
    tab,
    headline,
    task: text(120).describe('What the visitor is asked to do.'),
    parts: z
      .array(z.array(text(26)).min(2).max(4).describe('Tiles of which one is chosen.'))
      .min(2)
      .max(3)
      .describe(
        'The parts of the message in reading order. Every combination must be a good sentence.',
      ),
    frame: text(80).describe('Says in the frame that nothing is sent.'),
    button: text(24).describe('The words on the button.'),
    today: z
      .strictObject({
        headline,
        groups: z
          .array(text(24))
          .min(2)
          .max(3)
          .describe('For each part a name, on the button that sorts the visitors by it.'),
        kept: text(140).describe('Says that only numbers are kept, where, and for how long.'),
      })
      .describe('How today’s visitors chose: one dot for each of them.'),
  })
  .refine(({ parts, today }) => parts.length === today.groups.length, {
    path: ['today', 'groups'],
    message: 'as many names as the message has parts; each part is what visitors are sorted by',
  });

export const message = envelope
  .extend({
    kind: z.literal('message').describe('This kind of exhibit.'),
    retrace: retrace.describe('The message retraced in errands.'),
    way,
    firsts: firsts.optional().describe('Rival claims to be put in order on a line.'),
    senders: senders.optional().describe('Who could send, and who could not.'),
    compose: compose.optional().describe('A message of the visitor’s own, made of tiles.'),
  })
  .describe(
    'A message that was sent: a visitor does its errands one by one, puts the rival claims about it in order, and may compose another.',
  );

export type Message = z.infer<typeof message>;
export type Step = Message['retrace']['steps'][number];
export type StepOf<G extends Step['gesture']> = Extract<Step, { gesture: G }>;
