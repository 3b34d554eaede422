// L2 the staff page's place among the addresses: main alone sends the window there, and the page goes nowhere by itself.
import { expect, test } from 'vitest';
import { mayArrive, mayLeave, mayNavigate } from '../../../../main/core/lockdown/navigation.ts';
import { home, hostOf, isOurs, staffHome } from '../../../../main/core/lockdown/origin.ts';

test('no page may go to the staff page', () => {
  expect(mayNavigate(staffHome)).toBe(false);
  expect(mayNavigate(staffHome, false)).toBe(false);
});

test('the staff page may go nowhere, not even home or to itself', () => {
  expect(mayLeave(staffHome)).toBe(false);
  expect(mayLeave('vitrine://staff/other.html')).toBe(false);
  expect(mayLeave(home)).toBe(true);
});

test('the window may be found at home and at the staff page, and at nothing else of that host', () => {
  expect(mayArrive(home)).toBe(true);
  expect(mayArrive(staffHome)).toBe(true);
  for (const address of [
    'vitrine://staff/',
    'vitrine://staff/assets/index.js',
    `${staffHome}?x`,
    'vitrine://staff.evil/index.html',
    'about:blank',
    undefined,
  ])
    expect(mayArrive(address), String(address)).toBe(false);
});

test('an address belongs to the page whose host it bears, written in the one way that leaves no doubt', () => {
  expect(hostOf(home)).toBe('kiosk');
  expect(hostOf(staffHome)).toBe('staff');
  expect(isOurs(staffHome)).toBe(false);
  expect(isOurs(home, 'staff')).toBe(false);
  for (const address of [
    'vitrine://staff',
    'vitrine://STAFF/',
    'vitrine://a@staff/',
    'vitrine://staff:1/',
    'http://staff/',
  ])
    expect(hostOf(address), address).toBeUndefined();
});
