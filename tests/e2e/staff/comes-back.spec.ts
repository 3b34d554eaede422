// L3 the staff way in is there whatever has become of the page, and the panel comes back too.
import { expect, openPanel, replacement, tap, test } from './kiosk.ts';

test('L3 when the page has crashed, or hangs, the way in is there all the same', async ({
  remember,
  start,
}) => {
  await remember();
  const kiosk = await start();
  kiosk.page
    .evaluate(() => {
      for (;;);
    }, undefined)
    .catch(() => undefined);
  const second = await replacement(kiosk, kiosk.page);
  const session = await second.context().newCDPSession(second);
  session.send('Page.crash').catch(() => undefined);
  const third = await replacement(kiosk, second);
  await openPanel(third);
});

test('L3 when the panel itself crashes it comes back as it was, and still closes', async ({
  remember,
  start,
}) => {
  await remember();
  const kiosk = await start();
  await openPanel(kiosk.page);
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  session.send('Page.crash').catch(() => undefined);
  const page = await replacement(kiosk, kiosk.page);
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
});
