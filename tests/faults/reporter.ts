// Collects what the fault tests recorded, prints the table and leaves test-results/faults.json. Named in playwright.config.ts.
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationType, bytesLost, summarize, tableOf, type FaultRecord } from './report.ts';

export default class FaultReporter implements Reporter {
  readonly #records: FaultRecord[] = [];
  #folder = '';

  onBegin({ configFile }: FullConfig): void {
    this.#folder = join(configFile ?? '', '../../test-results');
  }

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === annotationType)
        this.#records.push(...(JSON.parse(description ?? '[]') as FaultRecord[]));
  }

  onEnd(): void {
    if (this.#records.length === 0) return;
    const rows = summarize(this.#records);
    const lost = bytesLost(this.#records);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      join(this.#folder, 'faults.json'),
      `${JSON.stringify({ rows, bytesLost: lost, records: this.#records }, undefined, 2)}\n`,
    );
    console.log(`\n${tableOf(rows)}\n\nBytes of state and log lost: ${lost}`);
  }
}
