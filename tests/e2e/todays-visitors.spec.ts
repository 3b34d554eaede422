// A message of the visitor's own: composed by touch, counted by main, and seen among those of today's other visitors.
import type { Page } from '@playwright/test';
import { expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const write = async (page: Page, ...tiles: string[]): Promise<void> => {
  for (const tile of tiles) await tap(page, tile);
  await tap(page, 'Light the way');
  await expect(page.getByRole('heading', { name: 'Today’s first messages' })).toBeVisible();
};
const enter = async (page: Page): Promise<void> => {
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The first tweet by phone/);
  await tap(page, 'Your own');
};
const leave = async (page: Page): Promise<void> => {
  await tap(page, 'Home');
  await tap(page, 'Home');
  await expect(page.locator('.attract')).toBeVisible();
  // Main hears of the loop after the frame in which it is painted.
  await page.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
  );
};
const chosen = (page: Page, tile: string) =>
  page.getByRole('listitem').filter({ hasText: tile }).first();

test('each visitor is one dot, whatever they write and write again, and the loop is none', async ({
  open,
}) => {
  const page = await open();
  await enter(page);
  await write(page, 'Hello world', 'from the museum.', 'It works!');
  await expect(page.getByText('You are the first today.')).toBeVisible();
  await tap(page, 'Write another');
  await write(page, 'Good morning');
  await expect(page.getByText('You are the first today.')).toBeVisible();
  await expect(chosen(page, 'Hello world')).toHaveText(/^0/);
  await expect(chosen(page, 'Good morning')).toHaveText(/^1/);

  await leave(page);
  const inLoop = await page.evaluate(() =>
    window.kiosk.call('message.choose', { exhibitId: 'first-tweet', tiles: [3, 3, 3] }),
  );
  expect(inLoop.isCounted).toBe(false);

  await enter(page);
  await write(page, 'Good morning', 'from the museum.', 'It works!');
  await expect(page.getByText(/^2 visitors have written today/)).toBeVisible();
  await expect(page.getByText(/One other visitor chose exactly your words/)).toBeVisible();
  await tap(page, 'How it ends');
  await expect(chosen(page, 'It works!')).toHaveText(/^2.*\(You\)/);
});

test('a page cannot have anything counted but tiles of the exhibit', async ({ open }) => {
  const page = await open();
  await enter(page);
  const refusals = await page.evaluate(async () => {
    const asked: unknown[] = [
      { exhibitId: 'first-tweet', tiles: [0, 0, 9] },
      { exhibitId: 'intranet', tiles: [0, 0, 0] },
      { exhibitId: 'first-tweet', tiles: [0, 0, 0], words: 'something' },
    ];
    const call = window.kiosk.call as (name: string, argument: unknown) => Promise<unknown>;
    return Promise.all(asked.map((argument) => call('message.choose', argument).catch(String)));
  });
  for (const refusal of refusals) expect(refusal).toMatch(/Error/);
});
