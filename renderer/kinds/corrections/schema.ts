// The fields of a corrections exhibit: claims as they were published, each beside what the record says, set
// like a proof.
import { z } from 'zod';
import { accent, envelope, marks, month, statement, text } from '../../../main/contract/fields.ts';

const label = text(36);
const end = z.strictObject({
  month: month,
  label: label.describe('What happened in that month, with the month.'),
});

const span = z.strictObject({
  shows: z.literal('span').describe('One dot for each month from one event to another.'),
  from: end.describe('The first dot.'),
  to: end.describe('The last dot.'),
});
const shares = z.strictObject({
  shows: z.literal('shares').describe('Rows of dots, some of them lit: 14 of 100.'),
  of: z.number().int().min(10).max(100).describe('How many dots make a row.'),
  rows: z
    .array(
      z.strictObject({
        lit: z.number().int().min(0).max(100).describe('How many are lit.'),
        label: text(20).describe('What they are.'),
      }),
    )
    .min(1)
    .max(2)
    .describe('The rows.'),
});
const range = z.strictObject({
  shows: z
    .literal('range')
    .describe('An estimate: dots that are sure, then hollow ones up to the most.'),
  each: z.number().int().min(1).describe('How many one dot stands for.'),
  low: z.number().int().min(1).max(100).describe('The dots of the least number.'),
  high: z.number().int().min(2).max(100).describe('The dots of the greatest number.'),
  label: label.describe('What a dot is.'),
});
const stages = z.strictObject({
  shows: z.literal('stages').describe('Two or three named dots, lit or hollow.'),
  stages: z
    .array(
      z.strictObject({
        label: label.describe('What it stands for.'),
        isOpen: z.boolean().describe('Lit, for what opened or was there; else hollow.'),
      }),
    )
    .min(2)
    .max(3)
    .describe('The dots, in order.'),
});
const stop = z.strictObject({
  shows: z.literal('stop').describe('A row of dots that ends at a bar; beyond it they are hollow.'),
  inside: label.describe('What lies before the bar.'),
  beyond: label.describe('What lies beyond it.'),
});

/** Whether each language holds words between brackets. */
const marksWords = (value: string | Record<string, string>): boolean =>
  (typeof value === 'string' ? [value] : Object.values(value)).every((one) =>
    /^([^[\]]*\[[^[\]]+\])+[^[\]]*$/.test(one),
  );

const correction = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name of small letters, digits and hyphens')
      .describe('A name of its own.')
      .register(marks, { is: 'id' }),
    about: accent.describe('The exhibit that it is about, by its colour.'),
    claim: statement(64).describe(
      'What was claimed, in your own words. Put the wrong words between brackets: [like these].',
    ),
    record: statement(64).describe(
      'What the record says. Put the words that matter between brackets: [like these].',
    ),
    how: statement(200).describe('How we know: who said so, and when.'),
    picture: z
      .discriminatedUnion('shows', [span, shares, range, stages, stop])
      .optional()
      .describe('The correction as one picture in dots.'),
    sober: text(70)
      .optional()
      .describe('For what is hard to read about: says so, and that one may leave it out.'),
  })
  .refine(({ claim }) => marksWords(claim.text), {
    path: ['claim', 'text'],
    error: 'the wrong words stand between brackets, [like these], in each language',
  })
  .refine(({ record }) => marksWords(record.text), {
    path: ['record', 'text'],
    error: 'the words that matter stand between brackets, [like these], in each language',
  });

export const corrections = envelope
  .extend({
    kind: z.literal('corrections').describe('This kind of exhibit.'),
    said: text(24).describe('Whose claims they are, beside each: "2014 article".'),
    invitation: text(60).describe('What to do, over the claims.'),
    right: statement(120).optional().describe('What was right, said on the last page.'),
    corrections: z.array(correction).min(1).max(24).describe('The corrections, three on a page.'),
  })
  .describe(
    'Claims as they were published, each beside what the record says. A claim stands alone until it is touched; then the wrong words are struck.',
  );
