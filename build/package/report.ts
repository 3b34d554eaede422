// Says what is in an edition, with sizes: `npm run package -- --report`. Used by build/package.ts.
import { dirname } from 'node:path';
import { bytesOf, type PackedFile, type Part, type Share } from './contents.ts';

/** The app's own share, without Electron, Chromium or Node, may not be more. */
export const mostBytes = 12_000_000;

const inMega = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`.padStart(10);
const largest = 12;

/** The report of one edition as text. */
export function writeReport(title: string, parts: readonly Part[], files: PackedFile[]): string {
  const shares = [...new Set(parts.map(({ share }) => share))];
  const ofPart = (part: Part) => files.filter(({ to }) => to === part.to || isWithin(to, part.to));
  return [
    title,
    ...parts.map((part) => {
      const own = ofPart(part);
      const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
      return `  ${inMega(bytes)}  ${String(own.length).padStart(4)} files  ${part.to}: ${part.reason}`;
    }),
    'Largest files:',
    ...largestOf(files).map(({ to, bytes }) => `  ${inMega(bytes)}  ${to}`),
    'Shares:',
    ...shares.map((share) => describeShare(share, bytesOf(files, share))),
  ].join('\n');
}

const isWithin = (path: string, folder: string): boolean => {
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) if (at === folder) return true;
  return false;
};

const largestOf = (files: PackedFile[]) =>
  files
    .filter(({ share }) => share === 'Vitrine')
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, largest);

function describeShare(share: Share, bytes: number): string {
  const judged = share === 'Vitrine' ? ` (at most ${inMega(mostBytes).trim()})` : '';
  return `  ${inMega(bytes)}  ${share}${judged}`;
}
