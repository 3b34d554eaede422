// L1 no network, L2 no escape, as the page itself meets them: through the real preload, the real door and the real engine.
import type { Page } from '@playwright/test';
import { expect, test } from './kiosk.ts';

/** What a call from the page is answered with, its refusal included. */
const call = (page: Page, ...given: unknown[]) =>
  page.evaluate(async (values) => {
    const { kiosk } = window as unknown as {
      kiosk: { call(...values: unknown[]): Promise<unknown> };
    };
    return kiosk.call(...values).then(
      () => 'answered',
      (error: unknown) => (error as Error).message,
    );
  }, given);

test('the page sees two functions of the machine, frozen, and nothing of Node or Electron', async ({
  open,
}) => {
  const page = await open();
  const seen = await page.evaluate(() => {
    const kiosk = (window as unknown as { kiosk: object }).kiosk;
    const foreign = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'];
    return {
      members: Object.keys(kiosk).sort(),
      isFrozen: Object.isFrozen(kiosk),
      isFixed: Object.getOwnPropertyDescriptor(window, 'kiosk')?.configurable === false,
      foreign: foreign.filter((name) => name in window),
    };
  });
  expect(seen).toEqual({ members: ['call', 'on'], isFrozen: true, isFixed: true, foreign: [] });
});

test('a call that is not in the contract is refused in its own words, and others still work', async ({
  open,
}) => {
  const page = await open();
  expect(await call(page, 'shell.open', '/bin/sh')).toBe('There is no call named "shell.open".');
  expect(await call(page, '__proto__')).toBe('There is no call named "__proto__".');
  expect(await call(page, 'exhibit.read', { id: 7 })).toMatch(
    /argument of "exhibit.read" is wrong: id/,
  );
  expect(await call(page, 'exhibit.read', { id: 'none' })).toMatch(
    /could not answer "exhibit.read"/,
  );
  expect(await call(page, 'rotation.read')).toBe('answered');
});

test('L1 the page reaches nothing but the kiosk’s own files', async ({ open }) => {
  const page = await open();
  const outcomes = await page.evaluate(async () => {
    const outcome = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'reached',
        () => 'refused',
      );
    const image = (address: string) =>
      new Promise((resolve, reject) => {
        const picture = new Image();
        picture.onload = resolve;
        picture.onerror = reject;
        picture.src = address;
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const connection = new WebSocket('ws://127.0.0.1:9/');
        connection.onopen = resolve;
        connection.onerror = reject;
      });
    const styles = (address: string) =>
      new Promise((resolve, reject) => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.onload = resolve;
        sheet.onerror = reject;
        sheet.href = address;
        document.head.append(sheet);
      });
    const own = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? '';
    return {
      own: await outcome(() => styles(`${own}?again`)),
      name: await outcome(() => fetch('https://example.com/')),
      number: await outcome(() => fetch('http://127.0.0.1:9/')),
      picture: await outcome(() => image('https://example.com/x.png')),
      socket: await outcome(socket),
      upwards: await outcome(() => styles('./%2e%2e/%2e%2e/styles.css')),
      encoded: await outcome(() => styles('./assets/..%2f..%2f..%2fstyles.css')),
      map: await outcome(() => image('./media/none/none.svg')),
      eval: await outcome(async () => Promise.resolve(new Function('return 1')())),
    };
  });
  const { own, ...others } = outcomes;
  expect(own).toBe('reached');
  expect(new Set(Object.values(others))).toEqual(new Set(['refused']));
});

test('L2 a page that has got elsewhere, past its guards, is brought back', async ({ open }) => {
  const page = await open();
  const home = page.url();
  await page.goto('about:blank').catch(() => undefined);
  await expect.poll(() => page.url()).toBe(home);
  await expect(page.locator('main').first()).toBeVisible();
});

test('L2 keys of the browser do nothing; keys of a visitor reach the page', async ({ open }) => {
  const page = await open();
  await page.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(window, { pressed });
    addEventListener('keydown', (event) => pressed.push(event.key));
  });
  for (const key of [
    'Control+t',
    'Control+n',
    'Control+w',
    'F5',
    'F11',
    'F12',
    'Control+p',
    'Alt+ArrowLeft',
  ])
    await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  const pressed = await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed);
  expect(pressed).toEqual(['Tab']);
  expect(page.context().pages()).toHaveLength(1);
});
