// `npm run shots`: pictures of the whole app, taken by visiting it. One line for each picture; the exit code is 1
// when a page logged an error, 2 when the command line cannot be obeyed.
import { join, resolve } from 'node:path';
import type { Rotation } from '../main/contract/rotation.ts';
import { build } from './build.ts';
import { openKiosk, root, type OpenedKiosk } from './drive.ts';
import { copyExhibition, readRotation, type RotationPace } from './pictures/exhibition.ts';
import { createFaults, type Faults } from './pictures/faults.ts';
import {
  AskError,
  chooseLanguages,
  readShotOptions,
  type ShotOptions,
} from './pictures/options.ts';
import * as screens from './pictures/screens.ts';
import { prepareStaffState, shootStaff } from './pictures/staff.ts';
import { createStudio, type Studio } from './pictures/studio.ts';
import { tour } from './pictures/tour.ts';
import { prepareBrowser } from './prepare-machine.ts';

/** The loop goes by quickly, but each picture of it has time to stand still; "Still there?" comes soon. */
const loopPace: RotationPace = { attractSeconds: 7, dwellSeconds: 5, idleSeconds: 10 };
/** Nobody is thought gone while pictures are taken. */
const visitPace: RotationPace = { attractSeconds: 60, dwellSeconds: 5, idleSeconds: 900 };

/** A button that is not there after so long will not come. */
const longestStepMs = 8000;

interface Session {
  options: ShotOptions;
  language: string;
  faults: Faults;
  onpicture: (file: string) => void;
}

/** Opens the kiosk at a pace, takes pictures, and closes it whatever happens. */
const takePictures = async (
  { options, language, faults, onpicture }: Session,
  pace: RotationPace,
  take: (studio: Studio) => Promise<void>,
  state?: string,
): Promise<void> => {
  const copy = await copyExhibition(options.exhibits, language, pace);
  let kiosk: OpenedKiosk | undefined;
  try {
    kiosk = await openKiosk({
      exhibits: copy.folder,
      size: options.size,
      ...(state !== undefined && { state }),
    });
    const { page } = kiosk;
    page.setDefaultTimeout(longestStepMs);
    await faults.watch(page);
    const rotation: Rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
    await take(createStudio({ page, rotation, language, out: options.out, onpicture }));
  } finally {
    await kiosk?.close();
    await copy.remove();
  }
};

const isWanted = ({ options: { only } }: Session, screen: string): boolean =>
  only.length === 0 || only.includes(screen);

const shootLoop = (session: Session): Promise<void> =>
  takePictures(session, loopPace, async (studio) => {
    await screens.shootLoop(studio);
    await screens.beginVisit(studio, session.language);
    await screens.shootWarning(studio);
  });

const shootVisit = (session: Session): Promise<void> =>
  takePictures(session, visitPace, async (studio) => {
    await screens.beginVisit(studio, session.language);
    await screens.choose(studio, session.options.settings);
    await tour(studio, {
      isWanted: (screen) => isWanted(session, screen),
      onfault: (fault) => session.faults.add(String(fault)),
    });
  });

const shootStaffPage = async (session: Session): Promise<void> => {
  const state = await prepareStaffState();
  try {
    await takePictures(session, visitPace, shootStaff, state.folder);
  } finally {
    await state.remove();
  }
};

const run = async (): Promise<number> => {
  const options = readShotOptions(process.argv.slice(2), join(root, 'exhibits'));
  const { languages } = await readRotation(options.exhibits);
  const wanted = chooseLanguages(
    options.languages,
    languages.map(({ code }) => code),
  );
  prepareBrowser();
  await build(['renderer', 'staff', 'preload', 'chromium']);
  const faults = createFaults();
  let count = 0;
  const onpicture = (file: string) => {
    count += 1;
    faults.during(`the picture after ${file}`);
    console.log(`${String(count).padStart(3)}  ${file}`);
  };
  for (const language of wanted) {
    const session: Session = { options, language, faults, onpicture };
    if (isWanted(session, 'loop')) await shootLoop(session);
    await shootVisit(session);
    if (isWanted(session, 'staff')) await shootStaffPage(session);
  }
  console.log(`${count} pictures in ${resolve(options.out)}`);
  for (const fault of faults.found) console.error(fault);
  return faults.found.length === 0 ? 0 : 1;
};

process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return error instanceof AskError ? 2 : 1;
});
// The stand-in leaves listeners for signals behind, which must not keep a finished command alive.
process.exit();
