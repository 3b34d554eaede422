// The files that the desk's server gives out: the panel, the kiosk's page with the bridge to this server, and pictures of
// exhibits. Addresses are read and files found as the kiosk does it. Used by server.ts.
import { home, origin } from '../../main/core/lockdown/origin.ts';
import { serve, type Served } from '../../main/core/scheme/serve.ts';
import { deskHeaders, frameHeaders } from './headers.ts';

interface Folders {
  /** The built panel. */
  panel: string;
  /** The built page of the kiosk. */
  kiosk: string;
  mediaFolder(id: string): string | undefined;
}

/** What makes `window.kiosk` in the frame; the page itself is the one of the gallery. */
const bridge = '<script type="module" src="/desk/bridge.js"></script>';

/** Answers an address with a file, or with 404. @param path without its query */
export async function giveFile(path: string, folders: Folders): Promise<Served> {
  const [, area, ...rest] = path.split('/');
  const isKiosk = area === 'kiosk';
  if (!isKiosk && area !== 'desk') return { ...nothing };
  const served = await serve(`${origin}/${rest.join('/')}`, {
    pageFolder: isKiosk ? folders.kiosk : folders.panel,
    staffFolder: folders.panel,
    mediaFolder: isKiosk ? folders.mediaFolder : () => undefined,
  });
  if (isKiosk && rest[0] === 'media')
    return { ...served, headers: { ...served.headers, 'Cache-Control': 'no-store' } };
  const headers = { ...served.headers, ...(isKiosk ? frameHeaders : deskHeaders) };
  const isHome = isKiosk && `${origin}/${rest.join('/')}` === home;
  return { ...served, headers, body: isHome ? withBridge(served.body) : served.body };
}

const nothing: Served = { status: 404, headers: { ...deskHeaders }, body: new Uint8Array() };

const withBridge = (page: Uint8Array): Uint8Array<ArrayBuffer> => {
  const text = new TextDecoder().decode(page);
  return new TextEncoder().encode(text.replace(/<script\b/, `${bridge}$&`));
};
