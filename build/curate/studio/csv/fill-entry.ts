// Fills an entry of an exhibit's list from a row of a table. What the table has no column for stays as it was. Used by read-csv.ts.
import type { Field, FieldOf, Named } from '../form-fields.ts';
import { CellWrong, readCell } from './cells.ts';
import { columnsOf } from './columns.ts';
import type { Row, TableProblem } from './read-table.ts';

export interface Filling {
  row: Row;
  languages: readonly string[];
  problems: TableProblem[];
}

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cells of a field that the table has: by column. */
const cellsOf = (name: string, field: Field, { row, languages }: Filling) =>
  columnsOf({ name, field }, [], languages).flatMap((column) => {
    const cell = row.cells.get(column.name);
    return cell === undefined ? [] : [{ ...column, cell }];
  });

/** A text that was the same for all languages stays one, as long as all cells say the same. */
function fillText(name: string, field: Field, there: unknown, filling: Filling): unknown {
  const cells = cellsOf(name, field, filling);
  if (typeof there === 'string' && cells.every(({ cell }) => cell === there)) return there;
  const before = typeof there === 'string' ? spread(there, filling) : isGroup(there) ? there : {};
  const written = { ...before };
  for (const { language = '', cell } of cells)
    if (cell === '') Reflect.deleteProperty(written, language);
    else written[language] = cell;
  return Object.keys(written).length === 0 ? undefined : written;
}

const spread = (text: string, { languages }: Filling): Group =>
  Object.fromEntries(languages.map((code) => [code, text]));

function fillList(name: string, field: FieldOf<'list'>, there: unknown, filling: Filling): unknown {
  const { entry } = field;
  if (entry.is !== 'text') return fillCell(name, field, filling);
  const old = Array.isArray(there) ? (there as unknown[]) : [];
  const filled = Array.from({ length: field.most ?? old.length }, (_, at) =>
    fillText(`${name}.${at + 1}`, entry, old[at], filling),
  ).filter((one) => one !== undefined);
  return filled.length === 0 ? undefined : filled;
}

function fillCell(name: string, field: Field, { row, problems }: Filling): unknown {
  const cell = row.cells.get(name) ?? '';
  if (cell === '') return undefined;
  try {
    return readCell(field, cell);
  } catch (error) {
    if (!(error instanceof CellWrong)) throw error;
    problems.push({ row: row.number, column: name, says: `"${cell}" ${error.message}.` });
    return undefined;
  }
}

function fillField(name: string, field: Field, there: unknown, filling: Filling): unknown {
  if (cellsOf(name, field, filling).length === 0) return there;
  if (field.is === 'text') return fillText(name, field, there, filling);
  if (field.is === 'list') return fillList(name, field, there, filling);
  if (field.is === 'group') {
    const isEmpty = cellsOf(name, field, filling).every(({ cell }) => cell === '');
    return isEmpty ? undefined : fillGroup(name, field.fields, there, filling);
  }
  return fillCell(name, field, filling);
}

/** A group with the cells of a row in it; of what is needed and empty, `blank` says what stands there. */
export function fillGroup(
  prefix: string,
  fields: readonly Named[],
  there: unknown,
  filling: Filling,
): Group {
  const written: Group = isGroup(there) ? { ...there } : {};
  for (const { name, field } of fields) {
    const filled = fillField(
      prefix === '' ? name : `${prefix}.${name}`,
      field,
      written[name],
      filling,
    );
    if (filled === undefined) Reflect.deleteProperty(written, name);
    else written[name] = filled;
  }
  return written;
}
