// Tests what `npm run shots` and `npm run bench` are told on their command lines, and the copy that pictures are taken of.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../build/bench/options.ts';
import { copyExhibition, readRotation } from '../../build/pictures/exhibition.ts';
import { chooseLanguages, readShotOptions, readSize } from '../../build/pictures/options.ts';
import { fileNameOf } from '../../build/pictures/studio.ts';

const shipped = fileURLToPath(new URL('../../exhibits', import.meta.url));

describe('the command line of the pictures', () => {
  it('has a size, all languages and the shipped exhibits unless told otherwise', () => {
    expect(readShotOptions(['--out', 'here'], 'exhibits')).toEqual({
      out: 'here',
      size: { width: 1920, height: 1080 },
      languages: [],
      only: [],
      settings: [],
      exhibits: 'exhibits',
    });
    expect(
      readShotOptions(['--out', 'a', '--lang', 'en,ko', '--exhibits', 'b'], 'c'),
    ).toMatchObject({
      languages: ['en', 'ko'],
      exhibits: 'b',
    });
  });
  it('says what is missing or not known', () => {
    expect(() => readShotOptions([], 'exhibits')).toThrow('--out FOLDER is missing');
    expect(() => readShotOptions(['--outt', 'a'], 'exhibits')).toThrow('The options are --out');
  });
  it.each(['1920', '1920x', '100x100', '99999x1080', 'wide'])('refuses %s as a size', (size) => {
    expect(() => readSize(size)).toThrow('such as 1920x1080');
  });
  it('takes the languages asked for, or all, and refuses one that is not offered', () => {
    expect(chooseLanguages(['ko'], ['en', 'ko'])).toEqual(['ko']);
    expect(chooseLanguages([], ['en', 'ko'])).toEqual(['en', 'ko']);
    expect(() => chooseLanguages(['en', 'fr'], ['en', 'ko'])).toThrow('"fr"');
  });
  it('names a picture by screen, state and language, whatever a curator wrote', () => {
    expect(fileNameOf('menu', 'contents', 'ko')).toBe('menu-contents-ko.png');
    expect(fileNameOf('a/b', '첫 트윗', 'en')).toBe('a-b-첫-트윗-en.png');
  });
});

describe('the command line of the measurements', () => {
  it('watches a whole cycle and measures all unless told otherwise', () => {
    const { runs, seconds, only } = readBenchOptions([]);
    expect([runs, seconds, only.length]).toEqual([5, undefined, 5]);
  });
  it('refuses what is no count and what it does not measure', () => {
    expect(() => readBenchOptions(['--runs', '0'])).toThrow('--runs needs a whole number');
    expect(() => readBenchOptions(['--seconds', 'ten'])).toThrow('"ten"');
    expect(() => readBenchOptions(['--only', 'start,speed'])).toThrow('"speed"');
  });
});

describe('the copy that pictures are taken of', () => {
  it('begins in the language asked for, at its own pace, and leaves the original alone', async () => {
    const before = await readFile(join(shipped, 'rotation.json'), 'utf8');
    const pace = { attractSeconds: 7, dwellSeconds: 5, idleSeconds: 10 };
    const copy = await copyExhibition(shipped, 'ko', pace);
    try {
      const rotation = await readRotation(copy.folder);
      expect(rotation).toMatchObject(pace);
      expect(rotation.languages.map(({ code }) => code)).toEqual(['ko', 'en']);
      for (const id of rotation.exhibits) {
        const exhibit = await readFile(join(copy.folder, id, 'exhibit.json'), 'utf8');
        expect(JSON.parse(exhibit)).not.toHaveProperty('idleSeconds');
      }
      expect(await readFile(join(shipped, 'rotation.json'), 'utf8')).toBe(before);
    } finally {
      await copy.remove();
    }
  });
  it('keeps a broken exhibit as it is, for the loader to name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-test-'));
    try {
      await cp(shipped, folder, { recursive: true });
      await writeFile(join(folder, 'intranet/exhibit.json'), '{ broken');
      const pace = { attractSeconds: 7, dwellSeconds: 5, idleSeconds: 10 };
      const copy = await copyExhibition(folder, undefined, pace);
      expect(await readFile(join(copy.folder, 'intranet/exhibit.json'), 'utf8')).toBe('{ broken');
      await copy.remove();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  it('says in one sentence that a folder holds no exhibition', async () => {
    await expect(readRotation('/nowhere')).rejects.toThrow(
      '/nowhere/rotation.json is not there, so there is nothing to show.',
    );
  });
});
