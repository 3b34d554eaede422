// A folder with everything that packs need: exhibits, keys, a place for versions. Used by the tests of packs.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePack } from '../../../../build/packs/write-pack.ts';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import { tryPack } from '../../../../main/core/packs/import.ts';
import type { Manifest } from '../../../../main/core/packs/manifest.ts';
import { openVersions } from '../../../../main/core/packs/versions.ts';
import type { ZipEntry } from './zip.ts';

export const base = fileURLToPath(new URL('../../../content/base', import.meta.url));

export const baseFiles = [
  'places.json',
  'plain/exhibit.json',
  'plain/media/Map.svg',
  'rotation.json',
  'second/exhibit.json',
  'sources.json',
];

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-packs-'));
  const exhibits = join(folder, 'exhibits');
  const state = join(folder, 'state');
  const keys = join(state, 'keys');
  const warnings: string[] = [];
  const log = { warn: (_about: unknown, line?: string) => warnings.push(line ?? String(_about)) };
  cpSync(base, exhibits, { recursive: true });
  mkdirSync(keys, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const trust = (key: KeyObject, name = 'curators') => {
    writeFileSync(join(keys, `${name}.public.pem`), key.export({ type: 'spki', format: 'pem' }));
  };
  trust(publicKey);
  const versions = openVersions(join(state, 'packs'), log as never);
  const out = join(folder, 'out.vitrine');
  return {
    folder,
    exhibits,
    state,
    keys,
    versions,
    warnings,
    log,
    out,
    privateKey,
    /** An honest pack. */
    pack: async (edition: number, file = out) => {
      await writePack({ folder: exhibits, out: file, key: privateKey, edition });
      return file;
    },
    try: async (file: string) =>
      tryPack(file, { versions, keyFolders: [keys], shown: await loadExhibits(exhibits) }),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Workshop = ReturnType<typeof openWorkshop>;

/** The entries of an honest pack, to be spoilt. @param change what the list says before it is signed */
export function entriesOf(
  key: KeyObject,
  change: (manifest: Manifest) => unknown = () => undefined,
  edition = 10,
): ZipEntry[] {
  const files = baseFiles.map((path) => ({ path, content: readFileSync(join(base, path)) }));
  const manifest: Manifest = {
    format: 'vitrine-pack',
    version: 1,
    edition,
    madeAt: '2026-01-01T00:00:00.000Z',
    title: 'A test',
    files: files.map(({ path, content }) => ({
      path,
      bytes: content.length,
      sha256: sha256(content),
    })),
  };
  const signed = Buffer.from(JSON.stringify(change(manifest) ?? manifest));
  return [
    { name: 'manifest.json', content: signed },
    { name: 'manifest.sig', content: sign(null, signed, key) },
    ...files.map(({ path, content }) => ({ name: `exhibits/${path}`, content })),
  ];
}

/** Adds a file to the list, so that even its signature is right. */
export const listed =
  (path: string, content = Buffer.from('x')) =>
  (manifest: Manifest) => {
    manifest.files.push({ path, bytes: content.length, sha256: sha256(content) });
  };
