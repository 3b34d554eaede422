// The part of the guide that explains each message of the check, with the example that the tests keep. Used by guide.ts.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { themes } from '../../main/core/content/problem-texts.ts';
import type { Row } from '../../main/core/content/texts/row.ts';
import { block } from './markdown.ts';

/** One message as it is printed, from the line with the file to the line with the help. */
const printed = /^\S+:\d+:\d+.*\n[^]*?^ {2}Help: .*#(\S+)$/gm;

/** For each id its first example among the broken folders of the tests; a folder named after it comes first. */
async function readExamples(folder: string): Promise<Map<string, string>> {
  const examples = new Map<string, string>();
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const text = await readFile(join(folder, name, 'expected.txt'), 'utf8');
    for (const [message, code = ''] of text.matchAll(printed)) {
      if (!examples.has(code) || (name === code && !examples.get(code)?.startsWith('own:')))
        examples.set(code, name === code ? `own:${message}` : message);
    }
  }
  return new Map([...examples].map(([code, message]) => [code, message.replace(/^own:/, '')]));
}

/** Without an example: the sentence itself, with gaps. */
const sentence = ({ says, fix }: Row) =>
  `  ${says.replaceAll(/\{(\w+)\}/g, '…')}\n  Fix:  ${fix.replaceAll(/\{(\w+)\}/g, '…')}`;

function explain(code: string, row: Row, example: string | undefined): string {
  const parts = [
    `### ${code}`,
    ...(row.warning ? ['_Advice: nothing is left out because of it._'] : []),
    block('text', example ?? sentence(row)),
    ...(row.why ? [row.why] : []),
  ];
  return parts.join('\n\n');
}

/** @param folder the broken exhibits of the tests */
export async function explainMessages(folder: string): Promise<string> {
  const examples = await readExamples(folder);
  return themes
    .map(({ title, rows }) =>
      [
        `## Messages: ${title}`,
        ...Object.entries(rows).map(([code, row]) => explain(code, row, examples.get(code))),
      ].join('\n\n'),
    )
    .join('\n\n');
}
