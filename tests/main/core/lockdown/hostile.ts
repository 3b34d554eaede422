// What the rules are tried with: addresses that look like ours and are not, and values that break careless code.
import fc from 'fast-check';

const schemes =
  'about:blank about:srcdoc javascript:alert(1) JAVASCRIPT:alert(1) data:text/html,x data:image/svg+xml,<svg/> ' +
  'blob:vitrine://kiosk/2b9c blob:null/2b9c file:///etc/passwd file://kiosk/index.html view-source:vitrine://kiosk/index.html ' +
  'devtools://devtools/bundled/inspector.html chrome://gpu chrome://kill chrome-error://chromewebdata/ chrome-untrusted://x ' +
  'chrome-extension://aaaa/x.html filesystem:vitrine://kiosk/temporary/x mailto:a@b.c tel:112 intent:#Intent;end ' +
  'ms-settings:display search-ms:query=x x-apple.systempreferences:x http://kiosk/index.html https://kiosk/index.html ' +
  'http://127.0.0.1/ http://[::1]/ http://2130706433/ https://kiosk.vitrine.invalid/index.html ws://kiosk/ wss://kiosk/ ftp://kiosk/';

const confusions =
  'vitrine:kiosk/index.html vitrine:/kiosk/index.html vitrine:///kiosk/index.html vitrine:////kiosk/index.html vitrine://kiosk ' +
  'vitrine://kiosk?/index.html vitrine://kiosk#/index.html vitrine://kiosk.example/index.html vitrine://kiosk./index.html ' +
  'vitrine://kiosk@example/index.html vitrine://user@kiosk/index.html vitrine://user:word@kiosk/index.html ' +
  'vitrine://@kiosk/index.html vitrine://:@kiosk/index.html vitrine://kiosk:80/index.html vitrine://kiosk:/index.html ' +
  'vitrine://example#@kiosk/index.html vitrine://example/vitrine://kiosk/index.html VITRINE://kiosk/index.html ' +
  'Vitrine://kiosk/index.html vitrine://KIOSK/index.html vitrine://xn--kiok-5ye/index.html vitrine://%6biosk/index.html ' +
  'vitrine://kiosk%2f.example/index.html vitrine://kiosk%00/index.html vitrines://kiosk/index.html xvitrine://kiosk/index.html ' +
  '//kiosk/index.html /index.html index.html ../index.html';

/** Addresses that no rule may take for ours. */
export const hostileAddresses: string[] = [
  '',
  ...schemes.split(' '),
  ...confusions.split(' '),
  'vitrine://kiosk\\index.html',
  'vitrine:\\\\kiosk\\index.html',
  'vitrine://kiosk\\@example/index.html',
  'vitrine://kiosk/\\example',
  'vitrine://kiosk/\u0000index.html',
  'vitrine://kiosk/in\ndex.html',
  'vitrine://kiosk/in\tdex.html',
  'vitr\nine://kiosk/index.html',
  'java\tscript:alert(1)',
  ' vitrine://kiosk/index.html',
  '\u0000vitrine://kiosk/index.html',
  '\ufeffvitrine://kiosk/index.html',
  'vitrine://kiosk/index.html ',
  'vitrine://kioѕk/index.html',
  'vitrine://ｋiosk/index.html',
  'vitrine://k\u00adiosk/index.html',
  'vitrine：//kiosk/index.html',
  `vitrine://kiosk/${'a'.repeat(5000)}`,
  `vitrine://${'kiosk.'.repeat(2000)}/index.html`,
  '\ud800',
];

/** Paths of our own host that lead somewhere else than to a page. */
export const hostilePaths: string[] = [
  '/',
  '//index.html',
  '/index.html/',
  '/index.html/..',
  '/index.html/../x',
  '/../index.html/x',
  '/%2e%2e/index.html/x',
  '/%252e%252e/index.html',
  '/%2findex.html',
  '/index%2ehtml',
  '/index%252ehtml',
  '/INDEX.HTML',
  '/index.html%00',
  '/index.html;x',
  '/media/intranet/map.svg',
  '/assets/index.js',
];

/** An object on which whatever is tried fails. */
const trap: object = new Proxy(Object.create(null) as object, {
  get: () => {
    throw new Error('get');
  },
  has: () => {
    throw new Error('has');
  },
  getPrototypeOf: () => {
    throw new Error('getPrototypeOf');
  },
  ownKeys: () => {
    throw new Error('ownKeys');
  },
});

const angry = {
  toString() {
    throw new Error('toString');
  },
  valueOf() {
    throw new Error('valueOf');
  },
  get length() {
    throw new Error('length');
  },
};

/** Values of every type, none of which is a text that a rule could allow. */
export const hostileValues: [name: string, value: unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['a number', 0],
  ['not a number', NaN],
  ['a large number', 10n],
  ['a symbol', Symbol('vitrine://kiosk/index.html')],
  ['a function', () => 'vitrine://kiosk/index.html'],
  ['an array', ['vitrine://kiosk/index.html']],
  ['a text in a box', Object('vitrine://kiosk/index.html')],
  ['an address object', new URL('vitrine://kiosk/index.html')],
  ['an object that calls itself an address', { toString: () => 'vitrine://kiosk/index.html' }],
  ['an object that throws', angry],
  ['an object without a prototype', Object.create(null)],
  ['a trap', trap],
  ['a revoked trap', revoked()],
];

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Anything at all, with a weakness for what looks like ours. */
export const anything = fc.oneof(
  fc.webUrl(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...hostileAddresses),
  // Without the traps, on which the generator itself would fail.
  fc.constantFrom(...hostileValues.slice(0, -2).map(([, value]) => value)),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc
    .tuple(
      fc.constantFrom('vitrine://kiosk', 'vitrine://', 'vitrine://kiosk/index.html', ''),
      fc.string({ unit: 'binary' }),
    )
    .map(([start, rest]) => start + rest),
);
