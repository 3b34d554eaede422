// L1 no network, L2 no escape: the policies against everything that looks like ours and is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayStartWith } from '../../../../main/core/lockdown/arguments.ts';
import { mediaHeaders, pageHeaders } from '../../../../main/core/lockdown/headers.ts';
import { mayPress, type Press } from '../../../../main/core/lockdown/keys.ts';
import { mayNavigate } from '../../../../main/core/lockdown/navigation.ts';
import { home, isOurs } from '../../../../main/core/lockdown/origin.ts';
import { mayRequest } from '../../../../main/core/lockdown/requests.ts';

const hostile = [
  '',
  'about:blank',
  'about:srcdoc',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:vitrine://kiosk/2b9c',
  'file:///etc/passwd',
  'view-source:vitrine://kiosk/index.html',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu',
  'filesystem:vitrine://kiosk/temporary/x',
  'mailto:a@b.c',
  'http://kiosk/index.html',
  'https://kiosk/index.html',
  'ws://kiosk/',
  'vitrine:kiosk/index.html',
  'vitrine:/kiosk/index.html',
  'vitrine:///kiosk/index.html',
  'vitrine://kiosk',
  'vitrine://kiosk.example/index.html',
  'vitrine://kiosk@example/index.html',
  'vitrine://user@kiosk/index.html',
  'vitrine://user:word@kiosk/index.html',
  'vitrine://kiosk:80/index.html',
  'vitrine://kiosk\\index.html',
  'vitrine://kiosk\\@example/index.html',
  'vitrine://kiosk/\\example',
  'vitrine://kiosk/\u0000index.html',
  'vitrine://kiosk/in\ndex.html',
  ' vitrine://kiosk/index.html',
  'VITRINE://kiosk/index.html',
  'Vitrine://kiosk/index.html',
  'vitrine://KIOSK/index.html',
  'vitrine://kioѕk/index.html',
  'vitrine://ｋiosk/index.html',
  'vitrine://xn--kiok-5ye/index.html',
  'vitrine://%6biosk/index.html',
  'vitrine://kiosk%2f.example/index.html',
  `vitrine://kiosk/${'a'.repeat(5000)}`,
];

