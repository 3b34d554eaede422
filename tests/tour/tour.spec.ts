// Every screen in every state: how it lies on each panel, in each language and at each size of text, and what axe says of it.
import { openKiosk } from '../../build/drive.ts';
import {
  copyExhibition,
  readRotation,
  type RotationPace,
} from '../../build/pictures/exhibition.ts';
import * as screens from '../../build/pictures/screens.ts';
import { createStudio, type Studio } from '../../build/pictures/studio.ts';
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
  language: string;
  settings: SettingName[];
  pace: RotationPace;
  /** Goes there, and calls `shoot` in each state. */
  go: (studio: Studio) => Promise<void>;
}

/** Nobody is thought gone while the tour goes on. */
const patient = { attractSeconds: 120, dwellSeconds: 5, idleSeconds: 900 };
/** The loop goes by, and each of its states stays for as long as it is looked at. */
const brisk = { attractSeconds: 12, dwellSeconds: 5, idleSeconds: 10, warningSeconds: 60 };

/** Looks at each state of one leg. */
const lookAt = async ({ language, settings, pace, go }: Leg): Promise<void> => {
  const copy = await copyExhibition(shippedExhibits, language, pace);
  const kiosk = await openKiosk({ exhibits: copy.folder, size: panels[0] });
  try {
    const { page } = kiosk;
    page.setDefaultTimeout(8000);
    const rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
    const studio = createStudio({ page, rotation, language, out: '', onpicture: () => undefined });
    const shoot = async (on: string, state: string) => {
      const faults = await layoutFaults(page, settings.includes('reach'));
      if (settings.length === 0) faults.push(...(await axeFaults(page)));
      expect.soft(faults, `${on}, ${state}`).toEqual([]);
    };
    await go({ ...studio, shoot });
  } finally {
    await kiosk.close();
    await copy.remove();
  }
};

const goTo =
  (screen: string, { language, settings }: Pick<Leg, 'language' | 'settings'>): Leg['go'] =>
  async (studio) => {
    // An exhibit that was left out would have no state, and so no fault.
    expect(['menu', ...studio.rotation.exhibits.map(({ id }) => id)]).toContain(screen);
    await screens.beginVisit(studio, language);
    await screens.choose(studio, settings);
    await tour(studio, {
      isWanted: (to) => to === screen,
      onfault: (fault) => expect.soft(String(fault), 'the way through').toBe(''),
    });
  };

const seeLoop =
  (language: string): Leg['go'] =>
  async (studio) => {
    await screens.shootLoop(studio);
    await screens.beginVisit(studio, language);
    await screens.shootWarning(studio);
  };

const { exhibits, menuOnly = [], languages } = await readRotation(shippedExhibits);

for (const { code: language } of languages) {
  for (const { name, settings } of manners)
    for (const screen of ['menu', ...exhibits, ...menuOnly])
      test(`every state of “${screen}” lies well ${name}, in ${language}`, async ({ runtime }) => {
        test.skip(runtime === 'electron', 'Only the stand-in lends panels of other sizes.');
        test.setTimeout(480_000);
        const go = goTo(screen, { language, settings });
        await lookAt({ language, settings, pace: patient, go });
      });

  test(`the loop and “Still there?” lie well, in ${language}`, async ({ runtime }) => {
    test.skip(runtime === 'electron', 'Only the stand-in lends panels of other sizes.');
    test.setTimeout(300_000);
    await lookAt({ language, settings: [], pace: brisk, go: seeLoop(language) });
  });
}
