// The curator's desk as journeys drive it: opened on a copy of the shipped exhibits, in a browser of its own.
import { chromium, type FrameLocator, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { openDeskHere } from '../../../build/curate/open.ts';
import { findBrowser } from '../../../main/chromium/find-browser.ts';
import { test as base } from '../kiosk.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface OpenedDesk {
  /** The panel. */
  page: Page;
  /** The kiosk in its frame. */
  kiosk: FrameLocator;
}

interface Fixtures {
  /** Opens the desk on `exhibits` and waits for the kiosk's picture. It is closed when the journey ends. */
  openDesk: (size?: { width: number; height: number }) => Promise<OpenedDesk>;
}

export const test = base.extend<Fixtures>({
  openDesk: async ({ exhibits }, use) => {
    const closes: (() => Promise<unknown>)[] = [];
    await use(async (size = { width: 1440, height: 900 }) => {
      const path = findBrowser()?.path;
      const browser = await chromium.launch({ ...(path && { executablePath: path }) });
      const desk = await openDeskHere(exhibits, root);
      closes.push(() => browser.close(), desk.stop);
      const page = await browser.newPage({ viewport: size, locale: 'en-GB' });
      await page.goto(desk.address);
      const kiosk = page.frameLocator('iframe');
      await kiosk.getByText('Touch to begin').waitFor();
      return { page, kiosk };
    });
    for (const close of closes) await close();
  },
});

export { edit, expect } from '../kiosk.ts';
