// Reads from a picture's bytes how large it is and whether it is whole. Used by check-pictures.ts. Written out because
// libraries that tell the size read no further than the header, and a picture that was cut off while it was copied is
// what happens in a museum; who walks through all parts to see that, passes the size on the way.
import { readAvif } from './avif.ts';
import { BrokenPicture, type Size } from './broken.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { Format } from './signatures.ts';
import { readWebp } from './webp.ts';

const readers: Record<Exclude<Format, 'svg'>, (bytes: Buffer) => Size> = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
};

/**
 * The size in pixels of a picture that is whole.
 * @throws BrokenPicture
 */
export function readRaster(format: Exclude<Format, 'svg'>, bytes: Buffer): Size {
  const size = readers[format](bytes);
  if (size.width < 1 || size.height < 1) throw new BrokenPicture('it is 0 pixels large');
  return size;
}
