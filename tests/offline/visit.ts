// A visit of everything: the loop, the menu and its drawers, and every view of every exhibit, by touch, as the pictures of
// the app are taken, but without the pictures. Used by silence.spec.ts.
import type { Page } from '@playwright/test';
import type { ExhibitWhole } from '../../main/contract/calls.ts';
import type { Rotation } from '../../main/contract/rotation.ts';
import { shootExhibit } from '../../build/pictures/kinds.ts';
import * as screens from '../../build/pictures/screens.ts';
import { createStudio, type Studio } from '../../build/pictures/studio.ts';

/** Visits all of it. @returns the states that were on screen, one line each */
export async function visitEverything(page: Page, language: string): Promise<string[]> {
  const seen: string[] = [];
  const rotation: Rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
  const studio: Studio = {
    ...createStudio({ page, rotation, language, out: '', onpicture: () => undefined }),
    shoot: async (screen, state) => {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      seen.push(`${screen} ${state}`);
    },
  };
  await screens.beginVisit(studio, language);
  await screens.shootMenu(studio);
  for (const { id, title } of rotation.exhibits) {
    await screens.enterExhibit(studio, id, title);
    const whole: ExhibitWhole = await page.evaluate(
      (exhibit) => window.kiosk.call('exhibit.read', { id: exhibit }),
      id,
    );
    await shootExhibit(studio, whole.exhibit);
    await screens.shootSources(studio, id);
    await screens.goHome(studio);
  }
  return seen;
}
