// The staff panel: what it shows, what it does, and that it closes by itself.
import { exitCodes } from '../../../main/core/exit.ts';
import { readFileSync } from 'node:fs';
import {
  edit,
  expect,
  isStaffPage,
  logOf,
  makeGesture,
  openPanel,
  remembered,
  tap,
  test,
} from './kiosk.ts';

test('the right PIN opens the panel, each view shows what is, and leaving ends with 0', async ({
  state,
  exhibits,
  remember,
  start,
}) => {
  await remember({ failures: 2 });
  await edit(exhibits, 'intranet/exhibit.json', (exhibit) => delete exhibit['kind']);
  const kiosk = await start();
  const { page } = kiosk;
  await page.evaluate(() => {
    window.open('https://example.com/');
    for (let time = 0; time < 3; time++)
      (window.kiosk as unknown as { call(name: string): Promise<unknown> })
        .call('shell.open')
        .catch(() => undefined);
  });
  await openPanel(page);
  expect(remembered(state).failures).toBe(0);

  const about = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const view = (name: string) => tap(page, new RegExp(`^${name}`));
  const main = page.getByRole('main');
  await expect(main).toContainText(/Running for \d+ second/);
  await expect(main).toContainText(`Vitrine ${about.version}`);
  await expect(main).toContainText(/Chromium \d+\./);
  await expect(main).toContainText(`Node ${process.versions.node}`);
  await expect(main).toContainText('5 of 6 exhibits shown');
  await expect(main).toContainText(
    await page.evaluate(() => `${screen.width} × ${screen.height}, scale ${devicePixelRatio}`),
  );
  await view('Refused');
  const count = (kind: string) => main.locator('dl > div', { hasText: kind }).locator('b');
  await expect(count('To open a window')).toHaveText('1');
  await expect(count('Calls to the main process')).toHaveText('3');
  await expect(count('To the network')).toHaveText('0');
  await view('Exhibits');
  await expect(main.getByText('The cellular network')).toBeVisible();
  await expect(main.getByText(/lacks the field "kind"/)).toBeVisible();
  await expect(main.getByText(/intranet.exhibit\.json:1:1/)).toBeVisible();
  await view('Log');
  await expect(main.getByText('staff: the right PIN; the panel opens')).toBeVisible();
  await tap(page, 'Warnings');
  await expect(main.getByText(/Refused window/)).toBeVisible();
  await expect(main.getByText(/the panel opens/)).toBeHidden();
  await view('Faults');
  await expect(main.getByText('No exhibit is left out.')).toBeVisible();
  await view('Machine');
  await expect(main.getByRole('heading', { name: 'Volume' })).toBeVisible();
  await main.getByRole('button', { name: 'Leave the kiosk' }).tap();
  await main.getByRole('button', { name: 'Leave now' }).tap();
  await expect.poll(kiosk.exitCode).toBe(exitCodes.left);
  expect(logOf(state)).toContain('staff: the kiosk was left');
});

test('the pad and the panel close by themselves, and what comes is a fresh loop', async ({
  remember,
  start,
}) => {
  await remember();
  const { page } = await start();
  // From the next page on, its clock can be moved on.
  await page.clock.install();
  await makeGesture(page);
  await expect(page.getByRole('heading', { name: 'Enter the PIN' })).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('timer')).toContainText(/Closes in \d+ seconds/);
  await page.clock.fastForward(12_000);
  await expect(page.locator('main.loop')).toBeVisible();

  await openPanel(page);
  await page.clock.fastForward(100_000);
  await page.touchscreen.tap(700, 600);
  await page.clock.fastForward(100_000);
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
  await page.clock.fastForward(8_000);
  await expect(page.getByRole('timer')).toContainText(/Closes in \d+ seconds/);
  await page.clock.fastForward(16_000);
  await expect(page.locator('main.loop')).toBeVisible();
});

test('nobody at the pad: it closes by itself after twenty seconds of real time', async ({
  remember,
  start,
}) => {
  await remember();
  const { page } = await start();
  await makeGesture(page);
  await expect.poll(() => isStaffPage(page)).toBe(true);
  await expect(page.locator('main.loop')).toBeVisible({ timeout: 25_000 });
});

test('the touch test shows every finger, measures five touches and says what they mean', async ({
  remember,
  start,
}) => {
  await remember();
  const { page } = await start();
  await openPanel(page);
  await tap(page, 'Touch test');
  await tap(page, 'Begin');
  for (let touched = 0; touched < 5; touched++) {
    const mark = page.locator('[data-mark].next');
    const box = await mark.boundingBox();
    if (!box) throw new Error('There is no mark to touch.');
    await page.touchscreen.tap(box.x + box.width / 2 + 40, box.y + box.height / 2);
    await expect(page.getByText('40 px off')).toHaveCount(touched + 1);
  }
  await expect(page.getByText('All touches land about 40 px to the right.')).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const points = [300, 500, 700].map((x, id) => ({ x, y: 620, id }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
  await expect(page.getByText('Most at once: 3')).toBeVisible();
  await expect(page.getByText('3 700, 620')).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
});

test('the dark screen comes back with a touch', async ({ remember, start }) => {
  await remember();
  const { page } = await start();
  await openPanel(page);
  await tap(page, 'Machine');
  await tap(page, 'Turn off');
  await expect(page.getByText(/The picture is black|The display itself/)).toBeVisible();
  await expect(page.getByText(/The picture is black|The display itself/)).toBeHidden();
  await page.touchscreen.tap(600, 400);
  await expect(page.getByText(/Last time: /)).toBeVisible();
});
