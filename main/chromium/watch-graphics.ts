// Notices that the browser has lost the process that draws for all pages. Used by browser.ts.
import type { BrowserContext } from 'playwright-core';

const lookEveryMs = 5000;

/** The browser says nothing when its graphics process ends and another takes its place; its number changes. */
export async function watchGraphics(context: BrowserContext, onGone: () => void): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return;
  let known: number | undefined;
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const id = processInfo.find(({ type }) => type === 'GPU')?.id;
    if (known !== undefined && id !== undefined && id !== known) onGone();
    known = id ?? known;
  };
  await look().catch(() => undefined);
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
  timer.unref();
  context.on('close', () => {
    clearInterval(timer);
  });
}
