// `npm run soak -- --minutes 60 --seed 1`: a seeded monkey at the whole kiosk, with touches, keys and a mouse, while everything
// is watched. Prints a report in Markdown and keeps it as JSON. The exit code is 1 when something was found, 2 when the
// command line cannot be obeyed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine } from './bench/machine.ts';
import { build } from './build.ts';
import { isInstalled, keylessManagers, startVirtual } from './display.ts';
import { lookingPrograms } from './look/windows.ts';
import { prepareBrowser } from './prepare-machine.ts';
import type { Finding } from './soak/findings.ts';
import { readSoakOptions, SoakOptionError, type SoakOptions } from './soak/options.ts';
import { markdownOf, reportOf, type SoakReport } from './soak/report.ts';
import { soak } from './soak/session.ts';
import type { MemorySample } from './soak/verdict.ts';

const readOptions = (): SoakOptions => {
  try {
    return readSoakOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SoakOptionError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
};

/** @throws Error with what is to be installed */
const checkPrograms = (): void => {
  const missing = ['Xvfb', 'xdotool', ...lookingPrograms].filter((name) => !isInstalled(name));
  if (missing.length > 0)
    throw new Error(
      `The soak needs ${missing.join(', ')}; install what is missing, and run it again.`,
    );
};

const keep = async (folder: string, report: SoakReport): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `report-${new Date().toISOString().replaceAll(':', '-')}.json`);
  await writeFile(file, JSON.stringify(report, undefined, 2));
  console.error(`Everything measured: ${file}`);
};

const onFound = ({ kind, what }: Finding): void => {
  console.error(`FOUND ${kind}: ${what}`);
};

const onMeasured = ({ atMinutes, heap, nodes, listeners }: MemorySample): void => {
  const figures = `heap ${heap.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
  console.error(`After ${atMinutes.toFixed(1)} minutes, in the loop: ${figures}`);
};

const run = async (options: SoakOptions): Promise<SoakReport> => {
  checkPrograms();
  const { path } = prepareBrowser();
  await build(['renderer', 'preload', 'chromium']);
  const display = await startVirtual('1920x1080', keylessManagers);
  // The kiosk is opened in this process; it must not find another display.
  delete process.env['WAYLAND_DISPLAY'];
  Object.assign(process.env, display.environment);
  const { processor, memoryGB, system, node, browser, loadAtStart } = describeMachine(path, '');
  const machine = `${processor}, ${memoryGB} GB, ${system}, ${browser}, Node ${node}; load ${loadAtStart} at the start; on ${display.note}`;
  try {
    const result = await soak(options, display.environment, { onFound, onMeasured });
    return reportOf({ ...result, machine });
  } finally {
    display.stop();
  }
};

const options = readOptions();
const code = await run(options).then(
  async (report) => {
    console.log(markdownOf(report));
    await keep(options.out, report);
    return report.isPassed ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  },
);
// The stand-in leaves listeners for signals behind, which must not keep a finished command alive.
process.exit(code);
