// Fixtures for fault tests on the supervised kiosk: a display, exhibits in a hurry, a folder of state, and records.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hurry, test as withDisplay } from './kiosk.ts';
import { readFaults } from './remembered.ts';
import { goals, type FaultRecord } from './report.ts';
import { expectAlive, startSupervised, type Supervised } from './supervised.ts';

/** What a fault showed beside the time. */
interface Found {
  /** When, by the machine's own clock, coming back became possible; left out, at the injection. */
  overMs?: number;
  bytesLost?: number;
}

export interface Gallery {
  exhibits: string;
  /** Where the kiosk keeps its state and its log. */
  state: string;
  /** Starts the kiosk; it is ended with the test. @param options a command before it, and its environment */
  start(options?: { within?: string[]; environment?: Record<string, string> }): Supervised;
  /**
   * Injects a fault, waits until the kiosk is in front, alone, full size and moving, and records both.
   * @param inject does it and returns when the loop is on screen again, perhaps with what it found
   */
  survive(kind: string, goal: keyof typeof goals, inject: () => Promise<unknown>): Promise<void>;
  /** The faults that the kiosk remembers. */
  faults(): string[];
}

export const test = withDisplay.extend<{ gallery: Gallery }>({
  gallery: async ({ display, exhibits, record }, use, testInfo) => {
    testInfo.setTimeout(300_000);
    await hurry(exhibits);
    const state = await mkdtemp(join(tmpdir(), 'vitrine-gallery-'));
    const started: Supervised[] = [];
    await use({
      exhibits,
      state,
      start: (options) => {
        const kiosk = startSupervised({ display, exhibits, state, ...options });
        started.push(kiosk);
        return kiosk;
      },
      survive: async (kind, goal, inject) => {
        const result: FaultRecord = { kind, goal, backAfterMs: undefined };
        record(result);
        const injectedMs = performance.now();
        const { overMs = injectedMs, bytesLost }: Found = (await inject()) ?? {};
        const ms = performance.now() - overMs;
        if (bytesLost !== undefined) result.bytesLost = bytesLost;
        await expectAlive(display);
        if (ms > goals[goal].boundMs)
          throw new Error(`Back only after ${Math.round(ms / 1000)} s.`);
        result.backAfterMs = ms;
      },
      faults: () => readFaults(state),
    });
    for (const kiosk of started) {
      // Asked first, so that it tidies up after itself.
      await Promise.race([kiosk.stop(), pause(10_000)]);
      await kiosk.cutPower();
    }
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

export { expect } from '@playwright/test';
