// Makes every generated file for curators as text. Used by docs.ts and by the test that finds stale ones.
import { join } from 'node:path';
import { format } from 'prettier';
import { readContent } from './content.ts';
import { makeSchemas } from './schemas.ts';

/** Each generated file by its path from the root. */
export async function makeDocs(root: string): Promise<Map<string, string>> {
  const content = await readContent(join(root, 'exhibits'));
  const files = new Map<string, string>();
  for (const [name, schema] of makeSchemas(content)) {
    files.set(
      `exhibits/schema/${name}`,
      await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 }),
    );
  }
  return files;
}