describe('an address', () => {
  test.each(hostile)('L1 L2 %j is neither ours nor reachable', (address) => {
    expect(isOurs(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
    expect(mayRequest({ address, method: 'GET' })).toBe(false);
  });

  test('L1 of any kind is allowed only if a strict reading finds our scheme and host', () => {
    const part = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(...hostile), fc.anything());
    const spliced = fc
      .tuple(
        fc.constantFrom('vitrine://kiosk', 'vitrine://', home, ''),
        fc.string({ unit: 'binary' }),
      )
      .map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(fc.oneof(part, spliced), (address) => {
        const isAllowed = mayRequest({ address, method: 'GET' });
        if (!isAllowed) return;
        const url = new URL(address as string);
        expect(url.origin === 'null' && url.protocol).toBe('vitrine:');
        expect(['kiosk', 'staff']).toContain(url.host);
        expect(url.username + url.password + url.port).toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  test('of the page itself may be gone to, in the main frame, and of nothing else', () => {
    expect(mayNavigate(home)).toBe(true);
    expect(mayNavigate(`${home}#menu`)).toBe(true);
    expect(mayNavigate(home, false)).toBe(false);
    expect(mayNavigate('vitrine://kiosk/media/intranet/map.svg')).toBe(false);
    expect(mayNavigate('vitrine://kiosk/index.html/../x')).toBe(false);
  });

  test.each(['POST', 'PUT', 'CONNECT', 'get', '', undefined, 'toString'])(
    'L1 of ours may not be asked with %j',
    (method) => {
      expect(mayRequest({ address: home, method })).toBe(false);
    },
  );
});

const bare = { shift: false, control: false, alt: false, meta: false };
const press = (chord: string): Press => {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key, shift: has('Shift'), control: has('Ctrl'), alt: has('Alt'), meta: has('Meta') };
};

describe('a key', () => {
  const escapes =
    'F1 F3 F4 F5 F6 F7 F10 F11 F12 Ctrl+t Ctrl+n Ctrl+w Ctrl+r Ctrl+p Ctrl+s Ctrl+o Ctrl+u Ctrl+l Ctrl+j Ctrl+h ' +
    'Ctrl+0 Ctrl+- Ctrl+= Ctrl+Tab Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+N Ctrl+Shift+Delete Shift+Escape ' +
    'Shift+F10 Shift+Delete Shift+Insert Alt+F4 Alt+ArrowLeft Alt+Home Alt+d Alt+Tab Alt Control Meta Meta+q ' +
    'Meta+Tab Meta+h Meta+, ContextMenu PrintScreen BrowserBack BrowserHome BrowserSearch LaunchMail ' +
    'LaunchApplication1 Print Help Pause Insert Process Dead Unidentified AudioVolumeUp MediaPlayPause constructor';
  test.each(escapes.split(' '))('L2 %s is swallowed', (chord) => {
    expect(mayPress(press(chord))).toBe(false);
  });

  const needed = 'Tab Shift+Tab Enter ArrowLeft Home PageDown Escape Backspace a Shift+A 7 한 é .';
  test.each(needed.split(' '))('%s reaches the page', (chord) => {
    expect(mayPress(press(chord))).toBe(true);
  });

  test('L2 with Ctrl, Alt or the command key never reaches the page, whatever it is', () => {
    const modifiers = fc.constantFrom('control', 'alt', 'meta');
    fc.assert(
      fc.property(fc.string(), modifiers, fc.boolean(), (key, modifier, shift) => {
        expect(mayPress({ ...bare, key, shift, [modifier]: true })).toBe(false);
      }),
    );
  });

  test('L2 that types nothing visible and has no row in the table is swallowed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), (key) => {
        fc.pre(!/^(Tab|Enter|Arrow\w+|Home|End|Page\w+|Backspace|Delete|Escape|Shift)$/.test(key));
        expect(mayPress({ ...bare, key })).toBe(false);
      }),
    );
  });
});

describe('a command-line switch', () => {
  const opening =
    '--remote-debugging-port=9222 --remote-debugging-pipe --inspect --inspect-brk=1 --inspect-publish-uid=http ' +
    '--no-sandbox --NO-SANDBOX -no-sandbox --disable-gpu-sandbox --disable-setuid-sandbox --user-data-dir=/tmp/x ' +
    '--load-extension=/x --disable-web-security --proxy-server=evil --proxy-pac-url=http://evil ' +
    '--host-resolver-rules=MAP --js-flags=--expose-gc --ignore-certificate-errors --require=/tmp/x.js ' +
    '--gpu-launcher=xterm --renderer-cmd-prefix=xterm --utility-cmd-prefix=xterm /no-sandbox';
  test.each(opening.split(' '))('L2 %s is refused', (argument) => {
    expect(mayStartWith(argument)).toBe(false);
  });

  test.each([
    '--exhibits',
    '--exhibits=/srv/x',
    '--exit-after',
    '20',
    '/srv/exhibits',
    '--state=/var/lib/vitrine',
  ])('%s may stay', (argument) => {
    expect(mayStartWith(argument)).toBe(true);
  });
});

describe('the headers', () => {
  const policy = pageHeaders['Content-Security-Policy'] ?? '';

  test('L1 name no remote or unsafe source for anything that loads or runs', () => {
    const loose = policy.replace("style-src-attr 'unsafe-inline'", '');
    expect(loose).not.toMatch(/unsafe|https?:|ws:|\*|data:|blob:/);
    expect(policy).toMatch(/^default-src 'none';/);
  });

  test('L2 let no text become code, nor a picture a page', () => {
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(mediaHeaders['Content-Security-Policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(mediaHeaders['X-Content-Type-Options']).toBe('nosniff');
  });
});
