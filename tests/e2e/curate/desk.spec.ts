// A day at the curator's desk: what is saved is on screen, what is wrong is said, and everything can be reached.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from '../findings.ts';
import { edit, expect, test, type OpenedDesk } from './desk.ts';

// The desk is the same whatever engine the gallery has.
test.skip(
  ({ runtime }) => runtime === 'electron',
  'The desk runs in a browser, never on Electron.',
);

const reword = (exhibits: string, id: string, from: string, to: string) => {
  const file = join(exhibits, id, 'exhibit.json');
  return readFile(file, 'utf8').then((text) => writeFile(file, text.replaceAll(from, to)));
};
const toExhibit = async ({ page, kiosk }: OpenedDesk, name: string) => {
  await page.getByRole('navigation', { name: 'Exhibits' }).getByRole('button', { name }).click();
  await kiosk.locator('[data-exhibit]').waitFor();
};

/** Presses a button of the picture with the mouse, where it stands on the desk: the picture is smaller than the kiosk. */
const touchInPicture = async ({ page, kiosk }: OpenedDesk, name: string) => {
  const picture = await page.locator('iframe').boundingBox();
  const middle = await kiosk.getByRole('button', { name }).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return [(x + width / 2) / innerWidth, (y + height / 2) / innerHeight] as const;
  });
  if (!picture) throw new Error('There is no picture.');
  const [x, y] = middle;
  await page.mouse.click(picture.x + x * picture.width, picture.y + y * picture.height);
};

test('a save is on screen at once, and nobody loses the place', async ({ exhibits, openDesk }) => {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  await toExhibit(desk, 'The slow opening-up');
  await page
    .getByRole('group', { name: 'Views' })
    .getByRole('button', { name: 'North and South' })
    .click();
  await page.getByRole('button', { name: 'Large text' }).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-text', 'large');

  await reword(exhibits, 'opening-up', '"North and South"', '"South and North"');
  const pill = kiosk.getByRole('button', { name: 'South and North' });
  await expect(pill).toHaveAttribute('aria-pressed', 'true');
  await expect(kiosk.locator('html')).toHaveAttribute('data-text', 'large');

  // Built otherwise it is made anew, and the view is the same.
  await edit(exhibits, 'opening-up/exhibit.json', (exhibit) => {
    exhibit['accent'] = 'blue';
  });
  await expect(kiosk.locator('[data-exhibit]')).toHaveAttribute('style', /--blue/);
  await expect(pill).toHaveAttribute('aria-pressed', 'true');
});

test('one more event makes the timeline anew, at the month where one is', async ({
  exhibits,
  openDesk,
}) => {
  const desk = await openDesk();
  const { kiosk } = desk;
  await toExhibit(desk, 'The slow opening-up');
  const event = kiosk.getByRole('heading', { level: 2 });
  const first = await event.textContent();
  await touchInPicture(desk, 'Later');
  await touchInPicture(desk, 'Later');
  await expect(event).not.toHaveText(first ?? '');
  const before = await event.textContent();
  await edit(exhibits, 'opening-up/exhibit.json', (exhibit) => {
    const events = exhibit['events'] as Record<string, unknown>[];
    events.unshift({ ...events[0], label: { en: 'One more', ko: '하나 더' } });
  });
  await expect(kiosk.getByText('One more').first()).toBeVisible();
  await expect(event).toHaveText(before ?? '');
});

test('saves leave nothing behind in the pages, whether words or more were changed', async ({
  exhibits,
  openDesk,
}) => {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  await toExhibit(desk, 'The slow opening-up');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
  };
  const save = async (time: number) => {
    await edit(exhibits, 'opening-up/exhibit.json', (exhibit) => {
      exhibit['title'] = { en: `Save ${time}`, ko: `${time} 번` };
      if (time % 2 === 0) exhibit['accent'] = time % 4 === 0 ? 'blue' : 'yellow';
    });
    await expect(kiosk.getByRole('heading', { level: 1 })).toContainText(`Save ${time}`);
  };
  for (let time = 1; time <= 8; time++) await save(time);
  const before = await measure();
  for (let time = 9; time <= 40; time++) await save(time);
  const after = await measure();
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.heap - before.heap).toBeLessThan(3_000_000);
});

