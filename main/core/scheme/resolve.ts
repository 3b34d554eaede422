// Turns an address of our scheme into a file to serve, or into a refusal. Pure; reading the file is serve.ts.
import { hostOf } from '../lockdown/origin.ts';

/** A file to serve: of the kiosk's page, of the staff panel, or from the media folder of an exhibit. */
export type Resolved =
  | { from: 'page' | 'staff'; file: string; type: string }
  | { from: 'media'; exhibitId: string; file: string; type: string };

const pictureTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

const pageTypes: Record<string, string> = {
  ...pictureTypes,
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
};

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;
const exhibitId = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The file an address stands for, or undefined when it stands for none. */
export function resolveAddress(address: unknown): Resolved | undefined {
  const host = hostOf(address);
  const segments = host && readSegments(address as string);
  if (!segments) return undefined;
  const file = segments.join('/');
  if (host === 'staff') return typed(pageTypes, file, (type) => ({ from: 'staff', file, type }));
  if (segments[0] !== 'media')
    return typed(pageTypes, file, (type) => ({ from: 'page', file, type }));
  const [, id = '', picture, ...rest] = segments;
  if (picture === undefined || rest.length > 0 || !exhibitId.test(id)) return undefined;
  return typed(pictureTypes, picture, (type) => ({
    from: 'media',
    exhibitId: id,
    file: picture,
    type,
  }));
}

/** The parts of the path, decoded once; none of them may be empty, hidden, or lead upwards. */
function readSegments(address: string): string[] | undefined {
  const path = /^[a-z]+:\/\/[a-z]+\/([^?#]*)/.exec(address)?.[1] ?? '';
  const parts = path.split('/').map(decode);
  return parts.every((part) => part !== undefined && segment.test(part))
    ? (parts as string[])
    : undefined;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function typed(
  types: Record<string, string>,
  file: string,
  make: (type: string) => Resolved,
): Resolved | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(file)?.[1] ?? '';
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined;
  return type === undefined ? undefined : make(type);
}
