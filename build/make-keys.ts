// `npm run exhibits:keys [-- NAME]`: makes a pair of keys, to sign packs with and to trust them by. Exit code 1 when there is one
// of that name already, 2 when the command line is wrong.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { usualSigning, usualState } from './packs/folders.ts';
import { makeKeys } from './packs/keys.ts';
import { orExplain } from './packs/explain.ts';

const usage = 'npm run exhibits:keys -- [NAME] [--out DIR]';

const { values, positionals } = orExplain(usage, () =>
  parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true }),
);
try {
  const { privateFile, publicFile } = makeKeys(
    values.out ?? usualSigning(),
    positionals[0] ?? 'curators',
  );
  console.log(`The private key is ${privateFile}. Whoever has it can change what kiosks show:
keep it on this machine, and put it on no stick and no kiosk.

The public key is ${publicFile}. Copy it into the folder of keys of each kiosk
that is to take your packs, by default ${join(usualState(), 'keys')}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
