import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  outcomeOf,
  readJourneysOutcome,
  readUnitOutcome,
  summarize,
} from '../../../build/test/outcome.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-outcome-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (report: unknown): Promise<string> => {
  const file = join(folder, 'report.json');
  await writeFile(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
};

const journey = (title: string, status: string, message?: string) => ({
  title,
  file: 'e2e/visit.spec.ts',
  line: 35,
  tests: [
    {
      projectName: 'chromium',
      status,
      results: [
        { errors: [{ message: 'the first try' }] },
        { errors: message ? [{ message }] : [] },
      ],
    },
  ],
});

describe('the end of npm test', () => {
  it('names each journey that failed, with where it stands and what its last try said', async () => {
    const file = await write({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [
        {
          specs: [journey('a pause holds', 'flaky')],
          suites: [
            {
              specs: [
                journey('who walks away is asked', 'unexpected', '\u001b[31mtoo late\u001b[39m'),
              ],
            },
          ],
        },
      ],
    });
    const outcome = await readJourneysOutcome(file, 'playwright', false);
    expect(outcome).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      failures: ['[chromium] e2e/visit.spec.ts:35 › who walks away is asked\n    too late'],
      unsteady: ['[chromium] e2e/visit.spec.ts:35 › a pause holds\n    the first try'],
    });
  });

  it('names each unit test that failed, with the first lines of why', async () => {
    const file = await write({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [
        {
          name: 'tests/a.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'a is a', failureMessages: [] },
            { status: 'passed', fullName: 'a is quick', failureMessages: ['too slow'] },
            {
              status: 'failed',
              fullName: 'a is b',
              failureMessages: [Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')],
            },
          ],
        },
      ],
    });
    const { failed, failures, unsteady } = await readUnitOutcome(file, 'vitest', false);
    expect(failed).toBe(1);
    expect(failures[0]).toMatch(/^tests\/a\.test\.ts › a is b\n {4}line 0\n/);
    expect(failures[0]).not.toContain('line 20');
    expect(unsteady).toEqual(['tests/a.test.ts › a is quick\n    too slow']);
  });

  it('counts a runner that left no report, or ended badly without a failed test, as failed', async () => {
    const missing = await readJourneysOutcome(join(folder, 'none.json'), 'playwright', true);
    expect(missing).toEqual(outcomeOf('playwright', false));
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    const ended = await readJourneysOutcome(await write({ stats, suites: [] }), 'the tour', false);
    expect(ended).toMatchObject({ passed: 3, failed: 1, failures: ['the tour'], unsteady: [] });
    const garbled = await readUnitOutcome(await write('{'), 'vitest', true);
    expect(garbled.failed).toBe(1);
  });

  it('ends with one line of sums, after the names of what failed', () => {
    const good = outcomeOf('eslint', true);
    expect(summarize([good, good])).toBe('2 passed, 0 failed');
    const journeys = {
      passed: 7,
      failed: 1,
      skipped: 2,
      failures: ['a › b\n    c'],
      unsteady: ['d'],
    };
    expect(summarize([outcomeOf('eslint', false), journeys])).toBe(
      'Passed only when tried again:\nd\n\nFailed:\neslint\na › b\n    c\n\n7 passed, 2 failed, 2 skipped',
    );
  });
});
