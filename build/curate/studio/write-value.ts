// Writes a value as JSON in the manner of the file that it goes into. Used by document.ts.

/** How a file is laid out. */
export interface Layout {
  /** One step of indentation. */
  step: string;
  /** How its lines end. */
  lineEnd: string;
}

/** A list of plain values stands on one line up to here, as the exhibits are formatted. */
const widest = 80;

/** The manner of a text: its own first indentation and first line end. */
export const layoutOf = (text: string): Layout => ({
  step: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ',
  lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
});

export const isStructured = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

const bracketsOf = (value: object) => (Array.isArray(value) ? '[]' : '{}');

/** Each entry with its name, where it has one. */
const entriesOf = (value: object): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((entry: unknown) => ['', entry])
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([name, entry]) => [`${JSON.stringify(name)}: `, entry]);

/** On one line. */
export function writeShort(value: unknown): string {
  if (!isStructured(value)) return JSON.stringify(value);
  const inside = entriesOf(value)
    .map(([name, entry]) => name + writeShort(entry))
    .join(', ');
  const [open = '', close = ''] = bracketsOf(value);
  return Array.isArray(value) || inside === '' ? open + inside + close : `{ ${inside} }`;
}

/** @param indent of the line on which the value begins */
export function writeLong(value: unknown, indent: string, layout: Layout): string {
  if (!isStructured(value)) return JSON.stringify(value);
  const short = writeShort(value);
  const isPlainList = Array.isArray(value) && !value.some(isStructured);
  const entries = entriesOf(value);
  if (entries.length === 0 || (isPlainList && short.length + indent.length <= widest)) return short;
  const inner = indent + layout.step;
  const lines = entries.map(([name, entry]) => inner + name + writeLong(entry, inner, layout));
  const [open = '', close = ''] = bracketsOf(value);
  const { lineEnd } = layout;
  return open + lineEnd + lines.join(`,${lineEnd}`) + lineEnd + indent + close;
}
