// `npm run exhibits:pack -- DIR OUT.vitrine`: checks a folder of exhibits and makes one signed file of it, for a stick.
// Exit code 1 when nothing was packed, 2 when the command line is wrong.
import { parseArgs } from 'node:util';
import { sumOf } from '../main/core/packs/manifest.ts';
import { megabytes } from '../main/core/packs/refusals.ts';
import { ending } from '../main/core/packs/removable.ts';
import { orExplain } from './packs/explain.ts';
import { usualSigning } from './packs/folders.ts';
import { readPrivateKey } from './packs/keys.ts';
import { writePack } from './packs/write-pack.ts';

const usage = 'npm run exhibits:pack -- DIR OUT.vitrine [--key FILE] [--edition NUMBER]';

const { folder, out, values } = orExplain(usage, () => {
  const parsed = parseArgs({
    options: { key: { type: 'string' }, edition: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder, out, more] = parsed.positionals;
  if (folder === undefined || out === undefined || more !== undefined)
    throw new Error('A folder and a file are needed');
  if (!out.endsWith(ending)) throw new Error(`The name of a pack ends with ${ending}`);
  return { folder, out, values: parsed.values };
});
try {
  // Seconds of this machine's clock: they grow by themselves from pack to pack.
  const edition = Number(values.edition ?? Math.floor(Date.now() / 1000));
  const key = readPrivateKey(usualSigning(), values.key);
  const { manifest, leftOut } = await writePack({ folder, out, key, edition });
  const { files } = manifest;
  console.log(
    `${out}: number ${edition}, ${files.length} files, ${megabytes(sumOf(files))} MB unpacked.`,
  );
  if (leftOut.length > 0) console.log(`Not in it, as no kiosk reads it: ${leftOut.join(', ')}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
