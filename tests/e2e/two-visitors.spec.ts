// Two visitors at one screen: real touches with two fingers on the timeline and on the divider of its map, a resting palm,
// and a finger that leaves anywhere.
import type { Page } from '@playwright/test';
import { standStill } from '../../build/pictures/stillness.ts';
import words from '../../renderer/kinds/timeline/words.json' with { type: 'json' };
import { createGlass, middleOf } from './glass.ts';
import { expect, tap, test } from './kiosk.ts';

const enter = async (open: () => Promise<Page>): Promise<Page> => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The slow opening-up/);
  await page.locator('[data-exhibit="opening-up"]').waitFor();
  // Sizes are measured after the words stand; before that a handle is not yet where it will be touched.
  await standStill(page);
  return page;
};

const month = (page: Page) => page.getByRole('slider', { name: words.month.en });
const valueOf = async (page: Page) => Number(await month(page).getAttribute('aria-valuenow'));

test('the handle of the timeline stays with the finger that holds it, while others press and drag', async ({
  open,
}) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const handle = await middleOf(page.getByRole('slider', { name: words.month.en, exact: true }));
  const later = await middleOf(page.getByRole('button', { name: words.later.en, exact: true }));
  const holder = { id: 1, ...handle };
  const rested = await valueOf(page);
  await glass.down(holder);
  const held = { ...holder, x: handle.x + 200 };
  await glass.move(held);
  // The move is answered with the next frame.
  await expect.poll(() => valueOf(page)).toBeGreaterThan(rested);
  const before = await valueOf(page);
  // A second visitor presses Later, and a third drags elsewhere on the field.
  const presser = { id: 2, ...later };
  await glass.down(held, presser);
  await glass.up(presser);
  const dragger = { id: 3, x: handle.x + 600, y: handle.y + 40 };
  await glass.down(held, dragger);
  await glass.move(held, { ...dragger, x: handle.x + 700 });
  await glass.up(dragger);
  expect(await valueOf(page)).toBe(before);
  // The first finger still leads.
  await glass.move({ ...held, x: handle.x + 300 });
  await expect.poll(() => valueOf(page)).toBeGreaterThan(before);
  await glass.up();
});

test('the divider stays with its finger while a second visitor tries a route', async ({ open }) => {
  const page = await enter(open);
  await tap(page, 'The map');
  const divider = page.getByRole('slider', { name: words.divider.en });
  await divider.waitFor();
  const glass = await createGlass(page);
  const handle = await middleOf(page.getByRole('slider', { name: words.divider.en, exact: true }));
  const held = { id: 1, x: handle.x + 60, y: handle.y };
  await glass.down({ ...held, x: handle.x });
  await glass.move(held);
  const shown = await divider.getAttribute('aria-valuenow');
  const seoul = await middleOf(page.getByRole('button', { name: 'Seoul', exact: true }));
  const presser = { id: 2, ...seoul };
  await glass.down(held, presser);
  await glass.up(presser);
  await expect(page.getByRole('heading', { name: 'No route' })).toBeVisible();
  await expect(divider).toHaveAttribute('aria-valuenow', shown ?? '');
  await glass.move({ ...held, x: handle.x - 60 });
  await expect(divider).not.toHaveAttribute('aria-valuenow', shown ?? '');
  await glass.up();
});

test('a resting palm moves nothing', async ({ open }) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const handle = await middleOf(page.getByRole('slider', { name: words.month.en, exact: true }));
  const before = await valueOf(page);
  const palm = { id: 1, x: handle.x + 400, y: handle.y, radiusX: 90, radiusY: 110 };
  await glass.down(palm);
  await glass.move({ ...palm, x: palm.x + 30 });
  await glass.up();
  expect(await valueOf(page)).toBe(before);
});

test('a finger that leaves the glass far from the handle ends its gesture, and the handle rests on a month', async ({
  open,
}) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const handle = await middleOf(page.getByRole('slider', { name: words.month.en, exact: true }));
  const finger = { id: 1, ...handle };
  await glass.down(finger);
  for (const step of [1, 2, 3])
    await glass.move({ ...finger, x: handle.x + step * 60, y: handle.y - step * 150 });
  await glass.up();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const rested = await valueOf(page);
  // Another touch elsewhere does not lead the handle any more.
  await page.touchscreen.tap(900, 120);
  expect(await valueOf(page)).toBe(rested);
});

test('a flick goes on after the finger has left', async ({ open }) => {
  const page = await enter(open);
  const glass = await createGlass(page);
  const handle = await middleOf(page.getByRole('slider', { name: words.month.en, exact: true }));
  const finger = { id: 1, ...handle };
  await glass.down(finger);
  for (const step of [1, 2, 3, 4, 5]) await glass.move({ ...finger, x: handle.x + step * 40 });
  const left = await valueOf(page);
  await glass.up();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await valueOf(page)).toBeGreaterThan(left + 3);
});
