// The kiosk as journeys of staff drive it: with a memory of its own, real touches on its corners, and its pad.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openKiosk, type OpenedKiosk } from '../../../build/drive.ts';
import type { Corner } from '../../../main/contract/staff.ts';
import { firstGesture } from '../../../main/core/staff/gesture.ts';
import { openStaffMemory, type Remembered } from '../../../main/core/staff/memory.ts';
import { hashPin } from '../../../main/core/staff/pin.ts';
import { expect, test as base } from '../kiosk.ts';

export { edit, expect, tap } from '../kiosk.ts';

export const pin = '194837';

interface Fixtures {
  state: string;
  /** Keeps a PIN as the app itself does, and what else is given. */
  remember: (more?: Partial<Remembered>) => Promise<void>;
  /** Starts the kiosk on this state, again if it is called again. */
  start: (options?: string[]) => Promise<OpenedKiosk>;
}

export const test = base.extend<Fixtures>({
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

export const remembered = (state: string): Remembered =>
  JSON.parse(readFileSync(join(state, 'staff.json'), 'utf8')) as Remembered;
export const logOf = (state: string): string => readFileSync(join(state, 'logs/kiosk.log'), 'utf8');

/** Touches corners of the screen, as a technician's finger. */
export const touchCorners = async (page: Page, corners: readonly Corner[], pauseMs = 0) => {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const corner of corners) {
    const x = corner.endsWith('left') ? 8 : width - 8;
    const y = corner.startsWith('top') ? 8 : height - 8;
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(pauseMs);
  }
};
export const makeGesture = (page: Page) => touchCorners(page, firstGesture.corners);
export const isStaffPage = (page: Page) => /\/\/staff\b/.test(page.url());

export const enter = async (page: Page, digits: string) => {
  const pad = page.getByRole('group', { name: 'Digits' });
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).tap();
  await pad.getByRole('button', { name: /Open|Next|Keep/ }).tap();
};
export const openPanel = async (page: Page) => {
  await makeGesture(page);
  await expect(page.getByRole('heading', { name: 'Enter the PIN' })).toBeVisible();
  await enter(page, pin);
  await expect(page.getByRole('navigation', { name: 'Staff panel' })).toBeVisible();
};

/** A call as the page itself makes it. */
export const call = (page: Page, name: string, argument?: unknown) =>
  page.evaluate(
    ([asked, given]) =>
      (window.kiosk as unknown as { call(...all: unknown[]): Promise<unknown> })
        .call(asked, given)
        .then(
          (answer) => ({ answer }),
          (error: Error) => ({ refusal: error.message }),
        ),
    [name, argument],
  );

/** The page on screen now, once the kiosk has put another in place of one that died. */
export const replacement = async (kiosk: OpenedKiosk, dead: Page) => {
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
