// Draws the app's icons from our own dots: the peninsula as a lattice on the night's blue. Run by build/package/ before packages
// are made; the result is not kept in the repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import steps from '../renderer/dots/outlines.json' with { type: 'json' };

type Colour = readonly [red: number, green: number, blue: number];
const night: Colour = [11, 14, 18];
const north: Colour = [240, 150, 70];
const south: Colour = [232, 228, 216];
/** Dots from edge to edge. */
const columns = 22;
/** West and north of the frame, and its width in degrees; a degree of latitude is longer by a quarter. */
const frame = { west: 120.9, north: 43.4, degrees: 13.3, stretch: 1.26 };
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

type Ring = [number, number][];

const unroll = (rings: number[][]): Ring[] =>
  rings.map((ring) => {
    let [x, y] = [0, 0];
    return Array.from({ length: ring.length / 2 }, (_, index): [number, number] => {
      x += ring[index * 2] ?? 0;
      y += ring[index * 2 + 1] ?? 0;
      return [x / 100, y / 100];
    });
  });

const lands: [Ring[], Colour][] = [
  [unroll(steps.north), north],
  [unroll(steps.south), south],
];

/** Whether a point lies within rings: a line from it crosses their edges an odd number of times. */
function isWithin(rings: Ring[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings)
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  return isInside;
}

/** The colour of each dot of the lattice, or none. */
const lattice = Array.from({ length: columns * columns }, (_, index) => {
  const x = frame.west + (((index % columns) + 0.5) / columns) * frame.degrees;
  const row = (Math.floor(index / columns) + 0.5) / columns;
  const y = frame.north - (row * frame.degrees) / frame.stretch;
  return lands.find(([rings]) => isWithin(rings, x, y))?.[1];
});

/** One picture, four bytes a pixel. Edges are softened by four looks a pixel each way. */
function draw(size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  const looks = 4;
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0];
    for (let look = 0; look < looks * looks; look++) {
      const x = ((at % size) + ((look % looks) + 0.5) / looks) / size;
      const y = (Math.floor(at / size) + (Math.floor(look / looks) + 0.5) / looks) / size;
      const colour = colourAt(x * columns, y * columns);
      for (const [part, value] of colour.entries()) sum[part] = (sum[part] ?? 0) + value;
    }
    pixels.set([...sum.map((value) => Math.round(value / looks ** 2)), 255], at * 4);
  }
  return pixels;
}

function colourAt(x: number, y: number): Colour {
  const dot = lattice[Math.floor(y) * columns + Math.floor(x)];
  const isInDot = Math.hypot((x % 1) - 0.5, (y % 1) - 0.5) < 0.36;
  return dot && isInDot ? dot : night;
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of a size. */
export function writePng(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const pixels = draw(size);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows)))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** Windows’ form: a list of pictures, which may be PNGs. */
function writeIco(pictures: [number, Buffer][]): Buffer {
  const header = Buffer.alloc(6 + pictures.length * 16);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let at = header.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const row = 6 + index * 16;
    header.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], row);
    header.writeUInt32LE(png.length, row + 8);
    header.writeUInt32LE(at, row + 12);
    at += png.length;
  }
  return Buffer.concat([header, ...pictures.map(([, png]) => png)]);
}

/** The names of sizes in macOS’s form. */
const appleNames: [string, number][] = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

function writeIcns(png: (size: number) => Buffer): Buffer {
  const parts = appleNames.map(([name, size]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(png(size).length + 8);
    return Buffer.concat([Buffer.from(name), length, png(size)]);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 8));
  return Buffer.concat([Buffer.from('icns'), length, ...parts]);
}

/** Writes all icons into a folder. */
export function drawIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const drawn = new Map(sizes.map((size) => [size, writePng(size)]));
  const png = (size: number) => drawn.get(size) ?? writePng(size);
  for (const size of sizes) writeFileSync(join(folder, `${size}x${size}.png`), png(size));
  const small = sizes.filter((size) => size <= 256);
  writeFileSync(join(folder, 'icon.ico'), writeIco(small.map((size) => [size, png(size)])));
  writeFileSync(join(folder, 'icon.icns'), writeIcns(png));
}
