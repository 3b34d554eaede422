// Listens for everything that a page should never say: errors in the console, uncaught errors, violations of the
// content security policy, a crash. Used by shots.ts.
import type { Page } from 'playwright-core';

/** Collects faults, each as one line with the picture before which it came. */
export interface Faults {
  found: readonly string[];
  /** Listens to a page, and to what it said before. */
  watch: (page: Page) => Promise<void>;
  /** Adds what went wrong in a picture; only its first lines are kept. */
  add: (what: string) => void;
  /** Names what is being done, for the lines that follow. */
  during: (what: string) => void;
}

export const createFaults = (): Faults => {
  const found: string[] = [];
  let doing = 'the start';
  const add = (what: string) => {
    found.push(`During ${doing}: ${what.split('\n').slice(0, 3).join(' ')}`);
  };
  return {
    found,
    add,
    watch: async (page) => {
      for (const message of await page.consoleMessages())
        if (message.type() === 'error') add(message.text());
      for (const error of await page.pageErrors()) add(error.message);
      // A violation of the content security policy comes as an error of the console.
      page.on('console', (message) => {
        if (message.type() === 'error') add(message.text());
      });
      page.on('pageerror', (error) => add(error.message));
      page.on('crash', () => add('the page crashed'));
    },
    during: (what) => (doing = what),
  };
};
