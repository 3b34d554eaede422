// Whose packs the kiosk takes: the public keys that a technician has put there, and who of them has signed. Used by import.ts.
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TrustedKey {
  /** The file's name without its ending; for people. */
  name: string;
  key: KeyObject;
}

const ending = '.public.pem';
const mostKeys = 20;

/** Reads the public keys in some folders. What is no Ed25519 key is passed over. Never throws. */
export const loadKeys = (folders: readonly string[]): TrustedKey[] =>
  folders.flatMap((folder) =>
    namesIn(folder).flatMap((file): TrustedKey[] => {
      const key = readKey(join(folder, file));
      return key ? [{ name: file.slice(0, -ending.length), key }] : [];
    }),
  );

/** Who has signed these bytes, or undefined when it is nobody whom the kiosk trusts. */
export const findSigner = (
  bytes: Uint8Array,
  signature: Uint8Array,
  keys: readonly TrustedKey[],
): TrustedKey | undefined => keys.find(({ key }) => verify(null, bytes, key, signature));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort()
      .slice(0, mostKeys);
  } catch {
    return [];
  }
}

function readKey(file: string): KeyObject | undefined {
  try {
    // A private key would make a public one, too; but it has no business on a kiosk.
    const text = readFileSync(file, 'utf8');
    if (text.includes('PRIVATE')) return undefined;
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
