// The staff way in and out, with real touches on the real window: L2 nobody else gets in, L3 also when the page is dead.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openKiosk, type OpenedKiosk } from '../../build/drive.ts';
import { firstGesture } from '../../main/core/staff/gesture.ts';
import { openStaffMemory, type Remembered } from '../../main/core/staff/memory.ts';
import { hashPin } from '../../main/core/staff/pin.ts';
import { findings } from './findings.ts';
import { edit, expect, tap, test as base } from './kiosk.ts';

const pin = '194837';

interface Fixtures {
  state: string;
  /** Keeps a PIN as the app itself does, and what else is given. */
  remember: (more?: Partial<Remembered>) => Promise<void>;
  /** Starts the kiosk on this state, again if it is called again. */
  start: (options?: string[]) => Promise<OpenedKiosk>;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  state: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-state-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  remember: async ({ state }, use) => {
    await use(async (more = {}) => {
      const memory = openStaffMemory(state, { warn: () => undefined });
      memory.state.write({
        version: 1,
        pin: await hashPin(pin),
        failures: 0,
        gesture: firstGesture,
        shuffle: false,
        ...more,
      });
    });
  },
  start: async ({ runtime, state, exhibits }, use, testInfo) => {
    testInfo.skip(runtime === 'electron', 'The journey restarts the kiosk within its own process.');
    let kiosk: OpenedKiosk | undefined;
    await use(async (options = []) => {
      await kiosk?.close();
      kiosk = await openKiosk({ exhibits, state, options });
      return kiosk;
    });
    await kiosk?.close();
  },
});

const remembered = (state: string): Remembered =>
  JSON.parse(readFileSync(join(state, 'staff.json'), 'utf8')) as Remembered;
const logOf = (state: string): string => readFileSync(join(state, 'logs/kiosk.log'), 'utf8');

type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Touches corners of the screen, as a technician's finger. */
const touchCorners = async (page: Page, corners: readonly Corner[], pauseMs = 0) => {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const corner of corners) {
    const x = corner.endsWith('left') ? 8 : width - 8;
    const y = corner.startsWith('top') ? 8 : height - 8;
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(pauseMs);
  }
};
const makeGesture = (page: Page) => touchCorners(page, firstGesture.corners);
const isStaffPage = (page: Page) => /\/\/staff\b/.test(page.url());

const enter = async (page: Page, digits: string) => {
  const pad = page.getByRole('group', { name: 'Digits' });
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).tap();
  await pad.getByRole('button', { name: /Open|Next|Keep/ }).tap();
};
const openPanel = async (page: Page) => {
  await makeGesture(page);
  await expect(page.getByRole('heading', { name: 'Enter the PIN' })).toBeVisible();
  await enter(page, pin);
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
};

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

  ({ page } = await start());
  await makeGesture(page);
  // A wait that was cut short begins anew.
  await expect(page.getByText(/Try again in (30|29|28) seconds/)).toBeVisible();
  const answer = await page.evaluate(
    (right) =>
      (window.kiosk as unknown as { call(...given: unknown[]): Promise<unknown> }).call(
        'pin.enter',
        {
          pin: right,
        },
      ),
    pin,
  );
  expect(answer).toMatchObject({ is: 'wait' });
  expect(logOf(state)).not.toContain(pin);
});

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
  await expect(main).toContainText('3 of 4 exhibits shown');
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
  await expect.poll(kiosk.exitCode).toBe(0);
  expect(logOf(state)).toContain('staff: the kiosk was left');
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
  const call = (name: string, argument?: unknown) =>
    page.evaluate(
      ([asked, given]) =>
        (window.kiosk as unknown as { call(...all: unknown[]): Promise<unknown> })
          .call(asked, given)
          .then(String, (error: Error) => error.message),
      [name, argument],
    );
  expect(await call('pin.set', { pin: '194837' })).toMatch(/not answered now/);
  expect(await call('pin.enter', { pin: '' })).toMatch(/not answered now/);
  expect(await call('kiosk.leave')).toMatch(/not answered now/);
  expect(logOf(state)).not.toContain('194837');
  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
});

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

/** The page on screen now, once the kiosk has put another in place of one that died. */
const replacement = async (kiosk: OpenedKiosk, dead: Page) => {
  await expect
    .poll(() => kiosk.currentPage() !== undefined && kiosk.currentPage() !== dead, {
      timeout: 20_000,
    })
    .toBe(true);
  const page = kiosk.currentPage();
  if (!page) throw new Error('There is no page.');
  await page.locator('main').first().waitFor();
  return page;
};

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

for (const { language, name } of [
  { language: 'en', name: 'English' },
  { language: 'ko', name: '한국어' },
])
  test(`axe finds nothing on any screen of the staff page in ${name}`, async ({
    exhibits,
    remember,
    start,
  }) => {
    const words = JSON.parse(readFileSync('renderer/staff/words.json', 'utf8'));
    await remember();
    await edit(exhibits, 'intranet/exhibit.json', (exhibit) => delete exhibit['kind']);
    const { page } = await start();
    await makeGesture(page);
    // Looking takes longer than the pad waits for a finger.
    const stay = () => void page.mouse.move(600 + Math.random() * 99, 9).catch(() => undefined);
    const staying = setInterval(stay, 3000);
    await tap(page, name);
    expect.soft(await findings(page), 'pad').toEqual([]);
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation')).toBeVisible();
    for (const [view, said] of Object.entries<Record<string, string>>(words.views)) {
      await tap(page, new RegExp(`^${said[language]}`));
      expect.soft(await findings(page), view).toEqual([]);
    }
    await page
      .getByRole('button', { name: words.wayIn.change[language], exact: true })
      .last()
      .tap();
    expect.soft(await findings(page), 'another PIN').toEqual([]);
    await page.keyboard.press('Escape');
    await tap(page, words.views.touch[language]);
    await tap(page, words.touch.begin[language]);
    expect.soft(await findings(page), 'touch test').toEqual([]);
    clearInterval(staying);
  });
