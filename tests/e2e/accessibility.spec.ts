// Axe on the screens that the tour of all states (tests/tour) does not come to.
import { findings } from './findings.ts';
import { edit, expect, tap, test } from './kiosk.ts';

const languages = [
  {
    name: 'English',
    home: 'Home',
    accessibility: 'Accessibility',
    sources: 'Sources',
  },
  {
    name: '한국어',
    home: '처음',
    accessibility: '접근성',
    sources: '출처',
  },
];

for (const { name, home, accessibility, sources } of languages) {
  test(`axe finds nothing on the loop, the menu and the drawers in ${name}`, async ({ open }) => {
    const page = await open();
    await tap(page, name);
    expect.soft(await findings(page), 'menu').toEqual([]);
    await tap(page, accessibility);
    expect.soft(await findings(page), 'accessibility').toEqual([]);
    await tap(page, accessibility);
    await tap(page, sources);
    expect.soft(await findings(page), 'sources').toEqual([]);
    await tap(page, sources);
    await tap(page, home);
    expect.soft(await findings(page), 'loop').toEqual([]);
  });
}

test('axe finds nothing on “Still there?” and while an exhibit plays by itself', async ({
  exhibits,
  open,
}) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['idleSeconds'] = 10;
    rotation['warningSeconds'] = 20;
    rotation['attractSeconds'] = 3;
    rotation['exhibits'] = ['intranet'];
  });
  const page = await open();
  await expect(page.locator('[data-exhibit=intranet]')).toBeVisible();
  expect.soft(await findings(page), 'playing by itself').toEqual([]);
  await page.touchscreen.tap(900, 500);
  await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 15_000 });
  expect.soft(await findings(page), 'still there').toEqual([]);
});

test('axe finds nothing on the calm picture', async ({ exhibits, open }) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['exhibits'] = [];
    rotation['menuOnly'] = [];
  });
  expect(await findings(await open())).toEqual([]);
});
