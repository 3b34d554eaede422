// WebP: a RIFF file whose chunks hold the pixels, with the size in the first. Used by raster.ts.
import { endsEarly, lacksSize, type Size } from './broken.ts';

const headBytes = 12;
const chunkHeadBytes = 8;
/** The chunks that hold pixels: lossy, lossless, one frame of several. */
const pixels = ['VP8 ', 'VP8L', 'ANMF'];

/** The size that a chunk tells, where it tells one; fourteen bits a side in the simple forms. */
const sizes: Record<string, (data: Buffer) => Size> = {
  VP8X: (data) => ({ width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }),
  VP8L: (data) => {
    const bits = data.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  },
  'VP8 ': (data) => ({
    width: data.readUInt16LE(6) & 0x3fff,
    height: data.readUInt16LE(8) & 0x3fff,
  }),
};

/** @throws BrokenPicture */
export function readWebp(bytes: Buffer): Size {
  if (bytes.length < headBytes) throw endsEarly();
  const whole = bytes.readUInt32LE(4) + 8;
  if (whole > bytes.length) throw endsEarly();
  let size: Size | undefined;
  let hasPixels = false;
  for (let at = headBytes; at + chunkHeadBytes <= whole;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + chunkHeadBytes, at + chunkHeadBytes + length);
    if (data.length < length) throw endsEarly();
    if (Object.hasOwn(sizes, name) && length >= 10) size ??= sizes[name]?.(data);
    hasPixels ||= pixels.includes(name);
    at += chunkHeadBytes + length + (length % 2);
  }
  if (!size) throw lacksSize();
  if (!hasPixels) throw endsEarly();
  return size;
}
