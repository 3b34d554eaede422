// The few forms of Markdown that the guide is written in. Used by guide.ts and messages.ts.
import type { FieldRow } from './fields.ts';

/** A block of text as it stands in a file or on the terminal. */
export const block = (language: string, text: string) =>
  `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;

/** What may stand in a cell: a bar would end it. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of fields; those that must be there are marked. */
export const table = (rows: FieldRow[]) =>
  [
    '| field | what to write | must | what it is for |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ path, form, isRequired, says }) => {
      const name = path.replace(/^[^ ]+/, '`$&`');
      return `| ${[name, form, isRequired ? 'yes' : '', says].map(cell).join(' | ')} |`;
    }),
  ].join('\n');
