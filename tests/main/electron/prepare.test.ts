// L1 no network, L2 no escape: what Electron is told before it is ready.
import { beforeEach, expect, test } from 'vitest';
import { prepareEngine } from '../../../main/electron/prepare.ts';
import { app, startOver } from './fake/electron.ts';
import { callNames, givenTo } from './fake/records.ts';

beforeEach(() => {
  startOver();
  prepareEngine();
});

const switches = () =>
  new Map(givenTo('app.commandLine.appendSwitch') as [name: string, value: string | undefined][]);

test('L2 every page is sandboxed, whatever a window says', () => {
  expect(callNames()).toContain('app.enableSandbox');
});

test('L2 our scheme is declared once, as a secure origin that bypasses nothing', () => {
  expect(givenTo('protocol.registerSchemesAsPrivileged')).toEqual([
    [
      [
        {
          scheme: 'vitrine',
          privileges: {
            standard: true,
            secure: true,
            supportFetchAPI: true,
            stream: true,
            codeCache: true,
            bypassCSP: false,
            allowServiceWorkers: false,
            corsEnabled: false,
            allowExtensions: false,
          },
        },
      ],
    ],
  ]);
});

test('L2 there is no menu, and so none of its shortcuts', () => {
  expect(givenTo('Menu.setApplicationMenu')).toEqual([[null]]);
});

test('L1 no name is looked up, and no number is reached', () => {
  expect(switches().get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches().get('proxy-server')).toBe('http://127.0.0.1:9');
  expect(switches().get('proxy-bypass-list')).toBe('<-loopback>');
});

test('L1 the engine has no other way out: no datagrams, no pings, no peers', () => {
  expect(switches().get('webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
  expect([...switches().keys()]).toEqual(expect.arrayContaining(['no-pings', 'disable-quic']));
});

test('L2 fingers neither zoom nor go back nor reload', () => {
  expect(switches().has('disable-pinch')).toBe(true);
  expect(switches().get('overscroll-history-navigation')).toBe('0');
  expect(switches().get('pull-to-refresh')).toBe('0');
  expect(switches().get('disable-features')).toContain('OverscrollHistoryNavigation');
});

test('L1 L2 what no exhibit needs of the engine is off', () => {
  expect(switches().has('disable-3d-apis')).toBe(true);
  const off = switches().get('disable-blink-features')?.split(',') ?? [];
  expect(off).toEqual(
    expect.arrayContaining(['FileSystemAccessLocal', 'WebUSB', 'WebAuth', 'AIPromptAPI', 'FedCm']),
  );
});

test('L2 no switch of ours opens anything but the voices of the machine', () => {
  const names = [...switches().keys()]
    .filter((name) => name !== 'enable-speech-dispatcher')
    .join(' ');
  expect(names).not.toMatch(/sandbox|remote|inspect|enable-|allow-|ignore-|extension|debug/);
});

test('L3 the app does not end with its last window', () => {
  expect(app.listenerCount('window-all-closed')).toBe(1);
});
