// `vitrine doctor` and `npm run doctor`: reads the options, runs the checks, prints. Used by the entry of each runtime.
import { parseArgs } from 'node:util';
import { writeBundle } from './bundle.ts';
import type { Machine } from './machine.ts';
import { checks } from './registry.ts';
import { exitCodes, worstOf, writeReport, type Language, type Report } from './report.ts';
import { runChecks } from './run-checks.ts';

export interface DoctorOptions {
  isJson: boolean;
  language: Language;
  bundle: string | undefined;
  state: string | undefined;
  exhibits: string | undefined;
}

export const usage =
  'vitrine doctor [--json] [--lang en|ko] [--bundle FILE] [--state FOLDER] [--exhibits FOLDER]';

/** For a command line that cannot be obeyed; 0, 1 and 2 are the lamps. */
export const wrongUsage = 64;

/** @throws Error with a sentence for a technician */
export function readDoctorOptions(args: string[]): DoctorOptions {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      bundle: { type: 'string' },
      state: { type: 'string' },
      exhibits: { type: 'string' },
    },
  });
  const { lang } = values;
  if (lang !== 'en' && lang !== 'ko') throw new Error(`There is no report in "${lang}".`);
  return {
    isJson: values.json,
    language: lang,
    bundle: values.bundle,
    state: values.state,
    exhibits: values.exhibits,
  };
}

/** Runs all checks. */
export async function examine(machine: Machine): Promise<Report> {
  const found = await runChecks(checks, machine);
  return {
    format: 1,
    version: machine.kiosk.version,
    platform: machine.platform,
    at: new Date(machine.nowMs()).toISOString(),
    lamp: worstOf(found),
    checks: found,
  };
}

/** Runs the whole command. @returns its exit code */
export async function runDoctor(
  options: DoctorOptions,
  machine: Machine,
  print: (text: string) => void,
): Promise<number> {
  const report = await examine(machine);
  print(
    options.isJson ? JSON.stringify(report, undefined, 2) : writeReport(report, options.language),
  );
  if (options.bundle !== undefined) {
    await writeBundle(options.bundle, report, machine.kiosk);
    // On another stream than the report, which may be read by a program.
    process.stderr.write(`Written: ${options.bundle}, with what its contents.txt lists.\n`);
  }
  return exitCodes[report.lamp];
}
