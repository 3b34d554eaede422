// Shows a place in a file the way compilers do: the line, the one before it, and a caret. For problems.
const widest = 96;

/** Where each line of the text that was asked for last begins: a file with many problems is cut into lines once. */
let last: { text: string; starts: number[] } = { text: '', starts: [0] };

function lineStarts(text: string): number[] {
  if (last.text === text) return last.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  last = { text, starts };
  return starts;
}

/** The index of the line that holds an offset, from 0. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number) {
  const starts = lineStarts(text);
  const line = lineAt(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The other way round. */
export const offsetOf = (text: string, { line, column }: { line: number; column: number }) =>
  (lineStarts(text)[line - 1] ?? 0) + column - 1;

/** Hangul and other wide letters take two cells of a terminal, so the caret must count them twice. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;
/** Of a letter that is written in two halves, the first. */
const halves = /[\ud800-\udbff]/g;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** How many cells a text takes, where Hangul takes two and Latin letters one. */
export const cells = (text: string) => text.length + count(text, wide) - count(text, halves);

const tidy = (line: string) => line.replace(/\r$/, '').replace(/\p{Cc}/gu, ' ');

/** A line of a text, no more of it than a frame can show. */
function lineOf(text: string, line: number, start: number): { shown: string; isLonger: boolean } {
  const starts = lineStarts(text);
  const from = starts[line] ?? text.length;
  const end = (starts[line + 1] ?? text.length + 1) - 1;
  const whole = Math.min(end, from + start + widest);
  return { shown: tidy(text.slice(from + start, whole)), isLonger: whole < end };
}

/** The lines round an offset with a caret under `length` characters; long lines are cut to a window. */
export function drawFrame(text: string, offset: number, length: number): string {
  const { line, column } = placeOf(text, offset);
  const starts = lineStarts(text);
  const isLong = (starts[line] ?? text.length + 1) - 1 - (starts[line - 1] ?? 0) > widest;
  const start = isLong ? Math.max(0, column - 1 - widest / 2) : 0;
  const gutter = String(line).length;
  const dots = start > 0 ? '…' : '';
  const row = (number: number) => {
    const { shown, isLonger } = lineOf(text, number - 1, start);
    if (number < line && shown === '') return [];
    const content = `${dots}${shown}${isLonger ? '…' : ''}`;
    return [`    ${String(number).padStart(gutter)} | ${content}`.trimEnd()];
  };
  const { shown } = lineOf(text, line - 1, start);
  const lead = dots.length + cells(shown.slice(0, column - 1 - start));
  const marked = shown.slice(column - 1 - start, column - 1 - start + length);
  const caret = '^'.repeat(Math.max(1, cells(marked.trimEnd())));
  const before = line > 1 ? row(line - 1) : [];
  const under = `    ${' '.repeat(gutter)} | ${' '.repeat(lead)}${caret}`;
  return [...before, ...row(line), under].join('\n');
}
