// The map under real fingers: two visitors at once, a resting palm, a finger that leaves anywhere, and every point of the chart.
import type { Page } from '@playwright/test';
import words from '../../renderer/kinds/map/words.json' with { type: 'json' };
import { createGlass, middleOf } from './glass.ts';
import { expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const enter = async (open: () => Promise<Page>): Promise<Page> => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The cellular network/);
  await page.locator('[data-exhibit="cellular-network"]').waitFor();
  return page;
};

const dates = (page: Page) => page.getByRole('slider', { name: words.date.en });
const monthOf = async (page: Page) => Number(await dates(page).getAttribute('aria-valuenow'));
/** Where a place on the map is, beside its name. */
const placeOf = async (page: Page, name: string) => {
  const label = page.locator('.name', { hasText: name });
  await label.waitFor();
  const box = await label.boundingBox();
  if (!box) throw new Error(`${name} is not on the map.`);
  return { x: box.x, y: box.y + box.height / 2 };
};
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('one visitor drags the dates while another changes a word and a third calls a town on the map', async ({
  open,
}) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const thumb = await middleOf(page.getByRole('slider', { name: words.date.en }).first());
  const holder = { id: 1, x: thumb.x + 60, y: thumb.y };
  await glass.down({ ...holder, x: thumb.x });
  await glass.move(holder);
  await expect.poll(() => monthOf(page)).toBeGreaterThan(2012 * 12 + 10);
  const held = await monthOf(page);

  const presser = {
    id: 2,
    ...(await middleOf(page.getByRole('button', { name: /^calls / }).first())),
  };
  await glass.down(holder, presser);
  await glass.up(presser);
  await expect(button(page, /^texts /)).toBeVisible();
  const caller = { id: 3, ...(await placeOf(page, 'Chongjin')) };
  await glass.down(holder, caller);
  await glass.up(caller);
  await expect(button(page, /^Chongjin /)).toBeVisible();
  expect(await monthOf(page)).toBe(held);

  // The first finger still leads the dates, and only them.
  await glass.move({ ...holder, x: thumb.x - 60 });
  await expect.poll(() => monthOf(page)).toBeLessThan(held);
  await glass.up();
  await expect(button(page, /^texts /)).toBeVisible();
});

test('a palm that rests on the map, the chart or the slider does nothing', async ({ open }) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const before = await monthOf(page);
  const thumb = await middleOf(page.getByRole('slider', { name: words.date.en }).first());
  for (const place of [await placeOf(page, 'Rason'), thumb, { x: thumb.x, y: thumb.y - 60 }]) {
    const palm = { id: 1, x: place.x, y: place.y, radiusX: 90, radiusY: 110 };
    await glass.down(palm);
    await glass.move({ ...palm, x: place.x + 40 });
    await glass.up();
  }
  expect(await monthOf(page)).toBe(before);
  await expect(button(page, /^Seoul /)).toBeVisible();
});

test('a finger that leaves the glass anywhere ends its gesture', async ({ open }) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const thumb = await middleOf(page.getByRole('slider', { name: words.date.en }).first());
  const finger = { id: 1, ...thumb };
  await glass.down(finger);
  await glass.move({ ...finger, x: 100, y: 40 });
  await glass.up();
  const left = await monthOf(page);
  await expect(page.locator('[data-exhibit] [data-held]')).toHaveCount(0);
  // A word that is slid off is not pressed, and the next finger leads nothing that the first one held.
  const word = {
    id: 1,
    ...(await middleOf(page.getByRole('button', { name: /^calls / }).first())),
  };
  await glass.down(word);
  await glass.move({ ...word, x: word.x + 500, y: word.y + 300 });
  await glass.up();
  await page.touchscreen.tap(1200, 130);
  await expect(button(page, /^calls /)).toBeVisible();
  expect(await monthOf(page)).toBe(left);
});

test('every point of the chart can be had by a finger or by the arrows, with who counted and where', async ({
  open,
}) => {
  const page = await enter(open);
  await tap(page, 'Subscribers');
  const chart = page.locator('figure');
  await expect(chart.locator('rect')).toHaveCount(21 + 1); // and the one that clips
  const read = async () => (await page.locator('.counted').innerText()).replaceAll('\n', ' ');
  const touched: string[] = [];
  for (const point of await chart.locator('rect.solid, rect.hollow').all()) {
    const box = await point.boundingBox();
    if (!box) throw new Error('A point is not on screen.');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    touched.push(await read());
  }
  expect(new Set(touched).size).toBe(21);
  expect(touched.filter((text) => !text.includes('Published:'))).toEqual([]);

  await dates(page).focus();
  await page.keyboard.press('End');
  const stepped: string[] = [];
  for (let turn = 0; turn < 21; turn++) {
    await tap(page, words.earlier.en);
    stepped.unshift(await read());
  }
  expect(stepped).toEqual(touched);
});
