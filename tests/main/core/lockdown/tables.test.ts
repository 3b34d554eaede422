// L1 no network, L2 no escape: the tables are whole. Every name that Electron 45 knows is decided, so that a new one in
// an upgrade fails here until somebody has thought about it; and every switch is one that the engine reads.
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../../main/chromium/find-browser.ts';
import { closedSchemes, privileges } from '../../../../main/core/lockdown/schemes.ts';
import { engineSwitches } from '../../../../main/core/lockdown/switches.ts';
import { valuesOf } from '../../../../main/core/lockdown/table.ts';
import { leftPreferences, webPreferences } from '../../../../main/core/lockdown/web-preferences.ts';
import { leftFeatures, windowFeatures } from '../../../../main/core/lockdown/window-features.ts';
import { findWords, missingWords } from '../../../browser-words.ts';
import { namesIn } from '../../../electron-declarations.ts';

const decided = (...tables: object[]) => tables.flatMap((table) => Object.keys(table)).sort();

describe('what Electron declares is decided', () => {
  test('L2 every preference of a page', () => {
    expect(decided(webPreferences, leftPreferences)).toEqual(namesIn('WebPreferences'));
  });

  test('L2 every option of a window', () => {
    const known = [
      ...namesIn('BaseWindowConstructorOptions'),
      ...namesIn('BrowserWindowConstructorOptions'),
    ];
    expect(decided(windowFeatures, leftFeatures)).toEqual([...new Set(known)].sort());
  });

  test('L2 every privilege of a scheme, and none that weakens the page', () => {
    expect(decided(privileges)).toEqual(namesIn('Privileges'));
    expect(valuesOf(privileges)).toMatchObject({
      standard: true,
      secure: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      corsEnabled: false,
      allowExtensions: false,
    });
  });
});

test('L1 the schemes of the network, of the disk and of other programs are closed', () => {
  const closed = closedSchemes.map(({ scheme }) => scheme);
  expect(closed).toEqual(
    expect.arrayContaining(['http', 'https', 'ftp', 'file', 'data', 'mailto']),
  );
  expect(closed).not.toContain('vitrine');
});

const words = [
  ...engineSwitches.map(({ name }) => name),
  ...engineSwitches
    .filter(({ name }) => name.startsWith('disable-') && name.endsWith('features'))
    .flatMap(({ value = '' }) => value.split(',')),
];
const browser = findBrowser();

test.skipIf(browser === undefined)(
  'L1 L2 every switch and feature is a word of the engine (skipped where no Chromium is installed)',
  () => {
    expect(missingWords(browser?.path ?? '', words)).toEqual([]);
    expect(words.length).toBeGreaterThan(40);
    expect(findWords(browser?.path ?? '', ['disable-pinch-and-everything'])).toEqual([]);
  },
);
