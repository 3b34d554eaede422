// What axe finds on every screen of the staff page.
import { readFileSync } from 'node:fs';
import { findings } from '../findings.ts';
import { edit, expect, makeGesture, pin, tap, test } from './kiosk.ts';

for (const { language, name } of [
  { language: 'en', name: 'English' },
  { language: 'ko', name: '한국어' },
])
  test(`axe finds nothing on any screen of the staff page in ${name}`, async ({
    exhibits,
    remember,
    start,
  }) => {
    const words = JSON.parse(readFileSync('renderer/staff/words.json', 'utf8'));
    await remember();
    await edit(exhibits, 'intranet/exhibit.json', (exhibit) => delete exhibit['kind']);
    const { page } = await start();
    await makeGesture(page);
    // Looking takes longer than the pad waits for a finger.
    const stay = () => void page.mouse.move(600 + Math.random() * 99, 9).catch(() => undefined);
    const staying = setInterval(stay, 3000);
    await tap(page, name);
    expect.soft(await findings(page), 'pad').toEqual([]);
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation')).toBeVisible();
    for (const [view, said] of Object.entries<Record<string, string>>(words.views)) {
      await tap(page, new RegExp(`^${said[language]}`));
      // While the doctor looks its button is dim, and axe may come when it lights up.
      if (view === 'doctor')
        await expect(
          page.getByRole('button', { name: words.doctor.again[language] }),
        ).toBeEnabled();
      expect.soft(await findings(page), view).toEqual([]);
    }
    await page
      .getByRole('button', { name: words.wayIn.change[language], exact: true })
      .last()
      .tap();
    expect.soft(await findings(page), 'another PIN').toEqual([]);
    await page.keyboard.press('Escape');
    await tap(page, words.views.touch[language]);
    await tap(page, words.touch.begin[language]);
    expect.soft(await findings(page), 'touch test').toEqual([]);
    clearInterval(staying);
  });
