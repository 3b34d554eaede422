// The addresses the app's pages live at, and the test whether another is of the same origin. Every rule starts here.

/** Our own scheme; nothing else is ever loaded. */
export const scheme = 'vitrine';

/** Each page has a host, and so an origin and a process, of its own: neither can reach or imitate the other. */
const hosts = {
  kiosk: 'the exhibits; what a visitor sees',
  staff: 'the staff panel; put on screen by main alone',
} as const;
export type Host = keyof typeof hosts;

/** The kiosk's page. */
export const origin = `${scheme}://kiosk`;
export const home = `${origin}/index.html`;
/** The built-in still picture. */
export const resting = `${origin}/resting.html`;
/** The staff panel. */
export const staffHome = `${scheme}://staff/index.html`;

const maxAddressLength = 2048;
// Control characters, blanks and backslashes are read differently by different parsers, so none may pass.
// eslint-disable-next-line no-control-regex
const ambiguous = /[\u0000-\u0020\u007f-\u00a0\\]/;

/** Whether an address is of the origin of a page of ours, written in the one way that leaves no doubt. */
export function isOurs(address: unknown, host: Host = 'kiosk'): address is string {
  if (typeof address !== 'string' || address.length > maxAddressLength) return false;
  if (!address.startsWith(`${scheme}://${host}/`) || ambiguous.test(address)) return false;
  const url = readAddress(address);
  return url?.host === host && url.username === '' && url.password === '';
}

/** The page of ours that an address belongs to. */
export const hostOf = (address: unknown): Host | undefined =>
  (Object.keys(hosts) as Host[]).find((host) => isOurs(address, host));

/** An address taken apart, or undefined when it is none. */
export function readAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The kind of address for counting refusals: its scheme, or `unreadable`. */
export function kindOfAddress(address: unknown): string {
  const url = typeof address === 'string' ? readAddress(address) : undefined;
  return url ? url.protocol.slice(0, -1).slice(0, 20) : 'unreadable';
}
