// What our own scheme may do in the engine, and which other schemes are closed. main/electron/prepare.ts declares the
// first before the engine is ready, main/electron/network.ts closes the others on every session.
import type { Row } from './table.ts';

/** Electron's privileges of a scheme, all of them, so that a new one is noticed. */
export const privileges = {
  standard: { value: true, reason: 'gives the page an origin and relative addresses' },
  secure: { value: true, reason: 'the strict rules of secure pages apply' },
  supportFetchAPI: {
    value: true,
    reason: 'usual for a scheme that carries an app; the policy of the page forbids it to fetch',
  },
  stream: { value: true, reason: 'large files arrive in pieces' },
  codeCache: { value: true, reason: 'compiled code is kept, for a quick start' },
  bypassCSP: { value: false, reason: 'the policy of the page is the point' },
  allowServiceWorkers: { value: false, reason: 'no code may outlive the page' },
  corsEnabled: { value: false, reason: 'no other origin may read us' },
  allowExtensions: { value: false, reason: 'no foreign code in the page' },
} as const satisfies Record<string, Row<boolean>>;

/**
 * Schemes whose requests end in an error before the engine or another program gets them. The guard of requests and the
 * guard of navigation refuse them earlier; this is the last lock, should an engine forget to ask.
 */
export const closedSchemes: { scheme: string; reason: string }[] = [
  { scheme: 'http', reason: 'the network' },
  { scheme: 'https', reason: 'the network' },
  { scheme: 'ftp', reason: 'the network' },
  { scheme: 'gopher', reason: 'the network' },
  { scheme: 'file', reason: 'the disk of the machine' },
  { scheme: 'filesystem', reason: 'the disk of the machine' },
  { scheme: 'content', reason: 'the disk of the machine' },
  { scheme: 'data', reason: 'pages out of text' },
  { scheme: 'cid', reason: 'parts of mails' },
  { scheme: 'mailto', reason: 'starts the mail program' },
  { scheme: 'tel', reason: 'starts a telephone program' },
  { scheme: 'sms', reason: 'starts a message program' },
  { scheme: 'intent', reason: 'starts another program' },
  { scheme: 'ms-settings', reason: 'opens the settings of Windows' },
  { scheme: 'ms-windows-store', reason: 'opens the shop of Windows' },
  { scheme: 'search-ms', reason: 'opens the file explorer of Windows' },
  { scheme: 'x-apple.systempreferences', reason: 'opens the settings of macOS' },
  { scheme: 'facetime', reason: 'starts a telephone program' },
];
