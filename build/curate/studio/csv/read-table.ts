// Reads the bytes of a CSV file as rows with named cells, whatever a spreadsheet made of it. Used by read-csv.ts.
import Papa from 'papaparse';
import { decode } from '../../../../main/core/content/decode.ts';
import { hint } from '../../../../main/core/content/near.ts';
import { rearm } from './cells.ts';

/** What is wrong in a table: the row as the spreadsheet counts it, the column by its name, and a sentence. */
export interface TableProblem {
  row: number;
  column?: string;
  says: string;
}

export interface Row {
  /** As a spreadsheet counts; the names of the columns are row 1. */
  number: number;
  /** By the name of the column, of those that are there. */
  cells: Map<string, string>;
}

export interface Table {
  rows: Row[];
  problems: TableProblem[];
}

const separators = [',', ';', '\t'];

/** No name of a column holds one, so the first line tells which it is. */
const separatorOf = (text: string) => {
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
};

function textOf(bytes: Uint8Array): { text?: string; says?: string } {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide)
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) };
  const { text } = decode(bytes, '');
  if (text !== undefined) return { text };
  return { says: 'The file is not saved as UTF-8. In Excel, save it as "CSV UTF-8".' };
}

function checkHeader(header: readonly string[], known: readonly string[]): TableProblem[] {
  return header.flatMap((column, at): TableProblem[] => {
    if (column === '') return [];
    if (header.indexOf(column) !== at)
      return [{ row: 1, column, says: `The column "${column}" stands there twice.` }];
    if (known.includes(column)) return [];
    const says = `No column is named "${column}".${hint(column, known)}`;
    return [{ row: 1, column, says }];
  });
}

const clean = (cell: string) => rearm(cell.replaceAll('\r\n', '\n')).trim();

/** @param known the names that columns may have */
export function readTable(bytes: Uint8Array, known: readonly string[]): Table {
  const { text: whole, says } = textOf(bytes);
  if (whole === undefined) return { rows: [], problems: [{ row: 1, says: says ?? '' }] };
  const text = whole.replace(/^\ufeff?(sep=.\r?\n)?/i, '');
  const parsed = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const [header = [], ...lines] = parsed.data;
  const names = header.map((name) => name.trim());
  const problems: TableProblem[] = [
    ...parsed.errors.map(({ row = 0, message }) => ({ row: row + 1, says: `${message}.` })),
    ...checkHeader(names, known),
  ];
  const rows = lines.flatMap((line, at): Row[] => {
    const number = at + 2;
    if (line.every((cell) => cell.trim() === '')) return [];
    if (line.slice(names.length).some((cell) => cell.trim() !== ''))
      problems.push({ row: number, says: 'This row has more cells than there are columns.' });
    const cells = names.map((name, column): [string, string] => [name, clean(line[column] ?? '')]);
    return [{ number, cells: new Map(cells.filter(([name]) => name !== '')) }];
  });
  return { rows, problems };
}
