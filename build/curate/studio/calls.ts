// The rows that the studio (the tab "Form") adds to the desk's table of calls.
import { z } from 'zod';
import { call, type CallTable } from '../../../main/contract/call-table.ts';
import type { Text } from '../../../main/contract/fields.ts';
import type { TableProblem } from './csv/read-table.ts';
import { change } from './change.ts';
import type { DiffPart } from './difference.ts';
import type { FieldOf } from './form-fields.ts';
import type { Adding, PictureFile } from './pictures.ts';
import type { Draft, Original } from './read-draft.ts';
import type { Saving } from './save.ts';

const exhibit = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
const text = z.string().max(4 * 1024 * 1024);
const name = z.string().max(200);
const base64 = z.string().max(16 * 1024 * 1024);

/** A fact that may be cited, as the form shows and searches it. */
export interface Fact {
  id: string;
  text: Text;
  certainty?: string;
  sources: string[];
}

/** An exhibit, opened as a form. */
export interface Opened {
  original: Original;
  draft: Draft;
  /** Without one the file names no kind, or cannot be read. */
  form?: FieldOf<'group'>;
  languages: { code: string; name: string }[];
  facts: Fact[];
  places: { id: string; name: Text }[];
  pictures: PictureFile[];
  /** The list that can be carried to a spreadsheet. */
  table?: string;
}

export type Changed = { is: 'changed'; draft: Draft } | { is: 'refused'; why: string };

/** A table that was read: what the exhibit would be, or what is wrong. Nothing is saved yet. */
export type TableTaken =
  | { is: 'read'; draft: Draft; added: number; removed: number }
  | { is: 'refused'; problems: TableProblem[] };

export const studioCalls = {
  /** Opens an exhibit, or says in a sentence why not. */
  'studio.open': call<Opened | { why: string }>()(z.strictObject({ exhibit })),
  /** Makes changes in a text, and checks it. */
  'studio.change': call<Changed>()(
    z.strictObject({ exhibit, text, changes: z.array(change).max(200) }),
  ),
  'studio.difference': call<DiffPart[]>()(z.strictObject({ before: text, after: text })),
  /** `hash` is that of the text the form began with. */
  'studio.save': call<Saving>()(z.strictObject({ exhibit, text, hash: z.string().max(60) })),
  /** Our changes of `base` in the text that somebody else made of it. */
  'studio.merge': call<Changed>()(
    z.strictObject({ exhibit, base: text, ours: text, theirs: text }),
  ),
  'studio.pictures': call<PictureFile[]>()(z.strictObject({ exhibit })),
  /** A picture's bytes in base 64; none when it is not there. */
  'studio.picture': call<string | null>()(z.strictObject({ exhibit, name })),
  'studio.addPicture': call<Adding>()(z.strictObject({ exhibit, name, bytes: base64 })),
  /** The exhibit's list as a table for a spreadsheet. */
  'csv.write': call<string | null>()(
    z.strictObject({ exhibit, text, separator: z.enum([',', ';']) }),
  ),
  /** The text as it would be with a table in it. */
  'csv.read': call<TableTaken>()(z.strictObject({ exhibit, text, bytes: base64 })),
} satisfies CallTable;
