// Tests the arithmetic and the reading of files behind `npm run bench`.
import { describe, expect, it } from 'vitest';
import { importsOf, listLater, referencesOf } from '../../build/bench/code-size.ts';
import { readState, treeOf } from '../../build/bench/process-tree.ts';
import { median, orderABBA, percentile } from '../../build/bench/statistics.ts';
import { codeRow, idleRow, startRow, tableOf } from '../../build/bench/table.ts';

describe('statistics', () => {
  it('lets both pages begin and end equally often', () => {
    expect(orderABBA(2)).toEqual([
      ...['app', 'empty', 'empty', 'app'],
      ...['app', 'empty', 'empty', 'app'],
    ]);
  });
  it('takes the middle, or the mean of the two middle samples', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 4, 6])).toBe(5);
  });
  it('takes the smallest sample that covers the share', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });
  it('refuses to make a figure out of nothing', () => {
    expect(() => median([])).toThrow('no sample');
    expect(() => percentile([], 0.5)).toThrow('no sample');
  });
});

describe('the size of the code', () => {
  it('counts scripts, preloads and styles of the page, and not its icon', () => {
    const html = `<link rel="icon" href="data:," /><script type="module" crossorigin src="./a.js"></script>
      <link rel="modulepreload" crossorigin href="./b.js"><link rel="stylesheet" href="./c.css">`;
    expect(referencesOf(html)).toEqual(['./a.js', './b.js', './c.css']);
  });
  it('follows imports and re-exports, and leaves out what is imported later', () => {
    const code =
      'import{a}from"./a.js";import"./b.js";export*from"./c.js";const d=()=>import("./d.js");';
    expect(importsOf(code)).toEqual(['./a.js', './b.js', './c.js']);
  });
  it('lists what waits, the heaviest first', () => {
    const small = { file: 'assets/Story-x1.js', bytes: 4000, gzippedBytes: 1024 };
    const large = { file: 'assets/Map-x2.css', bytes: 9000, gzippedBytes: 2048 };
    expect(listLater([small, large])).toBe('Map.css 2.0 KB, Story.js 1.0 KB');
  });
});

describe('the process tree', () => {
  it('reads a process whose name holds brackets and blanks', () => {
    const line = '42 (a (b) c) S 7 42 42 0 -1 4194560 1 0 0 0 30 12 0 0 20 0 1 0 100';
    expect(readState(line)).toEqual({ pid: 42, parent: 7, ticks: 42 });
  });
  it('reads nothing out of a process that has just ended', () => {
    expect(readState('')).toBeUndefined();
  });
  it('holds children and grandchildren, and nobody else', () => {
    const all = [
      { pid: 1, parent: 0, ticks: 1 },
      { pid: 2, parent: 1, ticks: 1 },
      { pid: 3, parent: 2, ticks: 1 },
      { pid: 4, parent: 9, ticks: 1 },
    ];
    expect(treeOf(1, all).map(({ pid }) => pid)).toEqual([1, 2, 3]);
    expect(treeOf(5, all)).toEqual([]);
  });
});

describe('the table', () => {
  it('marks a goal that is missed', () => {
    const rows = [
      startRow({ app: [1400], empty: [1000] }),
      idleRow({ app: [5], empty: [1] }, 60),
      codeRow(45 * 1024, 0),
    ];
    expect(rows.map(({ isMet }) => isMet)).toEqual([false, true, true]);
    expect(tableOf(rows)).toContain('| 1400 ms | 1000 ms | 1.40 × | ≤ 1.30 × | **no** |');
  });
});
