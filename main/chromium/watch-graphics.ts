// Notices that the browser has lost the process that draws for all pages. Used by browser.ts.
import type { BrowserContext } from 'playwright-core';

const lookEveryMs = 5000;
/** On a machine without a graphics card the browser tries one process, and then another. */
const settledMs = 15_000;

/** The browser says nothing when its graphics process ends and another takes its place; its number changes. */
export async function watchGraphics(context: BrowserContext, onGone: () => void): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return;
  const startedMs = performance.now();
  let known: number | undefined;
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const ids = processInfo.filter(({ type }) => type === 'GPU').map(({ id }) => id);
    // For a moment there may be none, or two: one that only looks at the hardware, and one that draws.
    const isGone = known !== undefined && ids.length > 0 && !ids.includes(known);
    if (isGone && performance.now() - startedMs > settledMs) onGone();
    if (known === undefined || isGone) known = ids[0];
  };
  await look().catch(() => undefined);
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
  timer.unref();
  context.on('close', () => {
    clearInterval(timer);
  });
}
