// Pictures of the screens round the exhibits: the loop, the menu, the idle warning, the drawers. Used by shots.ts.
import words from '../../renderer/app/words.json' with { type: 'json' };
import type { SettingName } from '../../renderer/app/visit.svelte.ts';
import type { Studio } from './studio.ts';

/** The loop's title and the teaser of each exhibit, one after another as they come by themselves. */
export const shootLoop = async (studio: Studio): Promise<void> => {
  const { page, rotation, shoot } = studio;
  const looped = rotation.exhibits.filter(({ isMenuOnly }) => !isMenuOnly);
  for (const step of ['title', ...looped.map(({ id }) => id)]) {
    await page.locator(`[data-step="${step}"]`).waitFor({ timeout: 90_000 });
    await shoot('loop', step);
  }
};

/** Begins a visit in a language, by its button on the loop. */
export const beginVisit = async (
  { page, rotation, touch }: Studio,
  language: string,
): Promise<void> => {
  const name = rotation.languages.find(({ code }) => code === language)?.name ?? language;
  await page.locator('[data-step]').waitFor({ timeout: 90_000 });
  await touch(page.getByRole('button', { name, exact: true }));
  await page.getByRole('navigation', { name: 'Vitrine' }).waitFor();
};

/** Switches on what a visitor may need, in the accessibility strip. */
export const choose = async ({ press }: Studio, settings: SettingName[]): Promise<void> => {
  if (settings.length === 0) return;
  await press(words.accessibility, true);
  for (const name of settings) await press(words[name], true);
  await press(words.close);
};

/** Leaves the menu alone until it asks whether anybody is there. */
export const shootWarning = async ({ page, say, shoot }: Studio): Promise<void> => {
  await page.getByRole('alertdialog', { name: say(words.stillThere) }).waitFor({ timeout: 30_000 });
  await shoot('menu', 'still-there');
};

/** The menu and the accessibility panel. */
export const shootMenu = async ({ press, shoot }: Studio): Promise<void> => {
  await shoot('menu', 'contents');
  await press(words.accessibility, true);
  await press(words.highContrast, true);
  await shoot('menu', 'accessibility');
  await press(words.highContrast, true);
  await press(words.close);
};

/** The sources drawer of whatever is open. */
export const shootSources = async ({ press, shoot }: Studio, screen: string): Promise<void> => {
  await press(words.sources);
  await shoot(screen, 'sources');
  await press(words.close);
};

/** From the menu into an exhibit. */
export const enterExhibit = async (
  { page, say, touch }: Studio,
  id: string,
  title: string | Record<string, string>,
): Promise<void> => {
  const row = page
    .locator('main')
    .getByRole('button')
    .filter({ hasText: say(title) });
  await touch(row.first());
  await page.locator(`[data-exhibit="${id}"]`).waitFor();
};

export const goHome = ({ press }: Studio): Promise<void> => press(words.home);
