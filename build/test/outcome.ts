// What a step of `npm test` found, read from the reports that the runners leave. Used by build/test.ts, which ends with it:
// whoever sees only the last lines of a long run must still learn what failed.
import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

/** What a step counted; a check without a count is one. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** For each failure where and why, in a few lines. */
  failures: string[];
  /** What passed only when it was tried again, likewise. */
  unsteady: string[];
}

/** As much of a failure as fits the end of a run; all of it stands further up. */
const mostLines = 12;

const shorten = (text = 'without a message'): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .slice(0, mostLines)
    .map((line) => `    ${line}`)
    .join('\n');

/** Of a step that is one check, or of one that left no report. */
export const outcomeOf = (step: string, isGood: boolean): Outcome => ({
  passed: isGood ? 1 : 0,
  failed: isGood ? 0 : 1,
  skipped: 0,
  failures: isGood ? [] : [step],
  unsteady: [],
});

/** A runner that ended badly without naming a test, such as one that found a file it could not read. */
const withEnd = (outcome: Outcome, step: string, isGood: boolean): Outcome =>
  isGood || outcome.failed > 0 ? outcome : { ...outcome, failed: 1, failures: [step] };

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

const ofUnits = (report: UnitReport): Outcome => {
  // A test that passed at its second try keeps what its first one said.
  const named = (wanted: string) =>
    report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status, failureMessages }) => status === wanted && failureMessages?.length)
        .map((test) => `${name} › ${test.fullName}\n${shorten(test.failureMessages?.[0])}`),
    );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures: named('failed'),
    unsteady: named('passed'),
  };
};

interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: {
      projectName: string;
      /** `expected`, `unexpected`, `flaky` or `skipped`. */
      status: string;
      results: { errors: { message?: string }[] }[];
    }[];
  }[];
}

interface JourneysReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Suite[];
}

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

const ofJourneys = ({ stats, suites }: JourneysReport): Outcome => {
  const named = (wanted: string) =>
    suites.flatMap(specsOf).flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === wanted)
        .map(({ projectName, results }) => {
          const last = results.findLast(({ errors }) => errors.length > 0);
          const where = `[${projectName}] ${file}:${line}`;
          return `${where} › ${title}\n${shorten(last?.errors[0]?.message)}`;
        }),
    );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: named('unexpected'),
    unsteady: named('flaky'),
  };
};

const readReport =
  <Report>(read: (report: Report) => Outcome) =>
  async (file: string, step: string, isGood: boolean): Promise<Outcome> => {
    try {
      return withEnd(read(JSON.parse(await readFile(file, 'utf8')) as Report), step, isGood);
    } catch {
      return outcomeOf(step, false);
    }
  };

/**
 * Of unit tests, from Vitest's JSON report.
 * @param file the report; without one the step has failed
 * @param step its name
 * @param isGood whether the runner ended well
 */
export const readUnitOutcome = readReport(ofUnits);

/** Of journeys, from Playwright's JSON report; the rest is as for {@link readUnitOutcome}. */
export const readJourneysOutcome = readReport(ofJourneys);

/** The last lines of a run: what failed, and one line with the sum. */
export const summarize = (outcomes: Outcome[]): string => {
  const sum = (of: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((total, outcome) => total + outcome[of], 0);
  const list = (title: string, of: 'failures' | 'unsteady') => {
    const named = outcomes.flatMap((outcome) => outcome[of]);
    return named.length > 0 ? [title, ...named, ''] : [];
  };
  const skipped = sum('skipped');
  return [
    ...list('Passed only when tried again:', 'unsteady'),
    ...list('Failed:', 'failures'),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ].join('\n');
};
