// L1 no network, L2 no escape: the locks on every session, tried with the questions that the engine would ask.
import { beforeEach, describe, expect, test } from 'vitest';
import { lockSession } from '../../../main/electron/session.ts';
import { app, createEvent, fire, session, startOver } from './fake/electron.ts';
import { Session } from './fake/parts.ts';
import { givenTo } from './fake/records.ts';
import { createLoggedRefusals } from './refusals.ts';

const home = 'vitrine://kiosk/index.html';
const elsewhere = 'https://example.com/';
let ours: Session;
let counts: () => object = () => ({});

beforeEach(() => {
  startOver();
  const { refusals } = createLoggedRefusals();
  lockSession(refusals);
  counts = refusals.counts;
  ours = session.defaultSession;
});

/** Plays the engine: calls a handler of main's. @returns what the handler returned, and with what it called back */
const ask = (name: string, ...given: unknown[]) => {
  const answers: unknown[] = [];
  const handler = ours.handlers.get(name) as ((...given: unknown[]) => unknown) | undefined;
  const returned = handler?.(...given, (answer: unknown) => void answers.push(answer));
  return { returned, answers };
};

describe('a request', () => {
  const request = (url: string, method = 'GET', resourceType = 'image') =>
    ask('onBeforeRequest', { url, method, resourceType }).answers;

  test('L1 is asked about, whatever its address', () => {
    expect(givenTo('session.webRequest.onBeforeRequest')).toEqual([[{ urls: ['<all_urls>'] }]]);
  });

  test.each([elsewhere, 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd', 'data:,x', ''])(
    'L1 to %j is cancelled and counted',
    (url) => {
      expect(request(url)).toEqual([{ cancel: true }]);
      expect(counts()).toEqual({ request: 1 });
    },
  );

  test('L1 that sends something, or asks for something that is no part of a page, is cancelled', () => {
    expect(request(home, 'POST')).toEqual([{ cancel: true }]);
    expect(request(home, 'GET', 'webSocket')).toEqual([{ cancel: true }]);
    expect(request(home, 'GET', 'subFrame')).toEqual([{ cancel: true }]);
  });

  test('for a file of ours goes through', () => {
    expect(request(home, 'GET', 'mainFrame')).toEqual([{ cancel: false }]);
    expect(counts()).toEqual({});
  });
});

describe('another scheme', () => {
  test.each(['http', 'https', 'ftp', 'file', 'filesystem', 'data', 'mailto', 'tel', 'ms-settings'])(
    'L1 %s ends in an error, should a request get that far',
    async (scheme) => {
      const handle = ours.schemes.get(scheme) as (request: { url: string }) => unknown;
      const response = (await handle({ url: `${scheme}:x` })) as Response;
      expect(response.type).toBe('error');
      expect(counts()).toEqual({ request: 1 });
    },
  );

  test('that the engine keeps to itself does not keep the kiosk from starting', () => {
    const other = new Session();
    other.kept.add('http').add('data');
    app.emit('session-created', other);
    expect(other.schemes.has('https')).toBe(true);
    expect(other.handlers.has('onBeforeRequest')).toBe(true);
  });
});

describe('the network', () => {
  test('L1 leads to a proxy where nobody listens, even for numbers and this machine', () => {
    const nobody = {
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    };
    expect(givenTo('session.setProxy')).toEqual([[nobody]]);
    expect(givenTo('app.setProxy')).toEqual([[nobody]]);
  });

  test('L1 has no encrypted look-ups and no resolver of the engine’s own', () => {
    expect(givenTo('app.configureHostResolver')).toEqual([
      [
        {
          secureDnsMode: 'off',
          enableBuiltInResolver: false,
          enableAdditionalDnsQueryTypes: false,
          enableHappyEyeballs: false,
        },
      ],
    ]);
  });

  test('L1 L2 trusts no certificate', () => {
    expect(ask('setCertificateVerifyProc', { hostname: 'example.com' }).answers).toEqual([-2]);
  });

  test('L1 brings no dictionary', () => {
    expect(givenTo('session.setSpellCheckerEnabled')).toEqual([[false]]);
    expect(givenTo('session.setSpellCheckerLanguages')).toEqual([[[]]]);
    const [[address] = []] = givenTo('session.setSpellCheckerDictionaryDownloadURL');
    expect(address).toMatch(/^vitrine:/);
  });
});

describe('a permission', () => {
  const names = ['geolocation', 'media', 'openExternal', 'fileSystem', 'hid', 'of a later engine'];
  test.each(names)('L2 %s is refused when asked for, and absent when looked for', (name) => {
    expect(ask('setPermissionRequestHandler', {}, name).answers).toEqual([false]);
    expect(ask('setPermissionCheckHandler', null, name, home, {}).returned).toBe(false);
    expect(counts()).toEqual({ permission: 1 });
  });

  test('L2 to see the screen is refused', () => {
    expect(ask('setDisplayMediaRequestHandler', {}).answers).toEqual([null]);
    expect(counts()).toEqual({ permission: 1 });
  });

  test('L2 to open a protected folder is refused', () => {
    expect(fire(ours, 'file-system-access-restricted', {}).answers).toEqual([['deny']]);
    expect(counts()).toEqual({ permission: 1 });
  });

  test('L2 to sign in with a passkey is refused', () => {
    expect(fire(ours, 'select-webauthn-account', {}).answers).toEqual([[]]);
    expect(fire(ours, 'select-webauthn-authenticator').answers).toEqual([[]]);
    expect(counts()).toEqual({ permission: 2 });
  });
});

describe('a device', () => {
  test('L2 is never allowed, and protected kinds of USB stay protected', () => {
    expect(ask('setDevicePermissionHandler', { deviceType: 'hid', selected: true }).returned).toBe(
      false,
    );
    const protectedClasses = ['hid', 'mass-storage'];
    expect(ask('setUSBProtectedClassesHandler', { protectedClasses }).returned).toEqual(
      protectedClasses,
    );
  });

  test('L2 is not paired', () => {
    expect(ask('setBluetoothPairingHandler', {}).answers).toEqual([{ confirmed: false }]);
    expect(counts()).toEqual({ device: 1 });
  });

  test.each([
    ['select-hid-device', [{}], null],
    ['select-usb-device', [{}], undefined],
    ['select-serial-port', [[], {}], ''],
  ])('L2 is not chosen by %s', (name, given, answer) => {
    const { isPrevented, answers } = fire(ours, name, ...given);
    expect(isPrevented).toBe(true);
    expect(answers[0]?.[0]).toBe(answer);
    expect(counts()).toEqual({ device: 1 });
  });
});

test('L2 nothing is saved', () => {
  const event = createEvent();
  ours.emit('will-download', event, { getURL: () => elsewhere });
  expect(event.isPrevented).toBe(true);
  expect(counts()).toEqual({ download: 1 });
});

test('L2 nothing that a page kept outlives the program', () => {
  const [[cleared] = []] = givenTo('session.clearStorageData') as [{ storages: string[] }][];
  expect(cleared?.storages).toEqual(
    expect.arrayContaining(['cookies', 'indexdb', 'localstorage', 'serviceworkers']),
  );
});

test('L1 L2 a session that comes into being later is locked too, and ours only once', () => {
  const other = new Session();
  app.emit('session-created', other);
  app.emit('session-created', ours);
  expect([...other.handlers.keys()].sort()).toEqual([...ours.handlers.keys()].sort());
  expect(other.listenerCount('will-download')).toBe(1);
  expect(ours.listenerCount('will-download')).toBe(1);
});
