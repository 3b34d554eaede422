// A curator edits while the kiosk runs: what is good comes with the next step of the loop, and never under a visitor's hands.
import { cp, rename, rm, writeFile, copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edit, expect, openPanel, tap, test } from './staff/kiosk.ts';

test.use({ hasTouch: true });

const title = 'Edited just now';
const retitle = (exhibits: string) =>
  edit(exhibits, 'first-tweet/exhibit.json', (exhibit) => (exhibit['title'] = title));
const quicken = (exhibits: string) =>
  edit(exhibits, 'rotation.json', (rotation) => {
    rotation['attractSeconds'] = 3;
    rotation['dwellSeconds'] = 5;
    rotation['idleSeconds'] = 10;
    rotation['warningSeconds'] = 5;
  });

test('an edit waits for the visitor to leave, and the loop goes on with it without a new page', async ({
  exhibits,
  open,
}) => {
  await quicken(exhibits);
  const page = await open();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.touchscreen.tap(300, 60);
  const card = page.getByRole('button', { name: new RegExp(`^${title}`) });
  await expect(page.getByRole('button', { name: /^The first tweet/ })).toBeVisible();
  await retitle(exhibits);
  await page.waitForTimeout(2000);
  await page.touchscreen.tap(300, 60);
  await expect(card).toHaveCount(0);
  // Nobody is there any more.
  await expect(page.locator('.attract')).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(() => page.evaluate(() => window.kiosk.call('rotation.read')), { timeout: 15_000 })
    .toMatchObject({ exhibits: expect.arrayContaining([expect.objectContaining({ title })]) });
  await page.touchscreen.tap(300, 60);
  await expect(card).toBeVisible();
  await card.tap();
  await expect(page.locator('[data-exhibit=first-tweet]')).toContainText(title);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('a changed picture is fetched anew, though its name is the same', async ({
  exhibits,
  open,
}) => {
  const story = fileURLToPath(new URL('../content/base', import.meta.url));
  await cp(story, exhibits, { recursive: true });
  await quicken(exhibits);
  await edit(exhibits, 'rotation.json', (rotation) => (rotation['exhibits'] = ['plain']));
  await edit(exhibits, 'plain/exhibit.json', (exhibit) => (exhibit['dwellSeconds'] = 5));
  const page = await open();
  const draw = (width: number) =>
    writeFile(
      join(exhibits, 'plain/media/Map.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"/>`,
    );
  const width = () =>
    page
      .locator('[data-exhibit=plain] img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await draw(20);
  await expect.poll(width, { timeout: 20_000 }).toBe(20);
  await draw(40);
  await expect.poll(width, { timeout: 20_000 }).toBe(40);
});

test('an edit with a mistake stays away, and the staff panel says so until it is mended', async ({
  exhibits,
  remember,
  start,
}) => {
  await remember();
  await quicken(exhibits);
  const { page } = await start();
  const file = join(exhibits, 'intranet/exhibit.json');
  await copyFile(file, `${file}.old`);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": "1"'));
  await page.waitForTimeout(1500);
  await openPanel(page);
  await tap(page, /^Exhibits/);
  const main = page.getByRole('main');
  await expect(main.getByText(/Changed files have mistakes/)).toBeVisible();
  await expect(main.getByText(/intranet.exhibit\.json:\d+/)).toBeVisible();
  const { exhibits: inLoop, menuOnly } = JSON.parse(
    await readFile(join(exhibits, 'rotation.json'), 'utf8'),
  ) as { exhibits: string[]; menuOnly: string[] };
  await expect(main.getByText('in the loop and the menu')).toHaveCount(inLoop.length);
  await expect(main.getByText('in the menu only')).toHaveCount(menuOnly.length);
  await tap(page, '한국어');
  await expect(main.getByText('자동 순환과 메뉴')).toHaveCount(inLoop.length);
  await expect(main.getByText('메뉴에만')).toHaveCount(menuOnly.length);
  await expect(main.getByText(/바뀐 파일에 문제가 있어/)).toBeVisible();
  await rename(`${file}.old`, file);
  await expect(main.getByText(/바뀐 파일은 정상이며/)).toBeVisible();
  await tap(page, '전시로 돌아가기');
  await expect(page.locator('main.loop')).toBeVisible();
  await openPanel(page);
  await tap(page, /^Exhibits/);
  await expect(page.getByRole('main').getByText('Every file is in order.')).toBeVisible();
  await expect(page.getByRole('main').getByText(/Changed files/)).toHaveCount(0);
});

test('exhibits that come to a kiosk with none are shown', async ({ exhibits, open }) => {
  await quicken(exhibits);
  await rename(join(exhibits, 'rotation.json'), join(exhibits, 'rotation.away'));
  const page = await open();
  await expect(page.getByRole('heading', { name: 'This exhibit is resting.' })).toBeVisible();
  await rename(join(exhibits, 'rotation.away'), join(exhibits, 'rotation.json'));
  await expect(page.locator('.attract')).toBeVisible({ timeout: 20_000 });
  await rm(join(exhibits, 'intranet'), { recursive: true });
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['exhibits'] = ['first-tweet'];
  });
  await expect
    .poll(
      async () =>
        (await page.evaluate(() => window.kiosk.call('rotation.read'))).exhibits.map(
          ({ id }) => id,
        ),
      { timeout: 20_000 },
    )
    .not.toContain('intranet');
});