test('a mistake is told beside the good version, leads to its exhibit, and goes when it is mended', async ({
  exhibits,
  openDesk,
}) => {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  const file = join(exhibits, 'quiz/exhibit.json');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('"accent"', '"acent"'));
  const problem = page.getByRole('listitem').filter({ hasText: 'acent' });
  await expect(problem.first()).toContainText('quiz/exhibit.json:5:3');
  await expect(problem.first()).toContainText('^^^');
  await expect(problem.first()).toContainText('Fix');
  await problem.first().getByRole('button').click();
  await expect(kiosk.getByRole('heading', { name: 'Quiz' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Quiz Last good version/ })).toBeVisible();

  await writeFile(file, good);
  await expect(page.getByText('Everything is in good order.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Quiz Last good version/ })).toBeHidden();
});

test('every state, language, size and switch is one press away', async ({ openDesk }) => {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  await toExhibit(desk, 'The intranet');
  const press = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await press('한국어');
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'ko');
  for (const [name, mark, on] of [
    ['Contrast', 'data-contrast', 'high'],
    ['Within reach', 'data-reach', 'low'],
    ['Still', 'data-motion', 'reduced'],
  ] as const) {
    await press(name);
    await expect(kiosk.locator('html')).toHaveAttribute(mark, on);
  }
  await press('Teaser');
  await expect(kiosk.locator('[data-exhibit]')).toHaveCount(0);
  await press('By itself');
  await expect(kiosk.locator('[data-exhibit="intranet"]')).toBeVisible();
  await expect(kiosk.locator('.takeover')).toBeVisible();
  await press('Menu');
  await expect(kiosk.locator('.takeover')).toHaveCount(0);
  for (const [name, width, height] of [
    ['4K', 3840, 2160],
    ['Portrait', 1080, 1920],
    ['Small', 1280, 800],
  ] as const) {
    await press(name);
    const size = () => kiosk.locator('html').evaluate(() => [innerWidth, innerHeight]);
    await expect.poll(size).toEqual([width, height]);
  }
  // The picture stands within its room whatever the panel's size.
  const picture = await page.locator('iframe').boundingBox();
  expect(picture?.height).toBeLessThan(900);
});

test('a new exhibit begins as a good one, and is opened', async ({ exhibits, openDesk }) => {
  const { page, kiosk } = await openDesk();
  await page.getByRole('button', { name: 'New exhibit' }).click();
  const name = page.getByLabel('Name of its folder');
  await name.fill('Quiz');
  await page.getByRole('button', { name: 'Make the exhibit' }).click();
  await expect(page.getByRole('alert')).toContainText('small letters');
  await name.fill('address-space');
  await name.press('Enter');
  await expect(kiosk.locator('[data-exhibit="address-space"]')).toBeVisible();
  const rotation = await readFile(join(exhibits, 'rotation.json'), 'utf8');
  expect(rotation).toContain('"opening-up", "address-space"]');
});

test('a text without its translation is listed and lit in the picture', async ({
  exhibits,
  openDesk,
}) => {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  await edit(exhibits, 'quiz/exhibit.json', (exhibit) => {
    exhibit['title'] = { en: 'Quiz' };
  });
  await page.getByRole('tab', { name: /Translations 1/ }).click();
  await expect(page.getByRole('tabpanel')).toContainText('한국어');
  await toExhibit(desk, 'Quiz');
  const lit = () =>
    kiosk
      .locator('html')
      .evaluate(() => [...(CSS.highlights.get('untranslated') ?? [])].map(String));
  await expect.poll(lit).toContain('Quiz');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await expect.poll(lit).toEqual([]);
});

test('the desk is for everyone: by keyboard alone, and nothing that axe finds', async ({
  exhibits,
  openDesk,
}) => {
  const { page } = await openDesk();
  await edit(exhibits, 'quiz/exhibit.json', (exhibit) => {
    exhibit['acent'] = 'teal';
    exhibit['title'] = { en: 'Quiz' };
  });
  await expect(page.getByRole('tab', { name: /Problems 1/ })).toBeVisible();
  const found = async () => (await findings(page)).filter((line) => !line.includes('iframe'));
  expect(await found()).toEqual([]);
  await page.getByRole('tab', { name: /Problems/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Translations/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'New exhibit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of its folder')).toBeFocused();
  expect(await found()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
