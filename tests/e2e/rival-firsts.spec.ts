// The four rival firsts are put in order by keys alone, and by two visitors at once.
import type { Page } from '@playwright/test';
import { middleOf } from './glass.ts';
import { expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const titles = [
  'Reporters tweet from a hotel press room',
  'A Xinhua reporter browses by phone',
  'AP’s Jean H. Lee tweets by phone',
  'Tourists lose mobile internet',
];
const card = (page: Page, title: string) => page.getByRole('button', { name: title });
const place = (page: Page, number: number) =>
  page.getByRole('button', { name: `Place ${number}`, exact: true });

const enter = async (page: Page): Promise<void> => {
  await page.touchscreen.tap(300, 60);
  await tap(page, /^The first tweet by phone/);
  await tap(page, 'First?');
};
test('keys alone put them in order, and tell what each was', async ({ open }) => {
  const page = await open();
  await enter(page);
  for (const title of titles) {
    await card(page, title).focus();
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByText('That is the order.')).toBeVisible();
  await card(page, titles[2] ?? '').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/AP claimed a narrow first/)).toBeVisible();
});

test('two visitors drag two cards at once, each to its place', async ({ open }) => {
  const page = await open();
  await enter(page);
  const [first = '', , , last = ''] = titles;
  const starts = [await middleOf(card(page, first)), await middleOf(card(page, last))];
  const ends = [await middleOf(place(page, 1)), await middleOf(place(page, 4))];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: typeof starts) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  await touch('touchStart', starts);
  for (const share of [0.3, 0.7, 1])
    await touch(
      'touchMove',
      starts.map(({ x, y }, at) => ({
        x: x + ((ends[at]?.x ?? x) - x) * share,
        y: y + ((ends[at]?.y ?? y) - y) * share,
      })),
    );
  await touch('touchEnd', []);
  await expect(place(page, 1)).toHaveCount(0);
  await expect(place(page, 4)).toHaveCount(0);
  await expect(card(page, first)).toContainText('Place 1');
  await expect(card(page, last)).toContainText('Place 4');
});
