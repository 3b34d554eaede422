// The typefaces that the page is given: whatever a visitor composes on the on-screen keyboard has its letters.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { lettersOf } from '../../renderer/kinds/portal/typing/letters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place));

/** The code points that a font of the sfnt form has a letter for, by its table "cmap" in format 4. */
const readCharacters = (font: Buffer): Set<number> => {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => 12 + place * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(entry + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, place) => cmap + 8 + place * 8,
  );
  const table = maps
    .map((map) => cmap + font.readUInt32BE(map))
    .find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error('the font has no map in format 4');
  const span = font.readUInt16BE(table + 6);
  const characters = new Set<number>();
  for (let segment = 0; segment < span; segment += 2) {
    const end = font.readUInt16BE(table + 14 + segment);
    const start = font.readUInt16BE(table + 16 + span + segment);
    const delta = font.readUInt16BE(table + 16 + 2 * span + segment);
    const offsetAt = table + 16 + 3 * span + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let one = start; one <= end && one !== 0xffff; one++) {
      const glyph =
        offset === 0 ? one + delta : font.readUInt16BE(offsetAt + offset + 2 * (one - start));
      // Glyph 0 is the box that stands for a letter that is missing.
      if ((glyph & 0xffff) !== 0) characters.add(one);
    }
  }
  return characters;
};

const missingFrom = (characters: Set<number>, wanted: string[]) =>
  wanted.filter((letter) => !characters.has(letter.codePointAt(0) ?? 0));

describe('the face for Hangul', () => {
  const syllables = range(0xac00, 0xd7a3);
  const jamo = range(0x3131, 0x3163);
  let characters = new Set<number>();
  beforeAll(async () => {
    spawnSync(process.execPath, ['build/fonts.ts'], { cwd: root });
    const face = await readFile(join(root, 'renderer/fonts/hangul.woff2'));
    const wanted = [...syllables, ...jamo].join('');
    characters = readCharacters(await subset(face, wanted, { targetFormat: 'sfnt' }));
  }, 120_000);

  it('has each of the 11,172 syllables', () => {
    expect(syllables).toHaveLength(11_172);
    expect(missingFrom(characters, syllables)).toEqual([]);
    // The reader itself can tell: nobody asked for this one.
    expect(missingFrom(characters, ['A'])).toEqual(['A']);
  });

  it('has every jamo that can stand alone', () => {
    expect(missingFrom(characters, jamo)).toEqual([]);
  });

  it('has every letter of the keyboard’s Korean keys', () => {
    const keys = [false, true].flatMap((isShifted) => lettersOf('hangul', isShifted).flat());
    expect(missingFrom(characters, keys)).toEqual([]);
  });
});
