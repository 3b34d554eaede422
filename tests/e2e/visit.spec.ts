import { edit, expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const titles = [
  { en: 'The intranet', ko: '인트라넷' },
  { en: 'The cellular network', ko: '이동통신망' },
  { en: 'The first tweet by phone', ko: '첫 트윗' },
  { en: 'The slow opening-up', ko: '느린 개방' },
  { en: 'What we corrected', ko: '우리가 바로잡은 것' },
  { en: 'Quiz', ko: '퀴즈' },
];

test('a touch anywhere on the loop begins a visit', async ({ open }) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await expect(page.getByRole('button', { name: 'Home' })).toBeVisible();
  for (const { en } of titles)
    await expect(page.getByRole('button', { name: new RegExp(`^${en}`) })).toBeVisible();
});

test('each exhibit is reached in two touches and left in one', async ({ open }) => {
  const page = await open();
  for (const { en } of titles) {
    await page.touchscreen.tap(300, 60);
    await tap(page, new RegExp(`^${en}`));
    await expect(page.locator('[data-exhibit]')).toBeVisible();
    await tap(page, 'Home');
    await expect(page.locator('[data-exhibit]')).toHaveCount(0);
    await tap(page, 'Home');
    await expect(page.locator('.attract')).toBeVisible();
  }
});

test('who walks away is asked, and then language and switches go back for the next', async ({
  exhibits,
  open,
}) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['idleSeconds'] = 10;
    rotation['warningSeconds'] = 5;
  });
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, '한국어');
  await tap(page, '접근성');
  await tap(page, /큰 글씨/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');

  const warning = page.getByRole('alertdialog');
  await expect(warning).toBeVisible({ timeout: 14_000 });
  await expect(warning).toContainText('아직 계신가요?');
  await tap(page, '네, 계속할게요');
  await expect(warning).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');

  await expect(page.locator('.attract')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'normal');
});

test('nobody there: the exhibits play one after another, and a touch takes over', async ({
  exhibits,
  open,
}) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['attractSeconds'] = 3;
    rotation['dwellSeconds'] = 5;
    rotation['exhibits'] = ['intranet', 'first-tweet'];
  });
  for (const id of ['intranet', 'first-tweet'])
    await edit(exhibits, `${id}/exhibit.json`, (exhibit) => delete exhibit['dwellSeconds']);
  const page = await open();
  await expect(page.locator('[data-step=intranet]')).toBeVisible();
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible();
  await expect(page.locator('[data-step=first-tweet]')).toBeVisible();
  await expect(page.locator('[data-exhibit=first-tweet]')).toBeVisible();
  await expect(page.locator('[data-step=title]')).toBeVisible();
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible({ timeout: 15_000 });
  await page.touchscreen.tap(900, 500);
  await expect(page.getByRole('button', { name: 'Home' })).toBeVisible();
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible();
});

test('the sources of an exhibit are one touch away, in the visitor’s language', async ({
  open,
}) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, '한국어');
  await tap(page, new RegExp(titles[1]?.ko ?? ''));
  await tap(page, '출처');
  const drawer = page.getByRole('dialog', { name: '출처' });
  await expect(drawer).toContainText('L03');
  await tap(page, '닫기');
  await expect(drawer).toHaveCount(0);
});

test('from a statement on the screen one gets to its own sources', async ({ open }) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, /^What we corrected/);
  await tap(page, 'Phones reach all main towns and highways');
  // The record lights up after the strike; until it has, it does not stand on the screen.
  await page.waitForFunction(
    () =>
      document.querySelector('strong') !== null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await tap(page, 'Sources');
  const drawer = page.getByRole('dialog', { name: 'Sources' });
  await expect(drawer).toContainText('On the screen now');
  const said = drawer.locator('section').filter({ hasText: /About 14 % of the land/ });
  await expect(said).toContainText('Reported');
  await expect(said).toContainText('L08');
  await expect(said).toContainText('2012');
});

test('a round of the quiz explains every answer and ends at what was corrected', async ({
  open,
}) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  await tap(page, /^Quiz/);
  const asked = new Set<string | null>();
  for (let question = 0; question < 5; question++) {
    asked.add(await page.getByRole('heading', { level: 2 }).textContent());
    await page
      .locator('.options button')
      .nth(question % 3)
      .tap();
    await expect(page.getByRole('heading', { name: 'What the record says' })).toBeVisible();
    await tap(page, question < 4 ? 'Next question' : 'See what you met');
  }
  expect(asked.size).toBe(5);
  await expect(page.locator('[data-exhibit=quiz] li')).toHaveCount(5);
  await tap(page, 'What we corrected');
  await expect(page.locator('[data-exhibit=corrections]')).toBeVisible();
});

test('the loop shows another teaser of an exhibit after a visit', async ({ exhibits, open }) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['attractSeconds'] = 3;
    rotation['exhibits'] = ['intranet'];
  });
  const page = await open();
  const teaser = page.locator('[data-step=intranet] h1');
  await expect(teaser).toHaveText('A network named Light');
  await page.touchscreen.tap(300, 60);
  await tap(page, 'Home');
  await expect(teaser).toHaveText('1,024 addresses');
});

test('a keyboard alone can begin, choose, open and leave', async ({ open }) => {
  const page = await open();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^The intranet/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible();
  await page.getByRole('button', { name: 'Home' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-exhibit]')).toHaveCount(0);
});

test('a finger that slides off a button presses nothing', async ({ open }) => {
  const page = await open();
  await page.touchscreen.tap(300, 60);
  const row = await page.getByRole('button', { name: /^The intranet/ }).boundingBox();
  if (!row) throw new Error('The menu has no row for the intranet.');
  await page.mouse.move(row.x + 100, row.y + row.height / 2);
  await page.mouse.down();
  await page.mouse.move(row.x + 100, row.y + row.height * 3);
  await page.mouse.up();
  await expect(page.locator('[data-exhibit]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Home' })).toBeVisible();
});
