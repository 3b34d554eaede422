// The one address the kiosk lives at, and the test whether another is of the same origin. Every rule starts here.

/** Our own scheme and host; nothing else is ever loaded. */
export const scheme = 'vitrine';
export const host = 'kiosk';
export const origin = `${scheme}://${host}`;
/** The page. */
export const home = `${origin}/index.html`;
/** The built-in still picture. */
export const resting = `${origin}/resting.html`;

const maxAddressLength = 2048;
// Control characters, blanks and backslashes are read differently by different parsers, so none may pass.
// eslint-disable-next-line no-control-regex
const ambiguous = /[\u0000-\u0020\u007f-\u00a0\\]/;

/** Whether an address is of our origin, written in the one way that leaves no doubt. */
export function isOurs(address: unknown): address is string {
  if (typeof address !== 'string' || address.length > maxAddressLength) return false;
  if (!address.startsWith(`${origin}/`) || ambiguous.test(address)) return false;
  const url = readAddress(address);
  return url?.host === host && url.username === '' && url.password === '';
}

/** An address taken apart, or undefined when it is none. */
export function readAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The kind of address for counting refusals: its scheme, or `unreadable`. */
export function kindOfAddress(address: unknown): string {
  const url = typeof address === 'string' ? readAddress(address) : undefined;
  return url ? url.protocol.slice(0, -1).slice(0, 20) : 'unreadable';
}
