// L3 it always comes back: whatever the page does or has done to it.
import type { CDPSession, Page } from 'playwright-core';
import { signal } from './processes.ts';
import { test, type Fault } from './kiosk.ts';

const session = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

const faults: Fault[] = [
  {
    kind: 'renderer crash',
    goal: 'crash',
    inject: async (page) => void (await session(page)).send('Page.crash').catch(() => undefined),
    isNewDocument: true,
    logged: /crashed/,
  },
  {
    kind: 'renderer killed -9',
    goal: 'crash',
    inject: () => signal(process.pid, 'renderer', 'SIGKILL'),
    isNewDocument: true,
    logged: /killed|crashed/,
  },
];

for (const fault of faults)
  test(`L3 ${fault.kind}: the loop is back`, async ({ trial }) => {
    await trial.survive(fault);
  });
