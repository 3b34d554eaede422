// What a pack may hold, by name: the files that the kiosk reads and nothing else. Pure; used by whoever makes or reads one.

/** Any file not in a row is refused; so none can be hidden, lead elsewhere, or mean something else on another system. */
const allowed: { pattern: RegExp; reason: string }[] = [
  { pattern: /^(rotation|places|sources)\.json$/, reason: 'what all exhibits share' },
  { pattern: /^[a-z0-9][a-z0-9-]{0,79}\/exhibit\.json$/, reason: 'an exhibit' },
  {
    pattern:
      /^[a-z0-9][a-z0-9-]{0,79}\/media\/[A-Za-z0-9][A-Za-z0-9._-]{0,110}\.(svg|png|jpg|jpeg|webp|avif)$/,
    reason: 'a picture of an exhibit',
  },
];

/** Names that are no files on Windows, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export type NameFault = 'path-absolute' | 'path-outside' | 'name-unknown';

/** Why a pack may not hold a file of this name, or undefined. */
export function whyNotHeld(path: string): NameFault | undefined {
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return 'path-absolute';
  const parts = path.split(/[/\\]/);
  if (parts.includes('..')) return 'path-outside';
  const isKnown = allowed.some(({ pattern }) => pattern.test(path));
  return isKnown && !parts.some((part) => device.test(part)) ? undefined : 'name-unknown';
}

/** The first name that is there twice, on a disk that does not tell large letters from small. */
export function findTwice(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return paths.find((path) => {
    const name = path.toLowerCase();
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}
