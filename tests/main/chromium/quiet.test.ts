// L1 no network: the browser of the stand-in is told to call nobody, in words that it knows.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../main/chromium/find-browser.ts';
import { disabledFeatures, flags, readArguments } from '../../../main/chromium/flags.ts';
import { makeProfile, removeProfile } from '../../../main/chromium/profile.ts';
import { closedStores, localState, preferences } from '../../../main/chromium/quiet-profile.ts';
import { missingWords } from '../../browser-words.ts';

const browser = findBrowser();
const words = [
  ...flags
    .filter(({ platform = process.platform }) => platform === process.platform)
    .map(({ flag }) => flag.replace(/^--|=.*$/g, '')),
  ...disabledFeatures.map(({ feature }) => feature),
  ...preferences.map(({ name }) => name),
  ...localState.map(({ name }) => name),
  ...closedStores.map(({ name }) => name),
  'list_accounts_url',
];

test.skipIf(browser === undefined)(
  'L1 every flag, feature, preference and store is a word of the browser (skipped where no Chromium is installed)',
  () => {
    expect(missingWords(browser?.path ?? '', words)).toEqual([]);
  },
);

test('L1 a fresh profile holds every preference where the browser looks for it, and closed stores', () => {
  const state = mkdtempSync(join(tmpdir(), 'vitrine-profile-'));
  const profile = makeProfile(state);
  const read = (file: string) => JSON.parse(readFileSync(join(profile, file), 'utf8'));
  expect(read('Default/Preferences').net.network_prediction_options).toBe(2);
  expect(read('Default/Preferences').signin).toEqual({
    allowed: false,
    allowed_on_next_startup: false,
  });
  expect(read('Local State').dns_over_https.mode).toBe('off');
  for (const { name } of closedStores)
    expect(statSync(join(profile, 'Default', name)).isFile()).toBe(true);
  removeProfile(profile);
  rmSync(state, { recursive: true });
});

test('flags of another platform are left out', () => {
  const others = flags.filter(({ platform }) => platform && platform !== process.platform);
  const given = readArguments(new Map());
  expect(given.filter((argument) => others.some(({ flag }) => flag === argument))).toEqual([]);
});
