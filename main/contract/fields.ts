// The building blocks that every exhibit kind's schema is made of. Main and build import the values;
// a page may import the types only, so that zod never reaches it.
import { z } from 'zod';

// Compiled checks need `new Function`, which nothing in this app may use. Set before any schema exists.
z.config({ jitless: true });

/** What a value stands for beyond its shape: the loader checks it against languages, files and ids. */
export type Mark =
  | { is: 'text'; limit: number }
  | { is: 'fact' | 'place' | 'media' | 'colour' | 'month' }
  /** An id of its own, which no other of its list may have; with `among`, no other of that name in the file. */
  | { is: 'id'; among?: string };

/** The marks of the schemas below. A copy of a schema (`.describe`, `.optional`) keeps its mark. */
export const marks = z.registry<Mark>();

/** Fact ids as in `exhibits/sources.json`: a letter, a number, sometimes a letter (`K09`, `K11a`). */
export const factId = z
  .string()
  .regex(/^[AGKLTOZ]\d{2}[a-z]?$/, 'a fact id such as "K09" or "K11a"')
  .describe('The id of a fact in sources.json.')
  .register(marks, { is: 'fact' });

/**
 * One of a few words, each with what it means, for editors and the guide.
 * @param meanings by word
 */
export const oneOf = <Word extends string>(meanings: Record<Word, string>) =>
  z
    .enum(Object.keys(meanings) as Word[])
    .meta({ enumDescriptions: Object.values<string>(meanings) });

/** A language as in `rotation.json`: `en`, `ko`, `zh-Hant`. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/, 'a language code such as "en"');

/**
 * Text in one or more languages: a plain string (the same in all), or an object by language code.
 * @param limit most characters in any language, so that it fits its place on screen
 */
export const text = (limit: number) =>
  z
    .union([
      z.string().trim().min(1).max(limit),
      z.record(languageCode, z.string().trim().min(1).max(limit)),
    ])
    .register(marks, { is: 'text', limit })
    .describe(`Text of at most ${limit} characters, or one text per language: {"en": …, "ko": …}.`);

/** How sure we are of a statement; each has its own label on screen. */
export const certainty = oneOf({
  estimate: 'A number that somebody estimated.',
  disputed: 'The sources contradict each other.',
  'one-source': 'A single source says so.',
  reported: 'Reported by the press, not confirmed.',
  illustration: 'Made up to show how it works; says so on the screen.',
  corrected: 'A claim that the record does not bear out.',
  reconstruction: 'Rebuilt by the museum from what is known; not the real thing.',
}).describe('How sure this is. Left out when the sources agree.');

/** A sentence on screen together with the facts that carry it. Every claim a visitor can read is one. */
export const statement = (limit = 240) =>
  z.strictObject({
    text: text(limit).describe('The sentence a visitor reads.'),
    facts: z.array(factId).min(1).describe('The facts this sentence rests on.'),
    certainty: certainty.optional(),
  });

/** A picture in the exhibit's own `media` folder. */
export const picture = z.strictObject({
  file: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpg|jpeg|webp|avif)$/,
      'a name of a picture, such as "map.svg" or "poster-1.jpg"',
    )
    .max(120)
    .describe('File name in the media folder beside exhibit.json.')
    .register(marks, { is: 'media' }),
  alt: text(240).describe('What the picture shows, for those who cannot see it.'),
  credit: text(160).optional().describe('Who made the picture.'),
});

/** A month of the Gregorian calendar, `2013-02`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as "2013-02"')
  .describe('A month, written year-month.')
  .register(marks, { is: 'month' });

/** The id of a place or line in `exhibits/places.json`. */
export const placeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens')
  .describe('The id of a place or a line in places.json.')
  .register(marks, { is: 'place' });

/** The colours of the exhibits. */
export const accent = oneOf({
  teal: 'Green; the intranet of the first exhibition.',
  amber: 'Orange; its cellular network.',
  blue: 'Light blue; its first tweet.',
  yellow: 'Yellow; its slow opening-up.',
  light: 'The warm white of the words, for what belongs to no other.',
})
  .describe('The colour of what is alive in this exhibit.')
  .register(marks, { is: 'colour' });

/** What the light of an exhibit does on the map of dots. */
const signal = oneOf({
  enclosed: 'Stays inside the outline.',
  network: 'Runs along the lines between the towns.',
  outbound: 'Leaves Pyongyang and the picture.',
  halting: 'Halts at the Demarcation Line.',
  still: 'Rests.',
}).describe('What its light does on the map of dots in the loop.');

const headline = text(40).describe('Read from five metres: a few words.');
const invitation = statement(140).describe('One sentence that makes one walk up.');

const seconds = (low: number, high: number) => z.number().min(low).max(high);

/** What every exhibit has, whatever its kind. Kinds add their own fields with `.extend`. */
export const envelope = z.strictObject({
  $schema: z.string().optional().describe('The schema, for editors.'),
  version: z.literal(1).describe('The version of the format.'),
  accent,
  signal,
  title: text(40).describe('The title in the menu and the bar.'),
  subtitle: statement(80).describe('One line under the title in the menu.'),
  attract: z
    .strictObject({ headline, sentence: invitation })
    .describe('What the attract loop shows of this exhibit.'),
  teasers: z
    .array(
      z.strictObject({
        headline,
        sentence: invitation,
        signal: signal
          .optional()
          .describe('What the light does in this teaser; left out, what it always does.'),
      }),
    )
    .max(8)
    .optional()
    .describe('Further teasers: each time round, the loop shows the next, and then begins anew.'),
  dwellSeconds: seconds(5, 600)
    .optional()
    .describe('How long the exhibit plays by itself in the loop; else that of rotation.json.'),
  idleSeconds: seconds(10, 900)
    .optional()
    .describe('How long nobody may touch before "Still there?"; else that of rotation.json.'),
});

export type Text = z.infer<ReturnType<typeof text>>;
export type FactId = z.infer<typeof factId>;
export type Certainty = z.infer<typeof certainty>;
export type Statement = z.infer<ReturnType<typeof statement>>;
export type Picture = z.infer<typeof picture>;
export type Accent = z.infer<typeof accent>;
export type Month = z.infer<typeof month>;
