// The staff way in, with real touches on the real window: the gesture, the PIN, and how it is set.
import { firstGesture } from '../../../main/core/staff/gesture.ts';
import {
  call,
  enter,
  expect,
  isStaffPage,
  logOf,
  makeGesture,
  openPanel,
  pin,
  remembered,
  tap,
  test,
  touchCorners,
} from './kiosk.ts';

test('L2 mistakes are counted over a restart, and after the third one the pad waits', async ({
  state,
  remember,
  start,
}) => {
  await remember();
  let { page } = await start();
  await makeGesture(page);
  await enter(page, '194838');
  await expect(page.getByText('That is not the PIN.')).toBeVisible();
  expect(remembered(state).failures).toBe(1);

  ({ page } = await start());
  await makeGesture(page);
  for (const wrong of ['500001', '500002']) await enter(page, wrong);
  await expect(page.getByText(/Try again in \d+ seconds/)).toBeVisible();
  expect(remembered(state).failures).toBe(3);

  const startedMs = performance.now();
  ({ page } = await start());
  await makeGesture(page);
  await expect(page.getByText(/Try again in \d+ seconds/)).toBeVisible();
  const { answer } = (await call(page, 'pin.enter', { pin })) as {
    answer: { waitSeconds: number };
  };
  // A wait that was cut short by the restart began anew with it.
  const elapsedSeconds = (performance.now() - startedMs) / 1000;
  expect(answer.waitSeconds).toBeGreaterThanOrEqual(Math.floor(30 - elapsedSeconds));
  expect(answer).toMatchObject({ is: 'wait' });
  expect(logOf(state)).not.toContain(pin);
});

test('the gesture does nothing when it is too slow, or in another order', async ({
  remember,
  start,
}) => {
  await remember({ gesture: { ...firstGesture, withinSeconds: 3 } });
  const { page } = await start();
  await touchCorners(page, firstGesture.corners, 1200);
  await touchCorners(page, ['top-left', 'top-right', 'bottom-right', 'bottom-left']);
  await touchCorners(page, ['bottom-left', 'top-left', 'top-right', 'bottom-right']);
  await page.waitForTimeout(500);
  expect(isStaffPage(page)).toBe(false);
  await makeGesture(page);
  await expect.poll(() => isStaffPage(page)).toBe(true);
});

test('another gesture, the shuffled pad and another PIN hold from the next time on', async ({
  remember,
  start,
}) => {
  await remember();
  const { page } = await start();
  await openPanel(page);
  await tap(page, 'Way in');
  await tap(page, 'Change');
  for (const corner of ['Top left', 'Bottom right', 'Top left', 'Bottom right'])
    await tap(page, corner);
  await tap(page, 'Save');
  await tap(page, /^Shuffle the digits/);
  await page.getByRole('button', { name: 'Change', exact: true }).last().tap();
  await enter(page, '111111');
  await enter(page, '111111');
  await expect(page.getByText('One digit again and again')).toBeVisible();
  await enter(page, '502914');
  await enter(page, '502914');
  await expect(page.getByRole('heading', { name: 'The PIN is set.' })).toBeVisible();
  await tap(page, 'Staff panel');
  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();

  await makeGesture(page);
  await page.waitForTimeout(300);
  expect(isStaffPage(page)).toBe(false);
  await touchCorners(page, ['top-left', 'bottom-right', 'top-left', 'bottom-right']);
  await expect(page.getByRole('heading', { name: 'Enter the PIN' })).toBeVisible();
  const keys = await page
    .getByRole('group', { name: 'Digits' })
    .getByRole('button')
    .allInnerTexts();
  expect(keys.join('')).not.toContain('123456789');
  await enter(page, '502914');
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
});

test('at installation a PIN is asked for before the exhibits, twice, and the way back is shown', async ({
  state,
  start,
}) => {
  const { page } = await start(['--set-pin']);
  expect(isStaffPage(page)).toBe(true);
  expect(logOf(state)).not.toContain('On screen');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Digits in a row')).toBeVisible();
  await enter(page, pin);
  await enter(page, '194838');
  await expect(page.getByText('The two were not the same')).toBeVisible();
  await enter(page, pin);
  await enter(page, pin);
  await expect(page.getByText(/touch the corners in this order within 8 seconds/)).toBeVisible();
  await tap(page, 'Show the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
  await openPanel(page);
});

test('without a PIN the gesture leads to a screen that opens nothing and says what to do', async ({
  state,
  start,
}) => {
  const { page } = await start();
  await makeGesture(page);
  await expect(page.getByRole('heading', { name: 'No PIN has been set' })).toBeVisible();
  await expect(page.getByText('--set-pin')).toBeVisible();
  const refused = { refusal: expect.stringMatching(/not answered now/) };
  expect(await call(page, 'pin.set', { pin })).toEqual(refused);
  expect(await call(page, 'pin.enter', { pin })).toEqual(refused);
  expect(await call(page, 'kiosk.leave')).toEqual(refused);
  expect(logOf(state)).not.toContain(pin);
  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
});
