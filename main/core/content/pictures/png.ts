// PNG: a row of chunks, each with its length, name and checksum, up to IEND. Used by raster.ts.
import { crc32 } from 'node:zlib';
import { endsEarly, isDamaged, lacksSize, type Size } from './broken.ts';

const signatureBytes = 8;
/** Length and name before a chunk's data, checksum after it. */
const headBytes = 8;
const checksumBytes = 4;

/** @throws BrokenPicture */
export function readPng(bytes: Buffer): Size {
  let size: Size | undefined;
  let hasPixels = false;
  for (let at = signatureBytes; ;) {
    if (at + headBytes + checksumBytes > bytes.length) throw endsEarly();
    const name = bytes.toString('latin1', at + 4, at + headBytes);
    const end = at + headBytes + bytes.readUInt32BE(at);
    if (end + checksumBytes > bytes.length) throw endsEarly();
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw isDamaged(name);
    if (name === 'IHDR' && end - at >= headBytes + 8) {
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    hasPixels ||= name === 'IDAT';
    at = end + checksumBytes;
    if (name === 'IEND') break;
  }
  if (!size) throw lacksSize();
  if (!hasPixels) throw endsEarly();
  return size;
}
