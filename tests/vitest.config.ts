// Unit and component tests: everything under tests/ that needs neither the app nor a browser. What imports electron is
// tested on a hand-written module in its place, put there as the build for Chromium puts its own: by an alias.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const onElectron = 'tests/main/electron/**/*.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [svelte({ compilerOptions: { runes: true } }), svelteTesting()],
  test: {
    testTimeout: 20_000,
    // As for journeys: a machine that is shared may stand still for seconds. `npm test` names what needed a second try.
    retry: process.env['CI'] ? 1 : 0,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: [onElectron] },
      },
      {
        extends: true,
        resolve: {
          alias: {
            electron: fileURLToPath(new URL('main/electron/fake/electron.ts', import.meta.url)),
          },
        },
        test: { name: 'on electron', include: [onElectron] },
      },
    ],
  },
});
