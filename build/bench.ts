// `npm run bench`: how fast and how quiet the kiosk is, beside an empty page in the same run. Prints a table in Markdown and
// keeps the raw samples as JSON. Never a test: timings depend on the machine and on what else it does.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzippedBytesOf, listLater, measureCodeSize } from './bench/code-size.ts';
import { makeEmptyApp } from './bench/empty-page.ts';
import { describeMachine, methodOf } from './bench/machine.ts';
import * as measures from './bench/measures.ts';
import { BenchOptionError, readBenchOptions, type BenchOptions } from './bench/options.ts';
import type { MeasureName } from './bench/options.ts';
import type { Subject } from './bench/statistics.ts';
import * as table from './bench/table.ts';
import { build } from './build.ts';
import { createDisplay } from './display.ts';
import { root } from './drive.ts';
import { copyExhibition, readRotation } from './pictures/exhibition.ts';
import { prepareBrowser, prepareMachine } from './prepare-machine.ts';

/** How often each kiosk is gone through with taps. */
const tapRounds = 5;

type Sample = (subject: Subject) => Promise<number[]>;

const tell = (name: MeasureName) => (subject: Subject, values: number[]) =>
  console.error(`${name} ${subject}: ${values.map((value) => value.toFixed(1)).join(' ')}`);

/** Measures the size of the code of both pages. */
const measureCode = async ({ apps }: measures.Setup) => {
  const app = await measureCodeSize(join(apps.app, 'out/renderer'));
  const empty = await measureCodeSize(join(apps.empty, 'out/renderer'));
  return { app, empty };
};

const measureAll = async (setup: measures.Setup, { runs, seconds, only }: BenchOptions) => {
  const samples: Partial<Record<MeasureName, table.Samples>> = {};
  const take = async (name: MeasureName, rounds: number, sample: Sample) => {
    if (only.includes(name)) samples[name] = await measures.takeTurns(rounds, sample, tell(name));
  };
  const fewRounds = Math.ceil(runs / 5);
  await take('start', runs, (subject) => measures.sampleStart(setup, subject));
  await take('comeback', runs, (subject) => measures.sampleComeback(setup, subject));
  await take('taps', fewRounds, (subject) => measures.sampleTaps(setup, subject, tapRounds));
  await take('idle', fewRounds, (subject) => measures.sampleIdle(setup, subject, seconds));
  return samples;
};

const run = async (options: BenchOptions): Promise<void> => {
  const { path } = prepareBrowser();
  prepareMachine();
  await build(['renderer', 'preload', 'chromium']);
  const display = await createDisplay();
  Object.assign(process.env, display.environment);
  const machine = describeMachine(path, display.note);
  const rotation = await readRotation(join(root, 'exhibits'));
  // Nobody touches for long between two taps of a slow machine; the loop itself keeps its pace.
  const copy = await copyExhibition(join(root, 'exhibits'), rotation.languages[0]?.code, {
    ...rotation,
    idleSeconds: 900,
  });
  try {
    const setup = { apps: { app: root, empty: await makeEmptyApp() }, exhibits: copy.folder };
    const samples = await measureAll(setup, options);
    const code = await measureCode(setup);
    const rows = [
      ...(samples.start ? [table.startRow(samples.start)] : []),
      ...(samples.taps ? [table.tapRow(samples.taps)] : []),
      table.codeRow(gzippedBytesOf(code.app.initial), gzippedBytesOf(code.empty.initial)),
      ...(samples.idle ? [table.idleRow(samples.idle, options.seconds)] : []),
      ...(samples.comeback ? [table.comebackRow(samples.comeback)] : []),
    ];
    console.log(
      `${table.tableOf(rows)}\n\n${methodOf(machine, options.runs)}\n\nLoaded when needed: ${listLater(code.app.later)}.`,
    );
    await mkdir(options.out, { recursive: true });
    const file = join(options.out, `${new Date().toISOString().replaceAll(':', '-')}.json`);
    await writeFile(file, JSON.stringify({ machine, options, samples, code, rows }, undefined, 2));
    console.error(`Raw samples: ${file}`);
  } finally {
    await copy.remove();
    display.stop();
  }
};

const readOptions = (): BenchOptions => {
  try {
    return readBenchOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BenchOptionError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
};

await run(readOptions());
// The stand-in leaves listeners for signals behind, which must not keep a finished command alive.
process.exit();
