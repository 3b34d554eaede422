// Makes what is generated of the handbook: its tables within INSTALL.md, and its drawings. Used by handbook.ts and by the test that
// finds stale ones.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contents } from '../../main/core/doctor/bundle.ts';
import { drawDiagrams } from './diagrams.ts';
import { writeLamps } from './lamps.ts';
import { writePanels } from './panels.ts';

const file = 'INSTALL.md';

const writeBundle = (): string =>
  [
    '| in it | what it is |',
    '| --- | --- |',
    ...contents.map(({ name, what }) => `| \`${name}\` | ${what} |`),
  ].join('\n');

/** The parts of INSTALL.md that are made, by the name between their two marks. */
const parts: Record<string, () => string> = {
  panels: writePanels,
  lamps: writeLamps,
  bundle: writeBundle,
};

/** Each generated file by its path from the root. What people wrote in INSTALL.md stays as it is. */
export async function makeHandbook(root: string): Promise<Map<string, string>> {
  const written = await readFile(join(root, file), 'utf8');
  const made = written.replaceAll(
    /<!-- made: (\w+) -->[^]*?<!-- end -->/g,
    (whole, name: string) => {
      const make = parts[name];
      return make ? `<!-- made: ${name} -->\n\n${make()}\n\n<!-- end -->` : whole;
    },
  );
  const config = await resolveConfig(join(root, 'package.json'));
  const text = await format(made, { ...config, filepath: file });
  const drawings = [...drawDiagrams()].map(([name, drawn]): [string, string] => [
    `build/handbook/${name}`,
    drawn,
  ]);
  return new Map([[file, text], ...drawings]);
}
