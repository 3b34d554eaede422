// The measures that take turns between the app and the empty page, one sample list each. Used by bench.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { openKiosk } from '../drive.ts';
import { startKiosk } from './kiosk-process.ts';
import { findRenderer, processorSeconds } from './process-tree.ts';
import { orderABBA, type Subject } from './statistics.ts';
import type { Samples } from './table.ts';
import { measureTaps } from './taps.ts';

/** What is compared, and on which exhibits. */
export interface Setup {
  apps: Record<Subject, string>;
  exhibits: string;
  /** A copy that never thinks a visitor gone, for measures that touch. */
  patientExhibits: string;
}

/** Lets both subjects take turns. @param rounds of app, empty, empty, app */
export const takeTurns = async (
  rounds: number,
  sample: (subject: Subject) => Promise<number[]>,
  onsample: (subject: Subject, values: number[]) => void,
): Promise<Samples> => {
  const samples: Samples = { app: [], empty: [] };
  for (const subject of orderABBA(rounds)) {
    const values = await sample(subject);
    samples[subject].push(...values);
    onsample(subject, values);
  }
  return samples;
};

/** Milliseconds from the start of the process to the loop painted. */
export const sampleStart = async (
  { apps, exhibits }: Setup,
  subject: Subject,
): Promise<number[]> => {
  const kiosk = await startKiosk(apps[subject], exhibits);
  await kiosk.stop();
  return [kiosk.shownAfterMs];
};

/** The start is not what is measured; after so long it has worn off. */
const startWornOffMs = 3000;

/** Processor time of the untouched kiosk in per cent of one core, all its processes together. */
export const sampleIdle = async (
  { apps, exhibits }: Setup,
  subject: Subject,
  seconds: number,
): Promise<number[]> => {
  const kiosk = await startKiosk(apps[subject], exhibits);
  try {
    await pause(startWornOffMs);
    const [usedBefore, beganMs] = [await processorSeconds(kiosk.pid), performance.now()];
    await pause(seconds * 1000);
    const used = (await processorSeconds(kiosk.pid)) - usedBefore;
    return [(used / ((performance.now() - beganMs) / 1000)) * 100];
  } finally {
    await kiosk.stop();
  }
};

/** Milliseconds from `kill -9` of the renderer to the first painting of the page that takes its place. */
export const sampleComeback = async (
  { apps, exhibits }: Setup,
  subject: Subject,
): Promise<number[]> => {
  const kiosk = await openKiosk({ app: apps[subject], exhibits });
  try {
    await pause(startWornOffMs);
    const renderer = await findRenderer(process.pid);
    const killedAtMs = performance.timeOrigin + performance.now();
    process.kill(renderer, 'SIGKILL');
    while (kiosk.currentPage() === kiosk.page || !kiosk.currentPage()) await pause(5);
    const page = kiosk.currentPage() ?? kiosk.page;
    await page.locator('main').first().waitFor();
    const painted = await page.waitForFunction(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint && performance.timeOrigin + paint.startTime;
    });
    return [((await painted.jsonValue()) ?? NaN) - killedAtMs];
  } finally {
    await kiosk.close();
  }
};

/** Milliseconds from the finger's leaving the screen to the first frame of what it opens. */
export const sampleTaps = async (
  { apps, patientExhibits: exhibits }: Setup,
  subject: Subject,
  rounds: number,
): Promise<number[]> => {
  const kiosk = await openKiosk({ app: apps[subject], exhibits });
  try {
    await kiosk.page.waitForLoadState('networkidle');
    return await measureTaps(kiosk.page, subject, rounds);
  } finally {
    await kiosk.close();
  }
};
