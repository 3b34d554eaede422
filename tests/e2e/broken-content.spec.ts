import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { edit, expect, tap, test } from './kiosk.ts';

test('an exhibit with broken JSON is left out and the others go on', async ({ exhibits, open }) => {
  await writeFile(
    join(exhibits, 'cellular-network/exhibit.json'),
    '{ "version": 1, "kind": "map" ',
  );
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await expect(page.getByRole('button', { name: /^The intranet/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^The cellular network/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^The slow opening-up/ })).toBeVisible();
});

test('an exhibit of an unknown kind is left out', async ({ exhibits, open }) => {
  await edit(exhibits, 'intranet/exhibit.json', (exhibit) => (exhibit['kind'] = 'portla'));
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await expect(page.getByRole('button', { name: /^The cellular network/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^The intranet/ })).toHaveCount(0);
});

test('with no exhibits at all a calm picture stands, and no touch breaks it', async ({
  exhibits,
  open,
}) => {
  await rm(exhibits, { recursive: true });
  const page = await open();
  await expect(page.getByRole('heading', { name: 'This exhibit is resting.' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '이 전시는 잠시 쉬고 있습니다.' })).toBeVisible();
  await page.touchscreen.tap(900, 500);
  await expect(page.getByRole('heading', { name: 'This exhibit is resting.' })).toBeVisible();
});

test('an empty rotation shows the calm picture, too', async ({ exhibits, open }) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['exhibits'] = [];
    rotation['menuOnly'] = [];
  });
  const page = await open();
  await expect(page.getByRole('heading', { name: 'This exhibit is resting.' })).toBeVisible();
});

test('an exhibit that breaks on screen is left out, and the others go on', async ({ open }) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  // What only the map and the timeline need, so that they break and nothing else does.
  await page.evaluate(() =>
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('Broken on purpose');
      },
    }),
  );
  await tap(page, /^The cellular network/);
  await expect(page.getByRole('button', { name: /^The cellular network/ })).toHaveCount(0);
  await tap(page, /^The intranet/);
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible();
});
