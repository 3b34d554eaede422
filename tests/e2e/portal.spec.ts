// The on-screen keyboard of the portal as visitors use it: touched, in both scripts, or typed on a keyboard that is plugged in.
import type { Page } from '@playwright/test';
import { expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const press = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys) await page.getByRole('button', { name: key, exact: true }).tap();
};

/** Into the intranet as a student, with the search open: by touch, or by a key. */
const openSearch = async (page: Page, by: 'touch' | 'key' = 'touch'): Promise<void> => {
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The intranet/);
  await tap(page, 'Student');
  const search = page.getByRole('button', { name: 'Search', exact: true });
  await (by === 'touch' ? search.tap() : search.press('Enter'));
  await expect(page.getByRole('group', { name: 'Keyboard' })).toBeVisible();
};

test('Hangul is composed by touch, finds a site, and its page opens', async ({ open }) => {
  const page = await open();
  await openSearch(page);
  await tap(page, '한글');
  await press(page, 'ㅋㅡㄹㄹㅏㄱ');
  await expect(page.locator('output')).toHaveText('클락');
  await tap(page, /클락새/);
  await expect(page.getByRole('article')).toContainText('black woodpecker');
});

test('the letters of a syllable that the exhibition itself never shows are there', async ({
  open,
}) => {
  const page = await open();
  await openSearch(page);
  await tap(page, '한글');
  await press(page, 'ㅂㅜㅔㄹㄱ');
  await expect(page.locator('output')).toHaveText('뷁');
  await expect(page.getByRole('heading', { name: /Nothing found/ })).toBeVisible();
  const faces = await page.evaluate(async () => {
    const used = await document.fonts.load('28px "Vitrine Hangul"', '뷁');
    return used.map(({ status }) => status);
  });
  expect(faces).toEqual(['loaded']);
  await tap(page, 'Show all names');
  await expect(page.locator('output')).toHaveText('');
});

test('a plugged-in keyboard types, erases, and moves over the keys with its arrows', async ({
  open,
}) => {
  const page = await open();
  await openSearch(page, 'key');
  await page.keyboard.type('mornx');
  await page.keyboard.press('Backspace');
  await expect(page.locator('output')).toHaveText('morn');
  await expect(page.getByRole('button', { name: 'q', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('output')).toHaveText('mornw');
});

test('what was typed is gone with the search, and with the visit', async ({ open }) => {
  const page = await open();
  await openSearch(page);
  await press(page, 'abc');
  await tap(page, 'End the search');
  await tap(page, /^Search$/);
  await expect(page.locator('output')).toHaveText('');
});

test('a line is marked when it is saved, and loses the mark when it is changed', async ({
  open,
}) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The intranet/);
  await tap(page, 'Its software');
  await tap(page, 'Type a line and see');
  await tap(page, 'Save the file');
  await expect(page.getByRole('heading', { name: 'A mark, and nothing shows' })).toBeVisible();
  await expect(page.getByText('the mark', { exact: true })).toBeVisible();
  await press(page, 'a');
  await expect(page.getByRole('heading', { name: 'Type a line, then save it' })).toBeVisible();
});
