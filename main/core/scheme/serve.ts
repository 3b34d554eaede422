// Reads the file behind an address of our scheme. main/electron/scheme.ts makes a response of it.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mediaHeaders, pageHeaders, restingHeaders } from '../lockdown/headers.ts';
import { resting } from '../lockdown/origin.ts';
import { resolveAddress, type Resolved } from './resolve.ts';
import { restingPage } from './resting.ts';

export interface Roots {
  /** The folder of the kiosk's built page. */
  pageFolder: string;
  /** The folder of the built staff panel. */
  staffFolder: string;
  /** The media folder of an exhibit that is shown, if it has one. */
  mediaFolder(exhibitId: string): string | undefined;
}

export interface Served {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

const maxBytes = 64 * 1024 * 1024;

/** Answers an address. Whatever is wrong with it, the answer is 404 and never an error. */
export async function serve(address: string, roots: Roots): Promise<Served> {
  // Before any disk is asked: it is for the time when there may be none.
  if (address === resting) return builtIn(restingPage);
  const resolved = resolveAddress(address);
  const body = resolved && (await readInside(rootOf(resolved, roots), resolved.file));
  if (!body) return { status: 404, headers: { ...pageHeaders }, body: new Uint8Array() };
  const headers = resolved.from === 'media' ? mediaHeaders : pageHeaders;
  return { status: 200, headers: { ...headers, 'Content-Type': resolved.type }, body };
}

const builtIn = (page: string): Served => ({
  status: 200,
  headers: { ...restingHeaders, 'Content-Type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(page),
});

function rootOf(resolved: Resolved, roots: Roots): string | undefined {
  if (resolved.from === 'media') return roots.mediaFolder(resolved.exhibitId);
  return resolved.from === 'staff' ? roots.staffFolder : roots.pageFolder;
}

/** Reads a regular file that really lies inside a folder, links followed; undefined otherwise. */
async function readInside(folder: string | undefined, file: string) {
  if (folder === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return undefined;
    const { size } = await stat(path).then((found) =>
      found.isFile() ? found : { size: Infinity },
    );
    return size <= maxBytes ? new Uint8Array(await readFile(path)) : undefined;
  } catch {
    return undefined;
  }
}
