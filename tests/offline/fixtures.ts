// What the offline tests have at hand: the watched network, the kiosk in it with its engine's log, and the record of
// what was seen for the report.
import { test as base } from '@playwright/test';
import { readLog } from '../../build/look/log-lines.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngineLog, type EngineAccount, type EngineLog } from './engine-log.ts';
import { createNameServer } from './name-server.ts';
import { createNetwork, type NetworkKind } from './network.ts';
import { environmentNames, whyNotOwn } from './own-network.ts';
import { annotationType, type OfflineRecord } from './report.ts';
import { createWatch, type Watch } from './watch.ts';

/** Why no test can run here, or undefined. */
export const reason = whyNotOwn(process.env);

/** How long a kiosk is left to play by itself. */
export const minutes = Number(process.env[environmentNames.minutes] ?? 0.5);

export interface Workplace {
  /** Where the kiosk keeps its state and its log. */
  state: string;
  /** Attempts that main refused, as its log tells them. */
  refusals(): string[];
  /** The engine's account; the kiosk must have ended. */
  engine(): EngineAccount;
}

interface TestFixtures {
  /** Keeps what was seen for the report. */
  record: (record: OfflineRecord) => void;
  workplace: Workplace;
}

interface WorkerFixtures {
  network: NetworkKind;
  watch: Watch;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  network: ['present', { option: true, scope: 'worker' }],
  watch: [
    async ({ network }, use) => {
      const watched = await createNetwork(network);
      const nameServer = await createNameServer();
      await use(createWatch(watched, nameServer));
      nameServer.stop();
      watched.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // Playwright reads a fixture's needs from its pattern; this one needs nothing.
  // eslint-disable-next-line no-empty-pattern
  record: async ({}, use, testInfo) => {
    await use((record) => {
      testInfo.annotations.push({ type: annotationType, description: JSON.stringify(record) });
    });
  },
  // eslint-disable-next-line no-empty-pattern
  workplace: async ({}, use) => {
    const state = await mkdtemp(join(tmpdir(), 'vitrine-offline-'));
    const log = createEngineLog();
    await withBrowser(log, () =>
      use({
        state,
        refusals: () =>
          readLog(state)
            .map(({ msg }) => msg)
            .filter((message) => message.startsWith('Refused ')),
        engine: () => log.read(),
      }),
    );
    log.stop();
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** Lets the kiosk start the program that keeps the engine's log. */
async function withBrowser(log: EngineLog, run: () => Promise<void>): Promise<void> {
  const before = process.env['VITRINE_BROWSER'];
  process.env['VITRINE_BROWSER'] = log.program;
  await run();
  if (before === undefined) delete process.env['VITRINE_BROWSER'];
  else process.env['VITRINE_BROWSER'] = before;
}

export { expect } from '@playwright/test';
