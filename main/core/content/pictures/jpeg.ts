// JPEG: segments that each begin with FF and a marker, up to the end marker. Used by raster.ts.
import { endsEarly, isDamaged, lacksSize, type Size } from './broken.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Markers without a length: a filler, restarts and the start of the picture. */
const stands = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Markers of the frame, which hold the size; C4, C8 and CC lie among them and mean other things. */
const holdsSize = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the coded pixels end: at the next marker that is neither an escaped FF nor a restart. */
function skipPixels(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) {
      return at;
    }
  }
  throw endsEarly();
}

/** @throws BrokenPicture */
export function readJpeg(bytes: Buffer): Size {
  let size: Size | undefined;
  for (let at = 2; ;) {
    if (at + 2 > bytes.length) throw endsEarly();
    if (bytes[at] !== 0xff) throw isDamaged(`at byte ${at}`);
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) break;
    if (marker === 0xff || stands(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) throw endsEarly();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw endsEarly();
    if (holdsSize(marker) && end - at >= 9) {
      size ??= { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at = marker === startOfScan ? skipPixels(bytes, end) : end;
  }
  if (!size) throw lacksSize();
  return size;
}
