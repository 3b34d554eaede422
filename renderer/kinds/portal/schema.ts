// The fields of a portal exhibit: a reconstructed network service, who may enter it, what it lists, which
// addresses open, how large it was, and short panels about it.
import { z } from 'zod';
import { envelope, marks, statement, text } from '../../../main/contract/fields.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');

const person = z.strictObject({
  id: id.describe('A short id of this person, used by "startsAs".').register(marks, { is: 'id' }),
  name: text(20).describe('Who the visitor can be, on a button: "Student".'),
  opens: z
    .union([z.enum(['all', 'none']), z.array(id).min(1)])
    .describe('Which sites open: "all", "none", or a list of site ids.'),
  heading: text(40).describe('The answer in a few words: "Open to students".'),
  statements: z
    .array(statement(100))
    .min(1)
    .max(2)
    .describe('Why: one or two short sentences, two lines in all.'),
  beyond: statement(120)
    .optional()
    .describe('What an address outside of this network is to this person, as a second sentence.'),
});

const site = z.strictObject({
  id: id
    .describe('A short id of this site, used by the "opens" of people.')
    .register(marks, { is: 'id' }),
  name: z.string().min(1).max(12).describe('The name as it was printed.'),
  reading: text(24).describe(
    'The name in letters the visitor reads, or its meaning; where it equals the name it is not shown.',
  ),
  owner: statement(44).describe('Whose site it is.'),
  statements: z
    .array(statement(180))
    .min(1)
    .max(2)
    .describe('The page of the site, written by the museum: what is known, nothing invented.'),
});

const address = z
  .string()
  .regex(/^(\d{1,3}\.){3}\d{1,3}$/, 'a numeric address such as "10.76.1.11"')
  .describe('A documented numeric address.');

const reply = (limit: number) =>
  z.strictObject({
    heading: text(44).describe('The answer in a few words.'),
    statement: statement(limit).describe('The reason, in one or two sentences.'),
  });

const directory = z.strictObject({
  heading: z.string().min(1).max(16).describe('The heading of the list, as it was printed.'),
  language: z.string().min(2).max(5).describe('The language of the printed names, such as "ko".'),
  note: statement(60).describe('Where the names come from, beside the heading.'),
  pageNote: statement(140).describe('What stands under every page: what is not known.'),
  sites: z.array(site).min(1).max(9).describe('The sites listed, in order.'),
});

const addresses = z.strictObject({
  credit: text(60).describe('Under the pad: which part of the screen is the museum’s own.'),
  begin: z
    .string()
    .regex(/^(\d{1,3}\.){1,3}$/, 'a beginning with a dot at its end, such as "10."')
    .describe('How every address of this network begins.'),
  documented: z
    .array(
      z.strictObject({
        address,
        heading: text(44).describe('The heading of the page that opens.'),
        statements: z.array(statement(180)).min(1).max(3).describe('What the page says.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('The addresses that open; the first waits in the pad.'),
  unknown: reply(180).describe('For an address of this network that no source documents.'),
  outside: reply(180).describe('For an address that is not of this network.'),
});

const searching = z.strictObject({
  invitation: text(80).describe('What stands under the field before anything is typed.'),
  nothing: statement(180).describe('What a visitor reads when nothing is found.'),
});

const count = z.strictObject({
  value: text(16).describe('The number as it is read: "1,000–5,500".'),
  dots: z.number().int().min(1).max(20000).describe('How many dots are certain and bright.'),
  upTo: z
    .number()
    .int()
    .min(2)
    .max(20000)
    .optional()
    .describe('For an estimate: how many dots in all; the halo thins towards them.'),
  inside: z.boolean().describe('Whether these are of this network, and drawn in its colour.'),
  statement: statement(64).describe('What is counted, by whom and when.'),
});

const unmeasured = z.strictObject({
  value: text(16).describe('What stands in place of a number: "no number".'),
  statement: statement(140).describe('What it is, and why it has no number and no edge.'),
});

const bench = z.strictObject({
  button: text(28).describe('What opens the workbench: "Type a line and see".'),
  heading: text(44).describe('The heading before the line is saved.'),
  line: statement(180).describe('What a visitor can do here, and what is known.'),
  example: text(20).describe('The line that waits in the field.'),
  save: text(20).describe('The key that saves the line: "Save the file".'),
  savedHeading: text(44).describe('The heading after it is saved.'),
  savedLine: statement(180).describe('What has changed, and what has not.'),
  lineName: text(28).describe('Under the dots of the line: "your line".'),
  markName: text(28).describe('Under the dots of the mark: "the mark".'),
  note: text(120).describe('What of this is made up by the museum.'),
});

const topic = z.strictObject({
  name: text(16).describe('The word that opens the panel: "Who runs it".'),
  heading: text(60).describe('The heading of the panel.'),
  readings: z
    .array(
      z.strictObject({
        value: text(16).describe('A date, name or number, set large.'),
        dots: z.number().int().min(1).max(20000).optional().describe('Dots that show the number.'),
        upTo: z.number().int().min(2).max(20000).optional().describe('For a range: all its dots.'),
        statement: statement(180).describe('What is known, in one or two sentences.'),
      }),
    )
    .min(1)
    .max(4)
    .describe('Two to four facts side by side.'),
  bench: bench
    .optional()
    .describe('A line to type, and the hidden mark that the system would add to it.'),
});

export const portal = envelope
  .extend({
    kind: z.literal('portal').describe('This kind of exhibit.'),
    name: text(20).describe('The name of the network, at the top.'),
    line: statement(80).describe('The line under the name.'),
    question: text(24).describe('The question over the people, such as "Who are you?".'),
    people: z.array(person).min(2).max(5).describe('Whom the visitor can be.'),
    startsAs: id.describe('Whom the visitor is at first.'),
    directory: directory.describe('The list of sites inside the frame.'),
    addresses: addresses.describe('The address pad and what it answers.'),
    search: searching.describe('What the search says; it looks through the sites and addresses.'),
    counts: z.array(count).min(1).max(3).describe('The scale: counts as dots, the largest first.'),
    unmeasured: unmeasured
      .optional()
      .describe('What lies around the counts when one zooms out: a field without an edge.'),
    countsNote: text(60).describe('How to read the dots.'),
    topics: z.array(topic).max(5).describe('Panels about the network, one open at a time.'),
  })
  .superRefine(({ people, startsAs, directory: { sites } }, problems) => {
    const check = (
      path: (string | number)[],
      wanted: string,
      known: { id: string }[],
      are: string,
    ) => {
      if (known.some(({ id: one }) => one === wanted)) return;
      const ids = known.map(({ id: one }) => `"${one}"`).join(', ');
      problems.addIssue({ code: 'custom', path, message: `the id of one of the ${are}: ${ids}` });
    };
    check(['startsAs'], startsAs, people, 'people');
    for (const [index, { opens }] of people.entries())
      for (const [place, wanted] of (Array.isArray(opens) ? opens : []).entries())
        check(['people', index, 'opens', place], wanted, sites, 'sites');
  })
  .describe(
    'A network that is rebuilt on the screen: who the visitor says to be decides what opens. A list of sites, an address pad, and how large it all was.',
  );

export type Portal = z.infer<typeof portal>;
export type Person = z.infer<typeof person>;
export type Site = z.infer<typeof site>;
export type Addresses = z.infer<typeof addresses>;
export type Count = z.infer<typeof count>;
export type Unmeasured = z.infer<typeof unmeasured>;
export type Bench = z.infer<typeof bench>;
export type Topic = z.infer<typeof topic>;
