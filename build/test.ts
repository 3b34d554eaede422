// `npm test`: everything a change must pass, one step after another, and one closing line with the sum. `npm run test:long`
// (`--long`): only the journeys that take long and bear `@long` in their title, which `npm test` leaves out.
// Each step's own report is printed whole; a step that fails does not hide the ones after it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './prepare-machine.ts';
import {
  outcomeOf,
  readJourneysOutcome,
  readUnitOutcome,
  summarize,
  type Outcome,
} from './test/outcome.ts';

const run = (command: string, options: string[], environment: Record<string, string> = {}) =>
  new Promise<boolean>((resolve) => {
    console.log(`\n▸ ${command} ${options.join(' ')}`);
    const child = spawn(command, options, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });

const check = async (command: string, options: string[]): Promise<Outcome> =>
  outcomeOf(command, await run(command, options));

/** @param only files to run; left out, all. @param environment what they are to know */
const unitTests = async (
  folder: string,
  only: string[] = [],
  environment: Record<string, string> = {},
): Promise<Outcome> => {
  const file = join(folder, 'unit.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const options = ['run', '--config', 'tests/vitest.config.ts', ...reports, ...only];
  const isGood = await run('vitest', options, environment);
  return readUnitOutcome(file, 'vitest', isGood);
};

/** Tests by Playwright, whichever program starts it. */
const journeysBy = async (file: string, command: string, options: string[]): Promise<Outcome> => {
  const isGood = await run(command, options, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return readJourneysOutcome(file, `${command} ${options.join(' ')}`, isGood);
};

const playwright = ['test', '--config', 'tests/playwright.config.ts'];

const journeys = (folder: string, which: '--grep' | '--grep-invert'): Promise<Outcome> => {
  const projects = ['--project=chromium', '--project=electron'];
  const options = ['build/display.ts', '--', 'playwright', ...playwright, ...projects];
  return journeysBy(join(folder, 'journeys.json'), 'node', [...options, which, '@long']);
};

/** The tour of all states needs no display, so that every core can go on a leg of it. */
const tour = (folder: string): Promise<Outcome> =>
  journeysBy(join(folder, 'tour.json'), 'playwright', [
    ...playwright,
    '--project=tour',
    '--workers=2',
  ]);

const offlineTests = (folder: string, ...options: string[]): Promise<Outcome> =>
  journeysBy(join(folder, 'offline.json'), 'node', ['tests/offline/run.ts', ...options]);

/** The Chromium edition, made, installed and removed on a machine of its own. */
const installedTests = (folder: string): Promise<Outcome> => {
  const config = 'tests/installed/playwright.config.ts';
  return journeysBy(join(folder, 'installed.json'), 'playwright', ['test', '--config', config]);
};

/** Ways to spoil an exhibit, of which `npm test` tries a tenth. */
const mutations = 'tests/main/core/content/mutations.test.ts';

/** Edits of the shipped exhibits by a form, of which `npm test` makes a tenth. */
const edits = 'tests/build/curate/studio/document.test.ts';

/** Imports and saves of a form that are killed at random moments, of which `npm test` kills a tenth. */
const kills = ['tests/main/core/packs/kill.test.ts', 'tests/build/curate/studio/kill.test.ts'];

/** The kiosk by itself for ten minutes, in a network and without one. */
const longOffline = ['--minutes', '10', '--grep', 'playing by itself'];

/** How much of each the long test does. */
const amounts = { MUTATIONS: '10000', EDITS: '200', KILLS: '200' };

const isLong = process.argv.includes('--long');
const folder = await mkdtemp(join(tmpdir(), 'vitrine-test-'));
const outcomes: Outcome[] = [];
try {
  await prepareMachine();
  outcomes.push(await check('node', ['build/build.ts']));
  if (isLong) {
    outcomes.push(await unitTests(folder, [mutations, edits, ...kills], amounts));
    outcomes.push(await journeys(folder, '--grep'));
    outcomes.push(await offlineTests(folder, ...longOffline));
  } else await everything();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function everything(): Promise<void> {
  outcomes.push(
    await check('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  );
  outcomes.push(await check('eslint', ['.', '--max-warnings', '0']));
  outcomes.push(await check('prettier', ['--check', '.']));
  outcomes.push(await unitTests(folder));
  outcomes.push(await journeys(folder, '--grep-invert'));
  outcomes.push(await tour(folder));
  outcomes.push(await offlineTests(folder));
  outcomes.push(await installedTests(folder));
}
console.log(`\n${summarize(outcomes)}`);
process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
