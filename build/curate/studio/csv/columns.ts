// The columns of a table that a list of an exhibit becomes in a spreadsheet. Made from the form, so that a new field has its
// column by itself. Used by write-csv.ts and read-csv.ts.
import type { Field, FieldOf, Named } from '../form-fields.ts';

/** Which list of a kind is carried to a spreadsheet, with the reason why that one. */
export const tables: Record<string, { list: string; reason: string }> = {
  timeline: { list: 'events', reason: 'chronologies are kept in spreadsheets' },
  quiz: { list: 'questions', reason: 'questions are gathered, and answers checked, by several' },
};

/** The number of an entry in the file, where entries have no id of their own. Left empty for a new one. */
export const rowColumn = 'row';

/** A column: one value of each entry, in one language where it is a text. */
export interface Column {
  name: string;
  path: (string | number)[];
  field: Field;
  language?: string;
}

/** More entries than these would be too many columns. */
const mostBeside = 4;

const isFactList = ({ entry }: FieldOf<'list'>) => entry.is === 'fact' || entry.is === 'place';

/** What has a column, and what is kept as it is: lists of groups, whatever has several forms. */
export function columnsOf(
  { name, field }: Pick<Named, 'name' | 'field'>,
  path: (string | number)[],
  languages: readonly string[],
): Column[] {
  const inside = (fields: readonly Pick<Named, 'name' | 'field'>[]) =>
    fields.flatMap((one) => {
      const step = /^\d+$/.test(one.name) ? Number(one.name) - 1 : one.name;
      const label = name === '' ? one.name : `${name}.${one.name}`;
      return columnsOf({ name: label, field: one.field }, [...path, step], languages);
    });
  switch (field.is) {
    case 'text':
      return languages.map((code) => ({ name: `${name}.${code}`, path, field, language: code }));
    case 'group':
      return inside(field.fields);
    case 'list': {
      const { entry, most = Infinity } = field;
      if (isFactList(field)) return [{ name, path, field }];
      if (entry.is !== 'text' || most > mostBeside) return [];
      return inside(
        Array.from({ length: most }, (_, at) => ({ name: String(at + 1), field: entry })),
      );
    }
    case 'fixed':
    case 'row':
    case 'table':
    case 'variants':
    case 'one-or-list':
      return [];
    default:
      return [{ name, path, field }];
  }
}

/** The columns of a list's entries. */
export const columnsOfEntries = (entry: FieldOf<'group'>, languages: readonly string[]) =>
  columnsOf({ name: '', field: entry }, [], languages);

/** The field by which an entry is found again: its id, or its number. */
export const keyOf = (entry: FieldOf<'group'>) =>
  entry.fields.some(({ name, field }) => name === 'id' && field.is === 'id') ? 'id' : rowColumn;
