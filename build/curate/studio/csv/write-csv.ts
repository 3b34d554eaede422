// Writes a list of an exhibit as a table for a spreadsheet. Used by the studio's calls.
import Papa from 'papaparse';
import type { FieldOf } from '../form-fields.ts';
import { valueAt } from '../places-in-form.ts';
import { disarm, writeCell } from './cells.ts';
import { columnsOfEntries, keyOf, rowColumn } from './columns.ts';

/** Without it Excel reads UTF-8 as something else, and Hangul is lost. */
const byteOrderMark = '\ufeff';

/** @param separator what the spreadsheets of the house put between cells */
export function writeCsv(
  entries: readonly unknown[],
  entry: FieldOf<'group'>,
  languages: readonly string[],
  separator: ',' | ';' = ',',
): string {
  const columns = columnsOfEntries(entry, languages);
  const isNumbered = keyOf(entry) === rowColumn;
  const fields = [...(isNumbered ? [rowColumn] : []), ...columns.map(({ name }) => name)];
  const data = entries.map((one, at) => [
    ...(isNumbered ? [String(at + 1)] : []),
    ...columns.map(({ field, path, language }) =>
      disarm(writeCell(field, valueAt(one, path), language)),
    ),
  ]);
  const table = Papa.unparse({ fields, data }, { delimiter: separator, newline: '\r\n' });
  return `${byteOrderMark}${table}\r\n`;
}
