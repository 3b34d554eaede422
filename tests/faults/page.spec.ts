// L3 it always comes back: whatever the page does or has done to it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { isInstalled } from '../../build/display.ts';
import { find, signal } from './processes.ts';
import { expect, test, type Fault } from './kiosk.ts';
import { roundsOf } from './rounds.ts';

const replaced = { isNewDocument: true };

const crash: Fault = {
  ...replaced,
  kind: 'renderer crash',
  goal: 'crash',
  inject: async (page) => {
    const session = await page.context().newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
  },
  logged: /Fault: crashed/,
};

const faults: Fault[] = [
  crash,
  {
    ...replaced,
    kind: 'renderer killed -9',
    goal: 'crash',
    inject: (_page, state) => {
      signal(state, 'renderer', 'SIGKILL');
    },
    logged: /Fault: (killed|crashed)/,
  },
  {
    ...replaced,
    kind: 'endless loop in the page',
    goal: 'hang',
    inject: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      }),
    logged: /Fault: hang/,
  },
  {
    ...replaced,
    kind: 'renderer stopped',
    goal: 'hang',
    inject: (_page, state) => {
      signal(state, 'renderer', 'SIGSTOP');
    },
    logged: /Fault: hang/,
  },
  {
    ...replaced,
    kind: 'frozen picture, live process',
    goal: 'hang',
    inject: (page) =>
      page.evaluate(() => {
        window.requestAnimationFrame = () => 0;
        const last = Number(setTimeout(() => undefined));
        for (let timer = 0; timer <= last; timer++) clearTimeout(timer);
      }),
    logged: /Fault: hang/,
  },
  {
    ...replaced,
    kind: 'out of memory',
    goal: 'other',
    inject: (page, state) => {
      limitMemory(state, 100);
      return page.evaluate(() => {
        const kept: unknown[] = [];
        setTimeout(() => {
          for (;;) kept.push(Array.from({ length: 100_000 }, (_, place) => `${place} kept`));
        });
      });
    },
    logged: /Fault: (oom|crashed|killed|hang)/,
  },
];

/** Lets the page's processes have so much more memory than they have, and no more. */
function limitMemory(state: string, megabytes: number): void {
  for (const { pid } of find(state, 'renderer')) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const used = Number(/VmSize:\s*(\d+)/.exec(status)?.[1]) * 1024;
    const limit = used + megabytes * 1024 ** 2;
    execFileSync('prlimit', ['--pid', String(pid), `--as=${limit}:${limit}`]);
  }
}

for (const fault of faults)
  for (const title of roundsOf(`L3 ${fault.kind}: the loop is back by itself`, fault.goal))
    test(title, async ({ trial }) => {
      await trial.survive(fault);
    });

test('L3 three crashes in a row: the loop is back each time', async ({ trial }) => {
  for (let time = 0; time < 3; time++)
    await trial.survive({ ...crash, kind: 'renderer crash, again and again', goal: 'other' });
});

test('L3 a window that the window manager closes is opened again', async ({ trial }) => {
  test.skip(!isInstalled('xdotool'), 'xdotool is not installed.');
  await trial.survive({
    kind: 'window closed by the window manager',
    goal: 'other',
    // The window manager takes this chord before the page can swallow it.
    inject: () => execFileSync('xdotool', ['key', 'alt+F4']),
    isNewDocument: true,
    logged: /Fault: window-closed/,
  });
});

/** Two fingers that move apart. */
async function pinch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side) => finger(side * apart)),
    });
  const finger = (dx: number) => ({ x: 960 + dx, y: 540, id: dx < 0 ? 0 : 1 });
  await touch('touchStart', 100);
  for (let apart = 120; apart <= 500; apart += 20) await touch('touchMove', apart);
  await touch('touchEnd', 0);
  await session.detach();
}

test('L2 a touch panel that is unplugged and plugged in again still does not zoom', async ({
  trial,
}) => {
  const page = await trial.survive({
    kind: 'touch panel re-plugged',
    goal: 'other',
    inject: async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
      await session.send('Emulation.setTouchEmulationEnabled', {
        enabled: true,
        maxTouchPoints: 10,
      });
      await pinch(page);
    },
    isNewDocument: false,
    logged: undefined,
  });
  await pinch(page);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await page.touchscreen.tap(300, 60);
  await expect(page.getByRole('navigation', { name: 'Vitrine' })).toBeVisible();
});

test('L3 an exhibit that takes the page down twice is left out, and the others go on', async ({
  trial,
}) => {
  const exhibit = /^The cellular network/;
  const visit = async (page: Page) => {
    await page.touchscreen.tap(300, 60);
    await page.getByRole('button', { name: exhibit }).tap();
    await expect(page.locator('[data-exhibit=cellular-network]')).toBeVisible();
  };
  let { page } = trial;
  for (let time = 0; time < 2; time++) {
    await visit(page);
    page = await trial.survive({ ...crash, kind: 'crash within an exhibit' });
  }
  await page.touchscreen.tap(300, 60);
  await expect(page.getByRole('button', { name: /^The intranet/ })).toBeVisible();
  await expect(page.getByRole('button', { name: exhibit })).toHaveCount(0);
});

test('L3 a loop that breaks shows the calm picture, falls silent, and is loaded anew', async ({
  trial,
}) => {
  // What the title's picture needs, so that its next showing breaks the page and no exhibit.
  await trial.page.evaluate(() => {
    OffscreenCanvas.prototype.getContext = () => {
      throw new Error('Broken on purpose');
    };
  });
  const resting = trial.page.getByRole('heading', { name: 'This exhibit is resting.' });
  await expect(resting).toBeVisible({ timeout: 15_000 });
  const page = await trial.survive({
    kind: 'loop broken',
    goal: 'hang',
    inject: () => undefined,
    isNewDocument: true,
    logged: /Fault: hang/,
  });
  await expect(page.locator('.attract')).toBeVisible();
});
