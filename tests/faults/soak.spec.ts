// L2 L3: what the soak watches for is found when it is there. A watch that sees nothing would pass any hour.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createFindings } from '../../build/soak/findings.ts';
import { createOutside } from '../../build/soak/outside.ts';
import { createWatch } from '../../build/soak/watch.ts';
import { expect, test, type Trial } from './kiosk.ts';

/** Watches a kiosk to which something is done, and looks once. @returns the kinds of what was found */
const findAfter = async (
  { page, currentPage, display, state }: Trial,
  what: (page: Page) => unknown,
) => {
  const findings = createFindings(
    () => 0,
    () => undefined,
  );
  const hands = createOutside(display.environment);
  const stand = { display, hands, state, page: currentPage, home: page.url() };
  const watch = createWatch(stand, findings);
  watch.follow(page);
  await what(page);
  await pause(500);
  await watch.look();
  return findings.found.map(({ kind }) => kind);
};

test('L2 L3 the soak finds nothing in a kiosk to which nothing was done', async ({ trial }) => {
  expect(await findAfter(trial, () => undefined)).toEqual([]);
});

test('L3 the soak finds an error that no one caught, in the page and in the log', async ({
  trial,
}) => {
  const found = await findAfter(trial, (page) =>
    page.evaluate(() => void setTimeout(() => Promise.reject(new Error('made by the test')))),
  );
  expect(found).toContain('error');
  expect(found).toContain('fault');
});

test('L2 the soak finds a kiosk that is not in full size @long', async ({ trial }) => {
  const found = await findAfter(trial, (page) =>
    page.evaluate(() => Object.defineProperty(window, 'innerWidth', { value: 800 })),
  );
  expect(found).toContain('escape');
});

test('L2 the soak finds a second page @long', async ({ trial }) => {
  const found = await findAfter(trial, (page) => {
    const pages = page.context().pages();
    Object.defineProperty(page.context(), 'pages', { value: () => [...pages, ...pages] });
  });
  expect(found).toContain('escape');
});

test('L3 the soak finds a picture that is frozen @long', async ({ trial }) => {
  const found = await findAfter(trial, (page) =>
    page.evaluate(() => {
      window.requestAnimationFrame = () => 0;
    }),
  );
  // The kiosk mends itself meanwhile: the silence, the end of the page or the line in the log comes first.
  expect(found).not.toEqual([]);
});
