// Holds the page on screen and the debugger's line to it, also when another page takes its place. Used by session.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { OpenedKiosk } from '../drive.ts';

export interface Held {
  page: Page;
  session: CDPSession;
}

/** Takes hold. @param onPage hears of each page that comes on screen @returns what is held at the moment of the call */
export const createHold = (
  kiosk: OpenedKiosk,
  onPage: (page: Page) => void,
): (() => Promise<Held>) => {
  let held: Held | undefined;
  return async () => {
    const page = await awaitPage(kiosk);
    if (held?.page === page) return held;
    onPage(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return (held = { page, session });
  };
};

const awaitPage = async ({ currentPage }: OpenedKiosk): Promise<Page> => {
  for (let time = 0; time < 300; time++) {
    const page = currentPage();
    if (page) return page;
    await pause(100);
  }
  throw new Error('There was no page for 30 seconds.');
};
