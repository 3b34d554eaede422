// Makes a pair of keys, and reads the private one again. Used by make-keys.ts and pack-exhibits.ts.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const privateEnding = '.private.pem';

/**
 * Makes a pair of Ed25519 keys.
 * @returns the files
 * @throws Error when there is a pair of that name already
 */
export function makeKeys(
  folder: string,
  name: string,
): { privateFile: string; publicFile: string } {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name))
    throw new Error(`"${name}" is no name for a key: small letters, digits and hyphens.`);
  const privateFile = join(folder, `${name}${privateEnding}`);
  const publicFile = join(folder, `${name}.public.pem`);
  if (existsSync(privateFile))
    throw new Error(`${privateFile} is there already; a key that is in use is not replaced.`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  });
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
  return { privateFile, publicFile };
}

/**
 * Reads the key to sign with.
 * @param file left out, the only one in the folder
 * @throws Error with a sentence
 */
export function readPrivateKey(folder: string, file?: string): KeyObject {
  const path = file ?? findOnly(folder);
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new Error(`${path} is no private key as npm run exhibits:keys makes it.`);
}

function findOnly(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [name, other] = names.filter((one) => one.endsWith(privateEnding));
  if (name === undefined)
    throw new Error(`There is no key in ${folder} yet; make one with npm run exhibits:keys.`);
  if (other !== undefined)
    throw new Error(`There are several keys in ${folder}; say which one with --key FILE.`);
  return join(folder, name);
}
