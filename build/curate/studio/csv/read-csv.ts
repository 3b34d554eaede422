// Reads a table from a spreadsheet back into an exhibit, as edits of its file: a dry run that is looked at before it is saved.
// Used by the studio's calls.
import { blankOf } from '../blank.ts';
import type { Edit } from '../edits.ts';
import type { FieldOf } from '../form-fields.ts';
import { valueAt } from '../places-in-form.ts';
import { columnsOfEntries, keyOf, rowColumn } from './columns.ts';
import { fillGroup } from './fill-entry.ts';
import { listEdits, type Wanted } from './list-edits.ts';
import { readTable, type Row, type TableProblem } from './read-table.ts';

/** What a table would change. With problems there are no edits. */
export interface TableRead {
  edits: Edit[];
  problems: TableProblem[];
  added: number;
  removed: number;
}

interface Old {
  list: string;
  entries: readonly unknown[];
  entry: FieldOf<'group'>;
  languages: readonly string[];
}

/** Which entry of the old list a row is, or nothing for a new one. */
function findOld(row: Row, key: string, { entries }: Old, problems: TableProblem[]) {
  const cell = row.cells.get(key) ?? '';
  if (cell === '') return undefined;
  if (key !== rowColumn) {
    const found = entries.findIndex((entry) => valueAt(entry, [key]) === cell);
    return found < 0 ? undefined : found;
  }
  const number = Number(cell);
  if (Number.isInteger(number) && number >= 1 && number <= entries.length) return number - 1;
  const says = `There is no entry ${cell} in the exhibit; leave the cell empty for a new one.`;
  problems.push({ row: row.number, column: key, says });
  return undefined;
}

function fill(row: Row, was: number | undefined, old: Old, problems: TableProblem[]): Wanted {
  const { entry, entries, languages } = old;
  const filling = { row, languages, problems };
  if (was !== undefined) return { was, value: fillGroup('', entry.fields, entries[was], filling) };
  const filled = fillGroup('', entry.fields, {}, filling);
  // What a new row leaves out although it is needed stands there empty, so that the check names it.
  const blank = blankOf(entry, { languages }) as object;
  return { value: { ...blank, ...filled } };
}

/** Reads a table. @param old the list as the exhibit has it */
export function readCsv(bytes: Uint8Array, old: Old): TableRead {
  const { entry, languages, entries, list } = old;
  const key = keyOf(entry);
  const columns = columnsOfEntries(entry, languages).map(({ name }) => name);
  const { rows, problems } = readTable(bytes, [...new Set([key, ...columns])]);
  if (problems.length === 0 && rows.length === 0)
    problems.push({ row: 1, says: 'The table has no rows.' });
  if (problems.length === 0 && !rows[0]?.cells.has(key))
    problems.push({ row: 1, column: key, says: `The table needs the column "${key}".` });
  const nothing = { edits: [], added: 0, removed: 0 };
  if (problems.length > 0) return { ...nothing, problems };
  const taken = new Map<number, number>();
  const wanted = rows.map((row) => {
    const was = findOld(row, key, old, problems);
    const first = was === undefined ? undefined : taken.get(was);
    if (first !== undefined)
      problems.push({ row: row.number, column: key, says: `Row ${first} is the same entry.` });
    if (was !== undefined) taken.set(was, row.number);
    return fill(row, was, old, problems);
  });
  if (problems.length > 0) return { ...nothing, problems };
  const edits = listEdits([list], entries, wanted);
  const added = wanted.filter(({ was }) => was === undefined).length;
  return { edits, problems, added, removed: entries.length - (wanted.length - added) };
}
