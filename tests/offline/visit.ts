// A visit of everything: the loop, the menu and its drawers, and every view of every exhibit, by touch, as the pictures of
// the app are taken, but without the pictures. Used by silence.spec.ts.
import type { Page } from '@playwright/test';
import type { Rotation } from '../../main/contract/rotation.ts';
import * as screens from '../../build/pictures/screens.ts';
import { createStudio, type Studio } from '../../build/pictures/studio.ts';
import { tour } from '../../build/pictures/tour.ts';

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
  await tour(studio, {
    isWanted: () => true,
    onfault: (fault) => {
      throw fault;
    },
  });
  return seen;
}
