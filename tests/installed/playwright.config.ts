// The tests of the installed kiosk: one machine of their own, one step after another. `npm run test:installed`.
import { defineConfig } from '@playwright/test';
import { whyImpossible } from './machine.ts';

const reason = whyImpossible();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/installed',
  workers: 1,
  timeout: 120_000,
  retries: 0,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../../test-results/installed-tests.json',
      },
    ],
  ],
  projects: [
    {
      // Tests that are skipped say why in their name.
      name: reason === undefined ? 'installed' : `installed (skipped: ${reason})`,
      metadata: { reason },
    },
  ],
});
