// Pictures as programs save them are read; cut off, damaged or active they are refused, and never by an accident.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPicture } from '../../../../main/core/content/pictures/broken.ts';
import { readRaster } from '../../../../main/core/content/pictures/raster.ts';
import { recognise, type Format } from '../../../../main/core/content/pictures/signatures.ts';
import { readSvg } from '../../../../main/core/content/pictures/svg.ts';

const folder = fileURLToPath(new URL('../../../content/pictures/', import.meta.url));
const read = (name: string) => readFileSync(folder + name);
const raster: [name: string, format: Exclude<Format, 'svg'>][] = [
  ['small.png', 'png'],
  ['small.jpg', 'jpeg'],
  ['progressive.jpg', 'jpeg'],
  ['lossy.webp', 'webp'],
  ['lossless.webp', 'webp'],
  ['extended.webp', 'webp'],
  ['small.avif', 'avif'],
];

describe('pictures as programs save them', () => {
  it.each(raster)('%s is taken for what it is, and its size read', (name, format) => {
    expect(recognise(read(name)).format).toBe(format);
    expect(readRaster(format, read(name))).toEqual({ width: 40, height: 30 });
  });

  it('an SVG with styles, gradients and an embedded picture holds nothing to complain of', () => {
    expect(recognise(read('small.svg')).format).toBe('svg');
    expect(readSvg(read('small.svg'))).toEqual({ findings: [], hasSize: true });
  });

  it('all of them stand here', () => {
    expect([...raster.map(([name]) => name), 'small.svg'].sort()).toEqual(
      readdirSync(folder).sort(),
    );
  });
});

describe('pictures that are not whole', () => {
  it.each(raster)('%s is refused wherever it is cut off', (name, format) => {
    const bytes = read(name);
    const taken = Array.from({ length: bytes.length }, (_, length) => length).filter((length) => {
      try {
        return readRaster(format, bytes.subarray(0, length)).width > 0;
      } catch (error) {
        if (!(error instanceof BrokenPicture)) throw error;
        return false;
      }
    });
    expect(taken).toEqual([]);
  });

  it('a PNG with any one byte of its parts changed is refused', () => {
    const bytes = read('small.png');
    const change = fc.tuple(
      fc.integer({ min: 8, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(change, ([at, by]) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(() => readRaster('png', changed)).toThrow(BrokenPicture);
      }),
    );
  });

  it('whatever is changed, a picture is read or refused, and never breaks the check', () => {
    const all = raster.map(([name, format]) => ({ format, bytes: read(name) }));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...all), edits, ({ format, bytes }, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, to] of changes) changed[at % changed.length] = to;
        try {
          readRaster(format, changed);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenPicture);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an SVG that would do something', () => {
  const svg = (inside: string, before = '') =>
    Buffer.from(
      `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`,
    );

  it.each([
    ['<script/>', 'active', 'a script'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'active', 'a script'],
    ['<g onload="x()"/>', 'active', 'the event handler onload'],
    ['<a href="#x"/>', 'active', 'a link'],
    ['<set to="javascript:x()"/>', 'active', 'a script'],
    ['<foreignObject/>', 'active', 'a piece of a web page (foreignObject)'],
    ['<image href="photo.jpg"/>', 'remote', '"photo.jpg"'],
    ['<image href="data:image/svg+xml;base64,AA"/>', 'remote', '"data:image/svg+xml;base64,AA"'],
    ['<use xlink:href="//host/a.svg#b"/>', 'remote', '"//host/a.svg#b"'],
    ['<g style="fill: url( \'x.svg#a\' )"/>', 'remote', '"x.svg#a"'],
    ['<g filter="url(x.svg#a)"/>', 'remote', '"x.svg#a"'],
    ['<style><![CDATA[@import "a.css";]]></style>', 'remote', '"a.css"'],
  ] as const)('%s is found', (inside, is, what) => {
    expect(readSvg(svg(inside)).findings).toEqual([{ is, what, line: 1 }]);
  });

  it('declarations of its own and style sheets of others are found', () => {
    const bombs = svg('', '<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n<?xml-stylesheet href="a.css"?>\n');
    expect(readSvg(bombs).findings.map(({ is, line }) => [is, line])).toEqual([
      ['active', 1],
      ['remote', 2],
    ]);
  });

  it.each([
    ['<html/>', /begins with <html>/],
    ['<svg/>', /lacks xmlns/],
    ['<svg xmlns="http://www.w3.org/2000/svg">', /no well-formed XML from line 1 on/],
    ['nothing', /no well-formed XML/],
    ['', /holds no <svg>/],
  ])('%j is refused', (text, reason) => {
    expect(() => readSvg(Buffer.from(text))).toThrow(reason);
    expect(() => readSvg(Buffer.from(text))).toThrow(BrokenPicture);
  });

  it('whatever text it is, it is read or refused', () => {
    const pieces = fc.constantFrom(
      '<svg',
      ' xmlns="http://www.w3.org/2000/svg"',
      '>',
      '</svg>',
      '<![CDATA[',
      ']]>',
      '&',
      '"',
      '<style>',
      '\0',
      '<!DOCTYPE',
      '<?a?>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 12 }),
        (parts) => {
          try {
            readSvg(Buffer.from(parts.join('')));
          } catch (error) {
            expect(error).toBeInstanceOf(BrokenPicture);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
