// Unit and component tests: everything under tests/ that needs neither the app nor a browser.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [svelte({ compilerOptions: { runes: true } }), svelteTesting()],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
