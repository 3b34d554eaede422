// What a run of the escape tests has shown: how many techniques were tried, stopped, and left to the operating system. Prints
// the sum and leaves test-results/escapes.json. Named in playwright.config.ts.
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The type of the annotations by which outcomes travel from a test to the reporter. */
export const annotationType = 'escape';

type Outcome = 'stopped' | 'left to the system';

/** One technique, as its test tells of it. */
export interface Tried {
  name: string;
  outcome: Outcome;
  /** What stops it where the operating system takes it. */
  recipe?: string | undefined;
  /** Why nothing is counted. */
  unseen?: string | undefined;
}

export default class EscapeReporter implements Reporter {
  readonly #tried = new Map<string, Tried & { hasPassed: boolean }>();
  #folder = '';

  onBegin({ configFile }: FullConfig): void {
    this.#folder = join(configFile ?? '', '../../test-results');
  }

  onTestEnd({ id }: TestCase, { annotations, status }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === annotationType)
        this.#tried.set(id, {
          ...(JSON.parse(description ?? '{}') as Tried),
          hasPassed: status === 'passed',
        });
  }

  onEnd(): void {
    const tried = [...this.#tried.values()];
    if (tried.length === 0) return;
    const passed = tried.filter(({ hasPassed }) => hasPassed);
    const left = passed.filter(({ outcome }) => outcome === 'left to the system');
    const sums = {
      tried: tried.length,
      stopped: passed.length - left.length,
      leftToTheSystem: left.length,
      counted: passed.filter(({ unseen }) => unseen === undefined).length,
      gotThrough: tried.length - passed.length,
    };
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      join(this.#folder, 'escapes.json'),
      `${JSON.stringify({ madeAt: new Date().toISOString(), sums, tried }, undefined, 2)}\n`,
    );
    console.log(
      `\nEscapes: ${sums.tried} techniques tried, ${sums.stopped} stopped, ${sums.leftToTheSystem} left to the operating ` +
        `system, ${sums.gotThrough} got through; ${sums.counted} counted and logged.`,
    );
  }
}
