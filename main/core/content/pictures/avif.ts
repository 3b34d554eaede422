// AVIF: nested boxes; the sizes stand in meta › iprp › ipco › ispe, the pixels in mdat or idat. Used by raster.ts.
import { endsEarly, isDamaged, lacksSize, type Size } from './broken.ts';

interface Box {
  name: string;
  data: Buffer;
}

/** The boxes that stand one after another in some bytes. */
function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) throw endsEarly();
    const name = bytes.toString('latin1', at + 4, at + 8);
    const written = bytes.readUInt32BE(at);
    // 0 means "to the end"; 1 means that the length takes eight bytes, after the name.
    const isLong = written === 1;
    if (isLong && at + 16 > bytes.length) throw endsEarly();
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : written || bytes.length - at;
    const head = isLong ? 16 : 8;
    if (length < head) throw isDamaged(JSON.stringify(name));
    if (at + length > bytes.length) throw endsEarly();
    boxes.push({ name, data: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}

const find = (boxes: Box[], name: string) => boxes.find((box) => box.name === name);

/** meta has four bytes of version and flags before its boxes. */
const insideMeta = (meta: Box) => boxesIn(meta.data.subarray(4));

/** @throws BrokenPicture */
export function readAvif(bytes: Buffer): Size {
  const boxes = boxesIn(bytes);
  const meta = find(boxes, 'meta');
  if (!meta) throw lacksSize();
  const parts = insideMeta(meta);
  const properties = find(parts, 'iprp');
  const container = properties && find(boxesIn(properties.data), 'ipco');
  const sizes = (container ? boxesIn(container.data) : [])
    .filter(({ name, data }) => name === 'ispe' && data.length >= 12)
    .map(({ data }) => ({ width: data.readUInt32BE(4), height: data.readUInt32BE(8) }));
  if (sizes.length === 0) throw lacksSize();
  if (!find(boxes, 'mdat') && !find(parts, 'idat')) throw endsEarly();
  // A picture of tiles has the size of each tile, too.
  return sizes.reduce((one, other) =>
    one.width * one.height >= other.width * other.height ? one : other,
  );
}
