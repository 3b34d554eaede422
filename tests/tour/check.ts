// Looks at one state of the kiosk: how it lies at every size of panel, and what axe says of it. Used by the tour's tests.
import type { Page } from '@playwright/test';
import type { Size } from '../../build/drive.ts';
import { findings } from '../e2e/findings.ts';
import * as rules from './rules.ts';

/** The panels that a kiosk is made for. The first is the one on which the tour goes. */
export const panels: [Size, ...Size[]] = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 800 },
];

/** The rules' functions as one text, since a page knows nothing of our modules. */
const inPage = Object.values(rules)
  .map((rule) => rule.toString())
  .join('\n');

const bounds = (reach: boolean): rules.Bounds => ({
  minTextPixels: 22,
  minTargetPixels: 64,
  guardPixels: 24,
  reachFrom: reach ? 0.6 : 0,
});

/** Waits until the sizes that the page measures by itself are known, and its letters and movements have arrived. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // The first frame of a new size may take long; sizes are told in it.
    await frame();
    await frame();
    // Longer than a picture waits for the words of its screen (renderer/components/measure.ts), twice over: its room may
    // change when the pills have found theirs.
    for (const started = performance.now(); performance.now() - started < 240;) await frame();
    await document.fonts.ready;
    await Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    );
    await frame();
  });

/** How a state lies on every panel; each fault names the panel. Leaves the page on the first. */
export const layoutFaults = async (page: Page, reach: boolean): Promise<string[]> => {
  const faults: string[] = [];
  for (const panel of [...panels.slice(1), panels[0]]) {
    await page.setViewportSize(panel);
    await settle(page);
    const found: string[] = await page.evaluate(
      `(() => { ${inPage}; return findFaults(${JSON.stringify(bounds(reach))}); })()`,
    );
    faults.push(...found.map((fault) => `${panel.width} × ${panel.height}: ${fault}`));
  }
  return faults;
};

/** What axe says of a state, in the usual colours and in high contrast. */
export const axeFaults = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const contrast of ['high', 'normal']) {
    await page.evaluate((to) => (document.documentElement.dataset['contrast'] = to), contrast);
    faults.push(...(await findings(page)).map((fault) => `axe, ${contrast} contrast: ${fault}`));
  }
  return faults;
};
