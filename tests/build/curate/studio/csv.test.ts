// Tables for spreadsheets: what goes out comes back as it was, what a spreadsheet does to it is understood, and what is wrong is
// said with its row and column.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CellWrong, disarm, readMonth, rearm } from '../../../../build/curate/studio/csv/cells.ts';
import { readCsv } from '../../../../build/curate/studio/csv/read-csv.ts';
import { tables } from '../../../../build/curate/studio/csv/columns.ts';
import { writeCsv } from '../../../../build/curate/studio/csv/write-csv.ts';
import { formOfValue } from '../../../../build/curate/studio/describe-form.ts';
import { applyEdits } from '../../../../build/curate/studio/document.ts';
import { fieldAt, orderOf } from '../../../../build/curate/studio/places-in-form.ts';
import { valueOf } from '../../../../build/curate/studio/read-draft.ts';

const languages = ['en', 'ko'];

/** An exhibit's table, and what the exhibit is with another table in it. */
function open(exhibit: string) {
  const text = readFileSync(`exhibits/${exhibit}/exhibit.json`, 'utf8');
  const value = valueOf(text) as Record<string, unknown>;
  const form = formOfValue(value);
  const list = tables[String(value['kind'])]?.list ?? '';
  const field = form && fieldAt(form, value, [list]);
  if (!form || field?.is !== 'list' || field.entry.is !== 'group') throw new Error('no table');
  const { entry } = field;
  const entries = value[list] as Record<string, unknown>[];
  const table = (separator: ',' | ';' = ',') => writeCsv(entries, entry, languages, separator);
  const read = (csv: string | Buffer) =>
    readCsv(Buffer.from(csv), { list, entries, entry, languages });
  const take = (csv: string | Buffer) => applyEdits(text, read(csv).edits, orderOf(form, value));
  const listIn = (taken: string) =>
    (valueOf(taken) as Record<string, Record<string, unknown>[]>)[list] ?? [];
  return { text, entries, table, read, take, listIn };
}

const timeline = open('opening-up');
const quiz = open('quiz');

/** The table with its rows changed, as a spreadsheet would save it. */
function rows(csv: string, change: (rows: Record<string, string>[]) => Record<string, string>[]) {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trim(), {
    header: true,
  });
  return Papa.unparse(change(data), { columns: meta.fields ?? [] });
}

