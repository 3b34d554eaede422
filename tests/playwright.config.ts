// Journeys through the whole app: main process, preload and window. The same files run on Chromium and,
// where its binary is installed, on Electron.
import { defineConfig } from '@playwright/test';
import type { Runtime } from './e2e/kiosk.ts';

const tour = 'tour/**/*.spec.ts';
// These need a network or a machine of their own, which `npm run test:offline` and `npm run test:installed` make.
const outside = ['offline/**', 'installed/**'];

export default defineConfig<{ runtime: Runtime }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // One display, one kiosk: journeys queue up.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A machine that is shared may stand still for seconds; what fails twice is broken. Whoever sits before it sees it at once.
  retries: process.env['CI'] ? 2 : 0,
  use: { actionTimeout: 10_000 },
  reporter: [
    ['list'],
    ['./faults/reporter.ts'],
    ['./e2e/escapes/summary.ts'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../test-results/journeys.json' },
    ],
  ],
  projects: [
    { name: 'chromium', use: { runtime: 'chromium' }, testIgnore: [...outside, tour] },
    { name: 'electron', use: { runtime: 'electron' }, testIgnore: [...outside, tour] },
    // Needs no display, so that several can go at once: `npm run test:tour`.
    { name: 'tour', use: { runtime: 'chromium' }, testMatch: tour, fullyParallel: true },
  ],
});
