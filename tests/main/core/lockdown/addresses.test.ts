// L1 no network, L2 no escape: the rules about addresses against everything that looks like ours and is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayNavigate } from '../../../../main/core/lockdown/navigation.ts';
import { home, isOurs, kindOfAddress } from '../../../../main/core/lockdown/origin.ts';
import { mayRequest } from '../../../../main/core/lockdown/requests.ts';
import { anything, hostileAddresses, hostilePaths, hostileValues } from './hostile.ts';

const ask = (address: unknown) => mayRequest({ address, method: 'GET', kind: 'image' });

describe('an address', () => {
  test.each(hostileAddresses)('L1 L2 %j is neither ours nor reachable', (address) => {
    expect(isOurs(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
    expect(ask(address)).toBe(false);
  });

  test.each(hostileValues)('L1 L2 that is %s is neither ours nor reachable', (_name, value) => {
    expect(isOurs(value)).toBe(false);
    expect(mayNavigate(value)).toBe(false);
    expect(ask(value)).toBe(false);
    expect(kindOfAddress(value)).toBe('unreadable');
  });

  test('L1 of any kind is allowed only if a strict reading finds our scheme and host', () => {
    fc.assert(
      fc.property(anything, (address) => {
        if (!ask(address)) return;
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
    expect(mayNavigate(home, 'true')).toBe(false);
  });

  test.each(hostilePaths)('L2 of our own host with the path %j may not be gone to', (path) => {
    expect(mayNavigate(`vitrine://kiosk${path}`)).toBe(false);
  });
});

describe('a request', () => {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'get', '', 'toString'];
  test.each(methods)('L1 of ours with the method %j is refused', (method) => {
    expect(mayRequest({ address: home, method, kind: 'mainFrame' })).toBe(false);
  });

  const kinds = 'subFrame object xhr ping cspReport media webSocket other MAINFRAME constructor';
  test.each(kinds.split(' '))('L1 of ours for a thing of kind %s is refused', (kind) => {
    expect(mayRequest({ address: home, method: 'GET', kind })).toBe(false);
  });

  const needed = 'mainFrame script stylesheet font image';
  test.each(needed.split(' '))('of ours for a thing of kind %s is answered', (kind) => {
    expect(mayRequest({ address: home, method: 'GET', kind })).toBe(true);
    expect(mayRequest({ address: home, method: 'HEAD', kind })).toBe(true);
  });

  test.each(hostileValues)(
    'L1 with a method, a kind or a whole that is %s is refused',
    (_, value) => {
      expect(mayRequest({ address: home, method: value, kind: 'image' })).toBe(false);
      expect(mayRequest({ address: home, method: 'GET', kind: value })).toBe(false);
      expect(mayRequest(value as never)).toBe(false);
    },
  );
});
