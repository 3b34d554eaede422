// Tells by a file's first bytes what it holds, whatever its name says. Used by check-pictures.ts.

/** What the page shows. */
export type Format = 'png' | 'jpeg' | 'webp' | 'avif' | 'svg';

/** Each ending that a picture's name may have. */
export const formatOfEnding: Record<string, Format> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/** The formats as one says them, each with the ending it gets when its file is to be renamed. */
export const formats: Record<Format, { name: string; ending: string }> = {
  png: { name: 'PNG', ending: 'png' },
  jpeg: { name: 'JPEG', ending: 'jpg' },
  webp: { name: 'WebP', ending: 'webp' },
  avif: { name: 'AVIF', ending: 'avif' },
  svg: { name: 'SVG', ending: 'svg' },
};

export interface Content {
  /** As a sentence ends with it: "the file holds …". */
  holds: string;
  /** Left out where the kiosk cannot show it. */
  format?: Format;
}

interface Signature extends Content {
  mark: RegExp;
}

/** Tried from above on the first bytes, each byte read as one letter. */
const signatures: readonly Signature[] = [
  { mark: /^$/, holds: 'nothing at all' },
  { mark: /^\x89PNG\r\n[^]\n/, holds: 'a PNG picture', format: 'png' },
  { mark: /^\xff\xd8\xff/, holds: 'a JPEG picture', format: 'jpeg' },
  { mark: /^RIFF[^]{4}WEBP/, holds: 'a WebP picture', format: 'webp' },
  { mark: /^[^]{4}ftyp[^]{0,32}avi[fs]/, holds: 'an AVIF picture', format: 'avif' },
  { mark: /^[^]{4}ftyp(he[iv]|mif1|msf1)/, holds: 'a HEIC picture, as telephones make them' },
  { mark: /^[^]{4}ftyp/, holds: 'a film' },
  { mark: /^GIF8/, holds: 'a GIF picture' },
  { mark: /^BM/, holds: 'a bitmap (BMP)' },
  { mark: /^(II\*\0|MM\0\*)/, holds: 'a TIFF picture' },
  { mark: /^(\xff\n|[^]{4}JXL )/, holds: 'a JPEG XL picture' },
  { mark: /^8BPS/, holds: 'a Photoshop picture' },
  { mark: /^%PDF/, holds: 'a PDF document' },
  { mark: /^PK[^]{2}/, holds: 'an archive or an Office document' },
  { mark: /<svg[\s>]/, holds: 'an SVG picture', format: 'svg' },
  { mark: /<(!doctype html|html)/i, holds: 'a web page' },
];

/** Far enough for an SVG that begins with a licence. */
const furthest = 65_536;

/** What a file holds, by its first bytes. */
export function recognise(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, furthest));
  const letters = head.toString('latin1');
  return signatures.find(({ mark }) => mark.test(letters)) ?? { holds: 'something else' };
}
