// Who may come in: the desk writes files, so nobody but the browser that this program opened may ask it for anything. Used by
// server.ts. Another web page can send requests to this machine, and can give this machine a name of its own.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  /** The address that lets a browser in, once. */
  firstAddress(): string;
  /** What becomes of a request. */
  judge(request: Asked): Verdict;
}

interface Asked {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
}

export type Verdict =
  | { is: 'in' }
  /** It brought the key: it gets the cookie and goes on to the panel. */
  | { is: 'new'; cookie: string }
  | { is: 'out'; why: string };

const secret = () => randomBytes(32).toString('base64url');

/** Creates the door of a server. @param port where it listens */
export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`;
  const pass = secret();
  // A cookie does not know ports; the name keeps two desks apart.
  const name = `vitrine-desk-${port}`;
  let key: string | undefined = secret();
  const isKey = (url: string) => key !== undefined && equal(url, `/?key=${key}`);
  return {
    firstAddress: () => `http://${host}/?key=${key ?? ''}`,
    judge: ({ method, url, headers }) => {
      const refusal = whyForeign(headers, host, method);
      if (refusal !== undefined) return { is: 'out', why: refusal };
      if (isKey(url)) {
        // In a list of processes others may read it; they come too late.
        key = undefined;
        return { is: 'new', cookie: `${name}=${pass}; Path=/; HttpOnly; SameSite=Strict` };
      }
      const has = readCookies(headers.cookie).some(
        ([cookie, value]) => cookie === name && equal(value, pass),
      );
      return has ? { is: 'in' } : { is: 'out', why: 'The browser has no pass.' };
    },
  };
}

/** Why a request is none of our own pages', or undefined. */
function whyForeign(
  headers: IncomingHttpHeaders,
  host: string,
  method: string,
): string | undefined {
  if (headers.host !== host) return 'The request asks for another machine.';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return 'Another page asks.';
  if (method !== 'GET' && origin === undefined) return 'The request does not say who asks.';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Another page asks.';
  return undefined;
}

const readCookies = (header = ''): [string, string][] =>
  header.split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
