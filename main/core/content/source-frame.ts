// Shows a place in a file the way compilers do: the line, the one before it, and a caret. For problems.
const widest = 96;

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Hangul and other wide letters take two cells of a terminal, so the caret must count them twice. */
const isWide = (letter: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter);

const cells = (text: string) =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);

const tidy = (line: string) => line.replace(/\r$/, '').replace(/\p{Cc}/gu, ' ');

/** The lines round an offset with a caret under `length` characters; long lines are cut to a window. */
export function drawFrame(text: string, offset: number, length: number): string {
  const { line, column } = placeOf(text, offset);
  const lines = text.split('\n');
  const shown = tidy(lines[line - 1] ?? '');
  const start = shown.length > widest ? Math.max(0, column - 1 - widest / 2) : 0;
  const cut = (one: string) =>
    (start > 0 ? '…' : '') +
    one.slice(start, start + widest) +
    (one.length > start + widest ? '…' : '');
  const gutter = String(line).length;
  const row = (number: number, content: string) =>
    `    ${String(number).padStart(gutter)} | ${cut(content)}`.trimEnd();
  const lead = (start > 0 ? 1 : 0) + cells(shown.slice(start, column - 1));
  const marked = shown.slice(column - 1, Math.min(column - 1 + length, start + widest));
  const caret = '^'.repeat(Math.max(1, cells(marked.trimEnd())));
  const above = tidy(lines[line - 2] ?? '');
  const before = line > 1 && above.length > start ? [row(line - 1, above)] : [];
  return [
    ...before,
    row(line, shown),
    `    ${' '.repeat(gutter)} | ${' '.repeat(lead)}${caret}`,
  ].join('\n');
}
