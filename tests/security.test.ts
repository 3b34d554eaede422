// SECURITY.md keeps its word: every file that it names is there, and every test that it quotes has that name.
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');

interface Row {
  line: string;
  cells: string[];
  /** The names of the columns of its table. */
  head: string[];
}

/** All rows of all tables, with the heads that they stand under. */
function readRows(): Row[] {
  const rows: Row[] = [];
  let head: string[] = [];
  let isInTable = false;
  for (const line of text.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.length > 0 && !isInTable) head = cells;
    else if (cells.length > 0 && !/^[\s|:-]+$/.test(line)) rows.push({ line, cells, head });
    isInTable = cells.length > 0;
  }
  return rows;
}

const rows = readRows();
const cellOf = ({ cells, head }: Row, column: string): string => cells[head.indexOf(column)] ?? '';

/** What stands between backticks and looks like a file or folder of ours. */
const pathsIn = (part: string): string[] =>
  [...part.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => /^(?:main|renderer|tests|build|exhibits)\/|\.(?:ts|json|svelte)$/.test(path));

/** A file and the names of tests quoted after it. */
interface Quote {
  file: string;
  name: string;
}

/** `file` “name” “another name”: names belong to the file before them. */
function quotesIn(part: string): Quote[] {
  const quotes: Quote[] = [];
  let file = '';
  for (const [, path, name] of part.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
    if (path !== undefined) file = path;
    if (name !== undefined) quotes.push({ file, name });
  }
  return quotes;
}

const titles = new Map<string, string[]>();

/** The names that a file gives to tests: `test('…')`, `test.each(…)('…')`, and `name: '…'` in a table of rules. */
function titlesIn(file: string): string[] {
  const known = titles.get(file);
  if (known) return known;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isName(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const code = readFileSync(file, 'utf8');
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  titles.set(file, found);
  return found;
}

function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'name';
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    /^(?:test|describe)\b/.test(parent.expression.getText())
  );
}

const proofs = rows.filter(({ head }) => head.includes('fails without it'));

test('SECURITY.md names no file that is not there', () => {
  expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
  expect(pathsIn(text).length).toBeGreaterThan(50);
});

describe('a table with proofs', () => {
  test('says in every row where it is done and which test fails without it', () => {
    const bare = proofs.filter(
      (row) =>
        pathsIn(cellOf(row, 'where')).length === 0 ||
        quotesIn(cellOf(row, 'fails without it')).length === 0,
    );
    expect(bare.map(({ line }) => line)).toEqual([]);
    expect(proofs.length).toBeGreaterThan(60);
  });

  test('quotes tests by the names that they have', () => {
    const false_ = proofs
      .flatMap((row) => quotesIn(cellOf(row, 'fails without it')))
      .filter(({ file, name }) => !existsSync(file) || !titlesIn(file).includes(name));
    expect(false_).toEqual([]);
  });
});

test('all twenty items of Electron’s checklist have their row', () => {
  const numbers = proofs.map(({ cells }) => Number(cells[0])).filter((number) => number > 0);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
