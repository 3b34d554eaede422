// `npm run bench`: how fast and how quiet the kiosk is, beside an empty page in the same run. Prints a table in Markdown and
// keeps the raw samples as JSON. Never a test: timings depend on the machine and on what else it does.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadExhibits } from '../main/core/content/load-exhibits.ts';
import { roundOf } from '../renderer/app/cycle.ts';
import { gzippedBytesOf, listLater, measureCodeSize, type CodeSize } from './bench/code-size.ts';
import { makeEmptyApp } from './bench/empty-page.ts';
import { describeMachine, methodOf, type Machine } from './bench/machine.ts';
import * as measures from './bench/measures.ts';
import {
  BenchOptionError,
  readBenchOptions,
  type BenchOptions,
  type MeasureName,
} from './bench/options.ts';
import type { Subject } from './bench/statistics.ts';
import * as table from './bench/table.ts';
import { build } from './build.ts';
import { createDisplay } from './display.ts';
import { root } from './drive.ts';
import { copyExhibition } from './pictures/exhibition.ts';
import { prepareBrowser, prepareMachine } from './prepare-machine.ts';

/** How often each kiosk is gone through with taps. */
const tapRounds = 5;

type Code = Record<Subject, CodeSize>;
type Sample = (subject: Subject) => Promise<number[]>;

const tell = (name: MeasureName) => (subject: Subject, values: number[]) =>
  console.error(`${name} ${subject}: ${values.map((value) => value.toFixed(1)).join(' ')}`);

/** Measures the size of the code of both pages. */
const measureCode = async ({ apps }: measures.Setup): Promise<Code> => {
  const app = await measureCodeSize(join(apps.app, 'out/renderer'));
  const empty = await measureCodeSize(join(apps.empty, 'out/renderer'));
  return { app, empty };
};

/** How long the loop takes from its title to its title. */
const cycleSecondsOf = (exhibits: string): Promise<number> =>
  loadExhibits(exhibits).then(({ rotation }) =>
    roundOf(rotation, 0).reduce((sum, { seconds }) => sum + seconds, 0),
  );

type Taken = Partial<Record<MeasureName, table.Samples>>;

const measureAll = async (
  setup: measures.Setup,
  { runs, only }: BenchOptions,
  seconds: number,
): Promise<Taken> => {
  const taken: Taken = {};
  const take = async (name: MeasureName, rounds: number, sample: Sample) => {
    if (only.includes(name)) taken[name] = await measures.takeTurns(rounds, sample, tell(name));
  };
  const fewRounds = Math.ceil(runs / 5);
  await take('start', runs, (subject) => measures.sampleStart(setup, subject));
  await take('comeback', runs, (subject) => measures.sampleComeback(setup, subject));
  await take('taps', fewRounds, (subject) => measures.sampleTaps(setup, subject, tapRounds));
  await take('idle', fewRounds, (subject) => measures.sampleIdle(setup, subject, seconds));
  return taken;
};

const rowsOf = (taken: Taken, code: Code, seconds: number): table.Row[] => [
  ...(taken.start ? [table.startRow(taken.start)] : []),
  ...(taken.taps ? [table.tapRow(taken.taps)] : []),
  table.codeRow(gzippedBytesOf(code.app.initial), gzippedBytesOf(code.empty.initial)),
  ...(taken.idle ? [table.idleRow(taken.idle, seconds)] : []),
  ...(taken.comeback ? [table.comebackRow(taken.comeback)] : []),
];

const keep = async (folder: string, content: object): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  await writeFile(file, JSON.stringify(content, undefined, 2));
  console.error(`Raw samples: ${file}`);
};

/** Measures on a display that is there. @param machine what is printed and kept with the figures */
const measure = async (options: BenchOptions, machine: Machine): Promise<void> => {
  const exhibits = join(root, 'exhibits');
  const seconds = options.seconds ?? (await cycleSecondsOf(exhibits));
  const pace = { attractSeconds: 60, dwellSeconds: 5, idleSeconds: 900 };
  const copy = await copyExhibition(exhibits, undefined, pace);
  try {
    const apps = { app: root, empty: await makeEmptyApp() };
    const setup = { apps, exhibits, patientExhibits: copy.folder };
    const taken = await measureAll(setup, options, seconds);
    const code = await measureCode(setup);
    const rows = rowsOf(taken, code, seconds);
    const method = methodOf(machine, options.runs);
    const later = `Loaded when needed: ${listLater(code.app.later)}.`;
    console.log([table.tableOf(rows), method, later].join('\n\n'));
    await keep(options.out, { machine, options, samples: taken, code, rows });
  } finally {
    await copy.remove();
  }
};

const run = async (options: BenchOptions): Promise<void> => {
  prepareMachine();
  await build(['renderer', 'preload', 'chromium']);
  const display = await createDisplay();
  Object.assign(process.env, display.environment);
  try {
    await measure(options, describeMachine(prepareBrowser().path, display.note));
  } finally {
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
