// L3 it always comes back: the page's process, the browser and the window are taken away, and the loop is on screen again.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openKiosk, type OpenedKiosk } from '../../build/drive.ts';
import { isInstalled } from '../../build/display.ts';
import { expect, test as base } from './kiosk.ts';

/** A kiosk whose page may be replaced while the journey runs; with a window, as in a gallery. */
const test = base.extend<{ kiosk: OpenedKiosk }>({
  kiosk: async ({ runtime, exhibits }, use, testInfo) => {
    testInfo.skip(runtime === 'electron', 'Playwright loses an Electron page with its process.');
    testInfo.skip(process.platform !== 'linux', 'Processes are found in /proc.');
    const kiosk = await openKiosk({ exhibits });
    await use(kiosk);
    await kiosk.close();
  },
});

interface Process {
  pid: number;
  command: string;
}

/** The processes below this one, children first. */
function descendants(pid: number): Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return parent === pid ? [{ pid: Number(name), command }] : [];
      } catch {
        return []; // It has ended meanwhile.
      }
    })
    .flatMap((child) => [child, ...descendants(child.pid)]);
}

const renderers = () =>
  descendants(process.pid).filter(({ command }) => command.includes('--type=renderer'));
const browser = () =>
  descendants(process.pid).find(
    ({ command }) => command.includes('--remote-debugging-pipe') && !command.includes('--type='),
  );

/** Waits until another page than this one shows the kiosk. @returns it, and how long it took */
async function comeBack(kiosk: OpenedKiosk, gone: Page): Promise<{ page: Page; ms: number }> {
  const startedMs = performance.now();
  for (;;) {
    const page = kiosk.currentPage();
    const isBack = page && page !== gone && (await isShown(page));
    if (isBack) return { page, ms: performance.now() - startedMs };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const isShown = async (page: Page): Promise<boolean> => {
  try {
    await page.locator('main').first().waitFor({ timeout: 5000 });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return true;
  } catch {
    return false;
  }
};

test('L3 after a kill -9 of the page’s process the loop is back in under three seconds', async ({
  kiosk,
}) => {
  const doomed = renderers();
  expect(doomed.length).toBeGreaterThan(0);
  for (const { pid } of doomed) process.kill(pid, 'SIGKILL');
  const { page, ms } = await comeBack(kiosk, kiosk.page);
  expect(ms).toBeLessThan(3000);
  // Alone, full size and with its line to main.
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => innerWidth === screen.width && 'kiosk' in window)).toBe(true);
});

test('L3 after several in a row it is still back each time', async ({ kiosk }) => {
  let { page } = kiosk;
  for (let fault = 0; fault < 3; fault++) {
    for (const { pid } of renderers()) process.kill(pid, 'SIGKILL');
    page = (await comeBack(kiosk, page)).page;
  }
  await expect(page.locator('main').first()).toBeVisible();
});

test('L3 after a kill -9 of the whole browser another one shows the loop', async ({ kiosk }) => {
  const doomed = browser();
  if (!doomed) throw new Error('The browser’s process was not found.');
  process.kill(doomed.pid, 'SIGKILL');
  const { ms } = await comeBack(kiosk, kiosk.page);
  expect(ms).toBeLessThan(15_000);
});

test('L3 a window that the window manager closes is opened again', async ({ kiosk }) => {
  test.skip(!process.env['DISPLAY'], 'There is no window manager.');
  test.skip(!isInstalled('xdotool'), 'xdotool is not installed.');
  // The window manager takes this chord before the page can swallow it.
  execFileSync('xdotool', ['key', 'alt+F4']);
  await comeBack(kiosk, kiosk.page);
});

test('L3 a loop that breaks shows the calm picture, falls silent, and is loaded anew', async ({
  kiosk,
}) => {
  // What the title's picture needs, so that its next showing breaks the page and no exhibit.
  await kiosk.page.evaluate(() => {
    OffscreenCanvas.prototype.getContext = () => {
      throw new Error('Broken on purpose');
    };
  });
  const resting = kiosk.page.getByRole('heading', { name: 'This exhibit is resting.' });
  await expect(resting).toBeVisible({ timeout: 15_000 });
  const { page } = await comeBack(kiosk, kiosk.page);
  await expect(page.locator('.attract')).toBeVisible();
});
