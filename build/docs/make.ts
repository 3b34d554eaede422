// Makes every generated file for curators as text. Used by docs.ts and by the test that finds stale ones.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readContent } from './content.ts';
import { makeGuide } from './guide.ts';
import { makeSchemas } from './schemas.ts';

/** Each generated file by its path from the root. */
export async function makeDocs(root: string): Promise<Map<string, string>> {
  const content = await readContent(join(root, 'exhibits'));
  const schemas = makeSchemas(content);
  const made: [file: string, text: string][] = [
    ...[...schemas].map(([name, schema]): [string, string] => [
      `exhibits/schema/${name}`,
      JSON.stringify(schema),
    ]),
    ['exhibits/CURATORS.md', await makeGuide(root, content, schemas)],
  ];
  const config = await resolveConfig(join(root, 'package.json'));
  return new Map(
    await Promise.all(
      made.map(async ([file, text]): Promise<[string, string]> => [
        file,
        await format(text, { ...config, filepath: file }),
      ]),
    ),
  );
}