describe('out and back', () => {
  test.each([
    ['opening-up', timeline],
    ['quiz', quiz],
  ])('%s comes back letter for letter, with commas and with semicolons', (_, one) => {
    expect(one.take(one.table(','))).toBe(one.text);
    expect(one.take(one.table(';'))).toBe(one.text);
    expect(one.take(`sep=;\r\n${one.table(';').slice(1)}`)).toBe(one.text);
  });

  test('it begins with the mark by which Excel knows UTF-8, and has a column for each language', () => {
    expect(quiz.table().charCodeAt(0)).toBe(0xfeff);
    expect(quiz.table()).toContain('question.en,question.ko,right.en,right.ko,wrong.1.en');
    expect(timeline.table()).toMatch(/^\ufeffrow,month,effect,label\.en,label\.ko/);
  });

  test('UTF-16, as Excel saves "Unicode text", is read too', () => {
    const tabs = Papa.unparse(Papa.parse<string[]>(quiz.table().slice(1)).data, {
      delimiter: '\t',
    });
    expect(quiz.take(Buffer.from(`\ufeff${tabs}`, 'utf16le'))).toBe(quiz.text);
  });

  test('L2 whatever a cell holds comes back as it was, and none is a formula', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'*[=+@\t-].*$/)), (cell) => {
        expect(rearm(disarm(cell))).toBe(cell);
        expect(disarm(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('a label that begins like a formula cannot be carried out, and is none when it comes back', () => {
    const csv = rows(timeline.table(), ([first = {}, ...rest]) => [
      { ...first, 'label.en': "'=1+1" },
      ...rest,
    ]);
    const taken = timeline.take(csv);
    expect(timeline.listIn(taken)[0]?.['label']).toMatchObject({ en: '=1+1' });
  });
});

describe('what a curator changes in the table', () => {
  test('one cell changes one line of the file', () => {
    const csv = rows(timeline.table(), ([first = {}, ...rest]) => [
      { ...first, 'label.en': 'A channel' },
      ...rest,
    ]);
    const lines = timeline.take(csv).split('\n');
    const before = timeline.text.split('\n');
    expect(lines.filter((line, at) => line !== before[at])).toEqual(['        "en": "A channel",']);
  });

  test('rows change places, go and come; what has no column stays with its entry', () => {
    const at = timeline.entries.findIndex(({ changes }) => changes !== undefined);
    expect(at).toBeGreaterThan(2);
    const csv = rows(timeline.table(), (all) => [
      { ...all[at], month: '2010-01' },
      { month: '2010-02', effect: 'opens', 'label.en': 'New', 'label.ko': '새것' },
      ...all.slice(1).filter((_, index) => index !== at - 1),
    ]);
    const { added, removed, problems } = timeline.read(csv);
    expect({ added, removed, problems }).toEqual({ added: 1, removed: 1, problems: [] });
    const [one, two, ...rest] = timeline.listIn(timeline.take(csv));
    expect(one).toEqual({ ...timeline.entries[at], month: '2010-01' });
    expect(two).toMatchObject({ month: '2010-02', label: { en: 'New', ko: '새것' } });
    expect(rest).toEqual(timeline.entries.slice(1).filter((_, index) => index !== at - 1));
  });

  test('a column that is not there leaves its field as it was', () => {
    const csv =
      'row,label.en\r\n' + timeline.entries.map((_, at) => `${at + 1},L${at}`).join('\r\n');
    const taken = timeline.listIn(timeline.take(csv));
    expect(taken.map(({ statement }) => statement)).toEqual(
      timeline.entries.map(({ statement }) => statement),
    );
    expect(taken[2]?.['label']).toMatchObject({ en: 'L2' });
  });

  test('a cell that is emptied takes out the field, where it may be left out', () => {
    const at = timeline.entries.findIndex(({ doubt }) => doubt !== undefined);
    const csv = rows(timeline.table(), (all) =>
      all.map((row, index) => (index === at ? { ...row, 'doubt.en': '', 'doubt.ko': '' } : row)),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    expect(timeline.listIn(timeline.take(csv))[at]).not.toHaveProperty('doubt');
  });
});

describe('months as spreadsheets make them', () => {
  test.each([
    ['2013-02', '2013-02'],
    ['2013-2', '2013-02'],
    ['2013/02', '2013-02'],
    ['2013-02-01', '2013-02'],
    ['2013. 2. 1.', '2013-02'],
    ['Feb-13', '2013-02'],
    ['February 2013', '2013-02'],
  ])('%s is %s', (cell, month) => {
    expect(readMonth(cell)).toBe(month);
  });

  test.each(['2013', '13-02', '2013-13', '2013-02-15', 'Fev-13', ''])('%s is none', (cell) => {
    expect(() => readMonth(cell)).toThrow(CellWrong);
  });
});

describe('what is wrong is said with its row and column, and nothing is changed', () => {
  const change = (cells: Record<string, string>) =>
    rows(timeline.table(), ([first = {}, second = {}, ...rest]) => [
      first,
      { ...second, ...cells },
      ...rest,
    ]);
  test.each([
    [{ month: 'soon' }, { row: 3, column: 'month', says: '"soon" is no month such as 2013-02.' }],
    [
      { effect: 'open' },
      { row: 3, column: 'effect', says: '"open" is none of "opens", "closes".' },
    ],
    [
      { 'statement.facts': 'L13 nonsense' },
      {
        row: 3,
        column: 'statement.facts',
        says: '"L13 nonsense" names "nonsense", which is no id such as K09.',
      },
    ],
    [{ row: '1' }, { row: 3, column: 'row', says: 'Row 2 is the same entry.' }],
    [
      { row: '99' },
      {
        row: 3,
        column: 'row',
        says: 'There is no entry 99 in the exhibit; leave the cell empty for a new one.',
      },
    ],
  ])('%o', (cells, problem) => {
    expect(timeline.read(change(cells))).toEqual({
      edits: [],
      added: 0,
      removed: 0,
      problems: [problem],
    });
  });

  test('a column whose name is mistyped, and one that is needed', () => {
    const says = (csv: string | Buffer) => timeline.read(csv).problems.map((one) => one.says);
    expect(says('row,mnth\r\n1,2013-02')).toEqual([
      'No column is named "mnth". Did you mean "month"?',
    ]);
    expect(says('month\r\n2013-02')).toEqual(['The table needs the column "row".']);
    expect(says('row,month,month\r\n1,2013-02,')).toEqual([
      'The column "month" stands there twice.',
    ]);
    expect(says('row,month\r\n')).toEqual(['The table has no rows.']);
    expect(says(Buffer.from([0x72, 0x6f, 0x77, 0x0d, 0x0a, 0xb0, 0xa1]))).toEqual([
      'The file is not saved as UTF-8. In Excel, save it as "CSV UTF-8".',
    ]);
  });
});
