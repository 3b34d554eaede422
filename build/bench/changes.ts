// What stays behind when visitors go from exhibit to exhibit, hundreds of times. Used by bench-exhibits.ts.
import type { CDPSession, Page } from 'playwright-core';

/** The heap in use after a collection, in bytes. */
const heapOf = async (session: CDPSession): Promise<number> => {
  // Twice: what the first finds only loosely held goes with the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
};

/** Enters every exhibit of the menu in turn, and comes back each time. The page stands in the menu. */
const change = async (page: Page, times: number, from: number): Promise<void> => {
  const rows = page.locator('main ol button');
  const home = page.getByRole('navigation', { name: 'Vitrine' }).getByRole('button').first();
  const count = await rows.count();
  for (let at = from; at < from + times; at++) {
    await rows.nth(at % count).tap();
    await page.locator('[data-exhibit]').waitFor();
    await home.tap();
    await rows.first().waitFor();
  }
};

/** Bytes of heap after so many changes and after many more. */
export const measureChanges = async (
  page: Page,
  session: CDPSession,
  { first, last }: { first: number; last: number },
): Promise<{ firstBytes: number; lastBytes: number }> => {
  await page.locator('[data-step]').getByRole('button').last().tap();
  await page.getByRole('navigation', { name: 'Vitrine' }).waitFor();
  await change(page, first, 0);
  const firstBytes = await heapOf(session);
  await change(page, last - first, first);
  return { firstBytes, lastBytes: await heapOf(session) };
};
