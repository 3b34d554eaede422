// `npm run bench:exhibits`: what the exhibits cost whoever touches them: touches at full and at a quarter of the speed, the
// frames of the loop by itself, and what stays behind after hundreds of changes. Prints a table. Never a test.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { measureChanges } from './bench/changes.ts';
import { makeEmptyApp } from './bench/empty-page.ts';
import { measureBox, measureInteractions } from './bench/interactions.ts';
import { measureFrames } from './bench/loop-frames.ts';
import { median, percentile } from './bench/statistics.ts';
import { build } from './build.ts';
import { createDisplay } from './display.ts';
import { openKiosk, root, type OpenOptions } from './drive.ts';
import { copyExhibition } from './pictures/exhibition.ts';
import { prepareMachine } from './prepare-machine.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    changes: { type: 'string', default: '500' },
  },
});
/** After so many changes all code is compiled and every cache is full. */
const warmChanges = 50;

/** Opens a kiosk for one measure, and closes it whatever happens. */
const within = async <Found>(
  measure: (page: Page, session: CDPSession) => Promise<Found>,
  options: OpenOptions = {},
): Promise<Found> => {
  const kiosk = await openKiosk(options);
  try {
    return await measure(kiosk.page, await kiosk.page.context().newCDPSession(kiosk.page));
  } finally {
    await kiosk.close();
  }
};

const ms = (value: number): string => `${Math.round(value)} ms`;
const row = (measure: string, found: string, goal: string, isMet: boolean): string =>
  `| ${measure} | ${found} | ${goal} | ${isMet ? 'yes' : '**no**'} |`;

/** The exhibits and, in the same minutes, the empty page: what the machine itself costs is in both. */
const touches = async (exhibits: string, slowdown: number, goalMs: number): Promise<string> => {
  const floor = await within((page, session) => measureBox(page, session, slowdown), {
    app: await makeEmptyApp(),
  });
  const samples = await within((page, session) => measureInteractions(page, session, slowdown), {
    exhibits,
  });
  const [worst, least] = [percentile(samples, 0.98), percentile(floor, 0.98)];
  const speed = slowdown === 1 ? '' : `, processor ${slowdown} times slower`;
  return row(
    `touch to answering frame, ${samples.length} touches${speed} (98th percentile; median; an empty page)`,
    `${ms(worst)}; ${ms(median(samples))}; ${ms(least)}`,
    `≤ ${goalMs} ms`,
    worst <= goalMs,
  );
};

const frames = async (minutes: number): Promise<string> => {
  const long = await within((page) => measureFrames(page, minutes * 60));
  const tooLong = long.filter((duration) => duration > 100).length;
  return row(
    `animation frames over 100 ms in ${minutes} minutes of the loop (longest)`,
    `${tooLong} (${ms(Math.max(0, ...long))})`,
    'none',
    tooLong === 0,
  );
};

const changes = async (exhibits: string, last: number): Promise<string> => {
  const { firstBytes, lastBytes } = await within(
    (page, session) => measureChanges(page, session, { first: warmChanges, last }),
    { exhibits },
  );
  const growth = (lastBytes / firstBytes - 1) * 100;
  return row(
    `heap after ${last} changes of exhibit, compared with ${warmChanges}`,
    `${growth >= 0 ? '+' : '−'}${Math.abs(growth).toFixed(1)} % (${(lastBytes / 2 ** 20).toFixed(2)} MB)`,
    '≤ +2 %',
    growth <= 2,
  );
};

prepareMachine();
await build(['renderer', 'preload', 'chromium']);
const display = await createDisplay();
Object.assign(process.env, display.environment);
const pace = { attractSeconds: 60, dwellSeconds: 5, idleSeconds: 900 };
const copy = await copyExhibition(join(root, 'exhibits'), undefined, pace);
try {
  console.log('| measure | found | goal | met |\n| --- | --- | --- | --- |');
  console.log(await touches(copy.folder, 1, 50));
  console.log(await touches(copy.folder, 4, 100));
  console.log(await changes(copy.folder, Number(values.changes)));
  console.log(await frames(Number(values.minutes)));
} finally {
  await copy.remove();
  display.stop();
}
// The stand-in leaves listeners for signals behind, which must not keep a finished command alive.
process.exit();
