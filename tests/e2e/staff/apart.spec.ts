// L2 the visitors' page and the staff page are two: neither reaches, reads or imitates the other.
import { expect, isStaffPage, openPanel, tap, test } from './kiosk.ts';

test('L2 the visitors’ page can neither go to the staff page, nor read it, nor go back to it', async ({
  remember,
  start,
}) => {
  await remember();
  const { page } = await start();
  await openPanel(page);
  const staffAddress = page.url();
  const attempt = (way: string) =>
    page.evaluate(
      async ([how, address]) => {
        if (how === 'read')
          return fetch(address ?? '').then(
            () => 'read',
            () => 'refused',
          );
        if (how === 'go') location.href = address ?? '';
        if (how === 'open') window.open(address);
        if (how === 'back') history.back();
        if (how === 'state')
          try {
            history.pushState({}, '', address);
            return 'pushed';
          } catch {
            return 'refused';
          }
        return 'tried';
      },
      [way, staffAddress] as const,
    );
  // The staff page, for its part, may go nowhere by itself.
  await page.evaluate(() => (location.href = location.href.replace('staff', 'kiosk')));
  await page.waitForTimeout(300);
  expect(page.url()).toBe(staffAddress);

  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
  const home = page.url();
  expect(await attempt('read')).toBe('refused');
  expect(await attempt('state')).toBe('refused');
  for (const way of ['go', 'open', 'back']) {
    await attempt(way).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(page.url(), way).toBe(home);
  }
  expect(page.context().pages()).toHaveLength(1);
});

test('L2 a script of the page cannot make the gesture', async ({ remember, start }) => {
  await remember();
  const { page } = await start();
  await page.evaluate(() => {
    const corners = [
      [8, 8],
      [innerWidth - 8, 8],
      [8, innerHeight - 8],
      [innerWidth - 8, innerHeight - 8],
    ];
    for (const [clientX = 0, clientY = 0] of corners)
      document.body.dispatchEvent(
        new PointerEvent('pointerdown', { clientX, clientY, bubbles: true }),
      );
  });
  await page.waitForTimeout(500);
  expect(isStaffPage(page)).toBe(false);
});
