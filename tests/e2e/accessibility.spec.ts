import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, tap, test } from './kiosk.ts';

/** Everything that axe knows for WCAG 2.2 A and AA, and the stricter contrast of AAA. */
const findings = async (page: Page) => {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // The legacy mode opens no second page: the kiosk would close it at once.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .withRules(['color-contrast-enhanced'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

const languages = [
  {
    name: 'English',
    exhibits: ['intranet', 'cellular network', 'first tweet', 'opening-up'],
    home: 'Home',
    accessibility: 'Accessibility',
    sources: 'Sources',
  },
  {
    name: '한국어',
    exhibits: ['인트라넷', '이동통신망', '첫 트윗', '개방'],
    home: '처음',
    accessibility: '접근성',
    sources: '출처',
  },
];

for (const { name, exhibits, home, accessibility, sources } of languages)
  test(`axe finds nothing on any screen in ${name}`, async ({ open }) => {
    test.setTimeout(120_000);
    const page = await open();
    expect.soft(await findings(page), 'loop').toEqual([]);
    await tap(page, name);
    expect.soft(await findings(page), 'menu').toEqual([]);
    await tap(page, accessibility);
    expect.soft(await findings(page), 'accessibility').toEqual([]);
    await tap(page, accessibility);
    for (const exhibit of exhibits) {
      await tap(page, new RegExp(exhibit));
      await expect(page.locator('[data-exhibit]')).toBeVisible();
      expect.soft(await findings(page), exhibit).toEqual([]);
      await tap(page, sources);
      expect.soft(await findings(page), `${exhibit}, sources`).toEqual([]);
      await tap(page, sources);
      await tap(page, home);
    }
  });
