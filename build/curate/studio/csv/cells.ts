// One cell of a spreadsheet: how a value is written into it, and how what comes back is read. Used by write-csv.ts and
// read-csv.ts.
import { z } from 'zod';
import { factId, month } from '../../../../main/contract/fields.ts';
import type { Field } from '../form-fields.ts';

/** A cell that is no value, in half a sentence. */
export class CellWrong extends Error {
  override name = 'CellWrong';
}

/** A spreadsheet takes what begins like this for a formula and carries it out. */
const formula = /^'*[=+\-@\t\r]/;

/** Made harmless for a spreadsheet; `disarm` and `rearm` undo each other. */
export const disarm = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const rearm = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number | string) => String(number).padStart(2, '0');

/** A month as a spreadsheet makes it of `2013-02`: `Feb-13`, `2013/2`, `2013-02-01`. */
export function readMonth(cell: string): string {
  const [, year = '', number = ''] =
    /^(\d{4})[-/.]\s?(\d{1,2})(?:[-/.]\s?0?1\.?)?$/.exec(cell) ?? [];
  const [, name = '', short = ''] = /^([A-Za-z]{3})[a-z]*[- ](\d{2}|\d{4})$/.exec(cell) ?? [];
  const named = months.indexOf(name.toLowerCase()) + 1;
  const century = short.length === 2 ? (Number(short) < 70 ? '20' : '19') : '';
  const written = named > 0 ? `${century}${short}-${two(named)}` : `${year}-${two(number)}`;
  if (month.safeParse(written).success) return written;
  throw new CellWrong('is no month such as 2013-02');
}

function readDay(cell: string): string {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?$/.exec(cell) ?? [];
  const written = `${year}-${two(month)}-${two(day)}`;
  if (z.iso.date().safeParse(written).success) return written;
  throw new CellWrong('is no day such as 2013-02-25');
}

function readNumber(cell: string): number {
  const written = /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
  if (/^-?\d+(\.\d+)?$/.test(written)) return Number(written);
  throw new CellWrong('is no number');
}

const truths: Record<string, boolean> = { yes: true, true: true, '1': true, 예: true };
const lies: Record<string, boolean> = { no: false, false: false, '0': false, 아니요: false };

function readTruth(cell: string): boolean {
  const found = { ...truths, ...lies }[cell.toLowerCase()];
  if (found !== undefined) return found;
  throw new CellWrong('is neither "yes" nor "no"');
}

function readIds(cell: string, isFact: boolean): string[] {
  const ids = cell.split(/[\s,;]+/).filter(Boolean);
  const wrong = ids.find((id) => isFact && !factId.safeParse(id).success);
  if (wrong !== undefined) throw new CellWrong(`names "${wrong}", which is no id such as K09`);
  return ids;
}

/** The value that a filled cell stands for. Lengths and the like are the checker's matter. @throws CellWrong */
export function readCell(field: Field, cell: string): unknown {
  switch (field.is) {
    case 'month':
      return readMonth(cell);
    case 'day':
      return readDay(cell);
    case 'number':
      return readNumber(cell);
    case 'yes-no':
      return readTruth(cell);
    case 'list':
      return readIds(cell, field.entry.is === 'fact');
    case 'choice': {
      const word = field.words.find((one) => one.word === cell.toLowerCase())?.word;
      if (word !== undefined) return word;
      throw new CellWrong(`is none of ${field.words.map((one) => `"${one.word}"`).join(', ')}`);
    }
    default:
      return cell;
  }
}

/** A value as a cell; empty for what is left out. */
export function writeCell(field: Field, value: unknown, language?: string): string {
  if (value === undefined || value === null) return '';
  if (field.is === 'yes-no') return value === true ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'object')
    return language === undefined ? '' : writeCell(field, Reflect.get(value, language));
  return String(value as string | number);
}
