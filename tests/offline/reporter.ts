// Collects what the offline tests saw, prints the table and leaves test-results/offline.json. Named in playwright.config.ts.
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationType, ownRequestsOf, tableOf, type OfflineRecord } from './report.ts';

export default class OfflineReporter implements Reporter {
  readonly #records: (OfflineRecord & { network: string })[] = [];
  #folder = '';

  onBegin({ configFile }: FullConfig): void {
    this.#folder = join(configFile ?? '', '../../../test-results');
  }

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    const network = test.parent.project()?.name ?? '';
    for (const { type, description } of annotations)
      if (type === annotationType)
        this.#records.push({ network, ...(JSON.parse(description ?? '{}') as OfflineRecord) });
  }

  onEnd(): void {
    if (this.#records.length === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      join(this.#folder, 'offline.json'),
      `${JSON.stringify({ madeAt: new Date().toISOString(), records: this.#records }, undefined, 2)}\n`,
    );
    console.log(`\n${tableOf(this.#records)}\n\nThe engine’s own requests, with their ends:`);
    console.log(ownRequestsOf(this.#records) || 'none');
  }
}
