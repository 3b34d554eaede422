// The offline tests: each once where the engine finds a network, and once where there is none. Run by run.ts, which puts
// them into a network of their own; outside of one they are skipped.
import { defineConfig } from '@playwright/test';
import type { NetworkKind } from './network.ts';
import { whyNotOwn } from './own-network.ts';

const reason = whyNotOwn(process.env);
/** Tests that are skipped say why in their name. */
const skipped = reason === undefined ? '' : ` (skipped: ${reason})`;

export default defineConfig<object, { network: NetworkKind }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/offline',
  // One network, one display: everything queues up.
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  retries: process.env['CI'] ? 2 : 0,
  use: { actionTimeout: 15_000 },
  reporter: [
    ['list'],
    ['./reporter.ts'],
    [
      'json',
      {
        outputFile:
          process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../../test-results/offline-tests.json',
      },
    ],
  ],
  projects: [
    { name: `present${skipped}`, use: { network: 'present' } },
    // Where there is no network, an attempt from within has nothing to reach.
    { name: `absent${skipped}`, use: { network: 'absent' }, testIgnore: 'attempts.spec.ts' },
  ],
});
