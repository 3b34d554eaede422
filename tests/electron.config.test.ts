// What the packager makes of the app's description: its fuses, blown in a file that stands for the program, and the files
// that are taken along. Nothing is fetched and no package is built.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../electron.config.ts';
import { fuses } from '../main/core/lockdown/fuses.ts';

// The packager's own copy of the tool, which is not ours to import by name.
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'));
const { FuseV1Options, flipFuses } = ofBuilder('@electron/fuses') as {
  FuseV1Options: Record<string, string | number>;
  flipFuses(path: string, config: object): Promise<number>;
};
const { PlatformPackager } = ofBuilder('.') as {
  PlatformPackager: { prototype: { generateFuseConfig(given: object): Promise<object> } };
};

/** A program as the tool sees one: a mark, the version of the wire, its length, and one letter for each fuse. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const shipped = '101100011';
const program = Buffer.concat([
  Buffer.from(`before ${mark}`),
  Buffer.from([1, shipped.length]),
  Buffer.from(`${shipped} after`),
]);

test('L2 the packager blows every fuse as the table says, and leaves the ninth as shipped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-fuses-'));
  const path = join(folder, 'program');
  await writeFile(path, program);
  const wanted = await PlatformPackager.prototype.generateFuseConfig(
    config.packaging.electronFuses,
  );
  await flipFuses(path, wanted);
  const at = program.indexOf(shipped);
  const wire = (await readFile(path)).subarray(at, at + shipped.length).toString();
  await rm(folder, { recursive: true });
  const byTable = Object.values(fuses).map(({ value }) => (value ? '1' : '0'));
  expect(wire).toBe(byTable.join(''));
});

test('L2 the fuses that open the program are off, those that close it are on', () => {
  expect(config.packaging.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('L2 every fuse that the packager’s tool knows has a row, in the order of the wire', () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect(Object.keys(fuses).slice(0, known.length)).toEqual(known);
});

test('the packager understands the description, word for word', async () => {
  const { validateConfiguration } = ofBuilder('./util/config/config') as {
    validateConfiguration(config: object, log: object): Promise<void>;
  };
  const { DebugLogger } = ofBuilder('builder-util') as { DebugLogger: new (on: boolean) => object };
  const check = (description: object) =>
    validateConfiguration(structuredClone(description), new DebugLogger(false));
  await expect(check(config.packaging)).resolves.toBeUndefined();
  const wrong = { ...config.packaging, electronFuses: { runAsNod: false } };
  await expect(check(wrong)).rejects.toThrow(/electronFuses/);
});

test('L2 a package holds the built app and its exhibits: no sources, no maps, no stand-in', () => {
  expect(config.packaging.asar).toBe(true);
  expect(config.packaging.files).toEqual([
    'out/electron/**',
    'out/preload.cjs',
    'out/renderer/**',
    'out/staff/**',
    'exhibits/**',
    '!exhibits/{schema,guide}/**',
    '!exhibits/CURATORS.md',
    '!**/*.map',
  ]);
  expect(config.packaging.extraResources).toEqual([{ from: 'exhibits', to: 'exhibits' }]);
});

test('there is a package for every machine that a museum has', () => {
  const { linux, win, mac } = config.packaging;
  const named = [linux, win, mac].flatMap(({ target }) =>
    target.flatMap((one) => one.arch.map((arch) => `${one.target} ${arch}`)),
  );
  expect(named).toEqual([
    'deb x64',
    'deb arm64',
    'AppImage x64',
    'AppImage arm64',
    'dir x64',
    'dir arm64',
    'nsis x64',
    'zip x64',
    'dmg universal',
    'zip universal',
  ]);
});
