// `npm run exhibits:docs`: writes what helps curators and is made from the schemas: exhibits/schema for editors, and the guide
// exhibits/CURATORS.md. A test fails when what is there is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocs } from './docs/make.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [file, text] of await makeDocs(root)) {
  const path = join(root, file);
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`Written: ${file}`);
}
