// rotation.json, places.json and sources.json as curators write them, and what the page gets of them.
import { z } from 'zod';
import {
  certainty,
  envelope,
  factId,
  languageCode,
  marks,
  oneOf,
  placeId,
  statement,
  text,
} from './fields.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'a folder name of small letters, digits and hyphens');

/** `exhibits/rotation.json`: what is shown, in which order, and how long. */
export const rotationFile = z
  .strictObject({
    $schema: z.string().optional().describe('The schema, for editors.'),
    version: z.literal(1).describe('The version of the format.'),
    title: text(40).describe('The name of the exhibition.'),
    period: text(60).describe('Where and when it is about, over the title.'),
    sentence: statement(140).describe('The sentence under the title in the attract loop.'),
    languages: z
      .array(
        z.strictObject({
          code: languageCode.describe('The code of the language, such as "en" or "ko".'),
          name: z.string().min(1).max(20).describe('Its name in itself, on the button.'),
        }),
      )
      .min(1)
      .describe('The languages offered; the first is the one the kiosk returns to.'),
    exhibits: z
      .array(id)
      .min(1, 'at least one exhibit')
      .describe(
        'The folders of the exhibits, in the order of the menu and of the loop’s first round.',
      ),
    menuOnly: z
      .array(id)
      .optional()
      .describe(
        'Further folders: they stand below the others in the menu, and the loop leaves them out.',
      ),
    attractSeconds: z.number().min(3).max(120).describe('How long each teaser of the loop stays.'),
    dwellSeconds: z.number().min(5).max(600).describe('How long an exhibit plays by itself.'),
    idleSeconds: z.number().min(10).max(900).describe('Without a touch, "Still there?" appears.'),
    warningSeconds: z.number().min(5).max(60).describe('How long "Still there?" counts down.'),
  })
  .describe('What is shown, in which order and how long.');

/** The id that a place or a line gets here, which exhibits name it by. */
const ownPlaceId = placeId
  .describe('Its id: what exhibits call it. No other place or line has it.')
  .register(marks, { is: 'id', among: 'places and lines' });

/** `exhibits/places.json`: towns and the lines between them, shared by every map. */
export const placesFile = z
  .strictObject({
    $schema: z.string().optional().describe('The schema, for editors.'),
    version: z.literal(1).describe('The version of the format.'),
    credit: text(120).describe('The credit line of the place data.'),
    note: text(240).describe('The note that stands on every map.'),
    places: z
      .array(
        z.strictObject({
          id: ownPlaceId,
          name: text(30).describe('The name on the map.'),
          at: z.tuple([z.number(), z.number()]).describe('Latitude and longitude in degrees.'),
          country: oneOf({
            north: 'North Korea.',
            south: 'South Korea.',
            abroad: 'Anywhere else.',
          }).describe('Where it lies.'),
          junction: z.boolean().optional().describe('A bend in a line, drawn without a name.'),
          fact: factId.optional().describe('The fact that its position rests on.'),
        }),
      )
      .describe('The towns.'),
    lines: z
      .array(
        z.strictObject({
          id: ownPlaceId,
          name: text(60).describe('Its name.'),
          carries: oneOf({ rail: 'A railway.', road: 'A road.' }).describe('What runs on it.'),
          stops: z.array(placeId).min(2).describe('The places it joins, in order.'),
          dashed: z.boolean().optional().describe('Reported unfinished or unsure.'),
          fact: factId.optional().describe('The fact that the line rests on.'),
        }),
      )
      .describe('The lines between them.'),
  })
  .describe('Towns and the lines between them, shared by every map.');

/** `exhibits/sources.json`: every fact a statement may cite, and where it comes from. */
export const sourcesFile = z
  .strictObject({
    $schema: z.string().optional().describe('The schema, for editors.'),
    version: z.literal(1).describe('The version of the format.'),
    facts: z
      .record(
        factId,
        z.strictObject({
          text: text(320).describe('The fact in one or two sentences.'),
          certainty: certainty.optional(),
          sources: z.array(z.string()).describe('The ids of the sources that say so.'),
        }),
      )
      .describe('Every fact by its id.'),
    sources: z
      .record(
        z.string().regex(/^S\d{2,3}[a-z]?$/, 'a source id such as "S43"'),
        z.strictObject({
          title: z
            .string()
            .min(1)
            .max(200)
            .describe('Publisher, title and date, as one would cite it.'),
          address: z.string().max(200).optional().describe('Printed for reading; never followed.'),
        }),
      )
      .describe('Every source by its id.'),
  })
  .describe('Every fact that a statement may cite, and where it comes from.');

export type RotationFile = z.infer<typeof rotationFile>;
export type Places = z.infer<typeof placesFile>;
export type SourcesFile = z.infer<typeof sourcesFile>;

/** What the loop and the menu know of an exhibit. */
export type ExhibitCard = Pick<
  z.infer<typeof envelope>,
  'accent' | 'signal' | 'title' | 'subtitle' | 'attract' | 'teasers'
> & {
  id: string;
  kind: string;
  dwellSeconds: number;
  idleSeconds: number;
  /** In the menu, but not in the loop. */
  isMenuOnly: boolean;
  /** How many of its kind it holds, where that is worth saying: questions, corrections. */
  count?: number | undefined;
};

/** What the page gets at start: `exhibits` holds only what loaded well, and may be empty. */
export type Rotation = Omit<RotationFile, '$schema' | 'version' | 'exhibits' | 'menuOnly'> & {
  exhibits: ExhibitCard[];
  places: Places;
};

/** A fact as the sources drawer shows it: its sources are resolved, so the page looks nothing up. */
export interface Reference {
  id: string;
  text: SourcesFile['facts'][string]['text'];
  certainty?: z.infer<typeof certainty> | undefined;
  sources: { id: string; title: string; address?: string | undefined }[];
}
