// `npm test`: everything a change must pass, one step after another, and one closing line with the sum. `npm run test:long`
// (`--long`): only the journeys that take long and bear `@long` in their title, which `npm test` leaves out.
// Each step's own report is printed whole; a step that fails does not hide the ones after it.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './prepare-machine.ts';

/** What a step counted; a check without a count is one. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

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

const check = async (command: string, options: string[]): Promise<Count> => {
  const isGood = await run(command, options);
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
};

const broken: Count = { passed: 0, failed: 1, skipped: 0 };

/** @param only files to run; left out, all. @param environment what they are to know */
const unitTests = async (
  folder: string,
  only: string[] = [],
  environment: Record<string, string> = {},
): Promise<Count> => {
  const file = join(folder, 'unit.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const options = ['run', '--config', 'tests/vitest.config.ts', ...reports, ...only];
  const isGood = await run('vitest', options, environment);
  try {
    const report = JSON.parse(await readFile(file, 'utf8'));
    const failed = report.numFailedTests + (isGood || report.numFailedTests > 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
  } catch {
    return broken;
  }
};

/** Tests by Playwright, whichever program starts it. */
const journeysBy = async (file: string, command: string, options: string[]): Promise<Count> => {
  const isGood = await run(command, options, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  try {
    const { stats } = JSON.parse(await readFile(file, 'utf8'));
    const failed = stats.unexpected + (isGood || stats.unexpected > 0 ? 0 : 1);
    return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
  } catch {
    return broken;
  }
};

const playwright = ['test', '--config', 'tests/playwright.config.ts'];

const journeys = (folder: string, which: '--grep' | '--grep-invert'): Promise<Count> => {
  const projects = ['--project=chromium', '--project=electron'];
  const options = ['build/display.ts', '--', 'playwright', ...playwright, ...projects];
  return journeysBy(join(folder, 'journeys.json'), 'node', [...options, which, '@long']);
};

/** The tour of all states needs no display, so that every core can go on a leg of it. */
const tour = (folder: string): Promise<Count> =>
  journeysBy(join(folder, 'tour.json'), 'playwright', [
    ...playwright,
    '--project=tour',
    '--workers=2',
  ]);

const offlineTests = (folder: string, ...options: string[]): Promise<Count> =>
  journeysBy(join(folder, 'offline.json'), 'node', ['tests/offline/run.ts', ...options]);

/** The Chromium edition, made, installed and removed on a machine of its own. */
const installedTests = (folder: string): Promise<Count> => {
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
const counts: Count[] = [];
try {
  await prepareMachine();
  counts.push(await check('node', ['build/build.ts']));
  if (isLong) {
    counts.push(await unitTests(folder, [mutations, edits, ...kills], amounts));
    counts.push(await journeys(folder, '--grep'));
    counts.push(await offlineTests(folder, ...longOffline));
  } else await everything();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function everything(): Promise<void> {
  counts.push(await check('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
  counts.push(await check('eslint', ['.', '--max-warnings', '0']));
  counts.push(await check('prettier', ['--check', '.']));
  counts.push(await unitTests(folder));
  counts.push(await journeys(folder, '--grep-invert'));
  counts.push(await tour(folder));
  counts.push(await offlineTests(folder));
  counts.push(await installedTests(folder));
}
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
const skipped = sum('skipped');
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = sum('failed') === 0 ? 0 : 1;
