// Every screen in every state: how it lies on each panel, in each language and at each size of text, and what axe says of it.
import { openKiosk } from '../../build/drive.ts';
import { copyExhibition, readRotation } from '../../build/pictures/exhibition.ts';
import * as screens from '../../build/pictures/screens.ts';
import { createStudio } from '../../build/pictures/studio.ts';
import { tour } from '../../build/pictures/tour.ts';
import type { SettingName } from '../../renderer/app/visit.svelte.ts';
import { expect, shippedExhibits, test } from '../e2e/kiosk.ts';
import { axeFaults, layoutFaults, panels } from './check.ts';

const manners: { name: string; settings: SettingName[] }[] = [
  { name: 'as it comes', settings: [] },
  { name: 'with text at 200 %', settings: ['largeText'] },
  { name: 'within reach', settings: ['reach'] },
];

interface Leg {
  /** "menu", or the id of an exhibit. */
  screen: string;
  language: string;
  settings: SettingName[];
}

/** Goes to one screen and looks at each of its states. */
const goTo = async ({ screen, language, settings }: Leg): Promise<void> => {
  // Nobody is thought gone while the tour goes on.
  const pace = { attractSeconds: 600, dwellSeconds: 5, idleSeconds: 900 };
  const copy = await copyExhibition(shippedExhibits, language, pace);
  const kiosk = await openKiosk({ exhibits: copy.folder, size: panels[0] });
  try {
    const { page } = kiosk;
    page.setDefaultTimeout(8000);
    const rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
    // An exhibit that was left out would have no state, and so no fault.
    expect(['menu', ...rotation.exhibits.map(({ id }) => id)]).toContain(screen);
    const studio = createStudio({ page, rotation, language, out: '', onpicture: () => undefined });
    const shoot = async (on: string, state: string) => {
      const faults = await layoutFaults(page, settings.includes('reach'));
      if (settings.length === 0) faults.push(...(await axeFaults(page)));
      expect.soft(faults, `${on}, ${state}`).toEqual([]);
    };
    await screens.beginVisit(studio, language);
    await screens.choose(studio, settings);
    await tour(
      { ...studio, shoot },
      {
        isWanted: (to) => to === screen,
        onfault: (fault) => expect.soft(String(fault), 'the way through').toBe(''),
      },
    );
  } finally {
    await kiosk.close();
    await copy.remove();
  }
};

const { exhibits, menuOnly = [], languages } = await readRotation(shippedExhibits);

for (const { code: language } of languages)
  for (const { name, settings } of manners)
    for (const screen of ['menu', ...exhibits, ...menuOnly])
      test(`every state of “${screen}” lies well ${name}, in ${language}`, async ({ runtime }) => {
        test.skip(runtime === 'electron', 'Only the stand-in lends panels of other sizes.');
        test.setTimeout(240_000);
        await goTo({ screen, language, settings });
      });
