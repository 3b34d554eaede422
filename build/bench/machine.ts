// What was measured on: printed under the table and kept with the samples. Used by bench.ts.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  processor: string;
  memoryGB: number;
  system: string;
  node: string;
  browser: string;
  display: string;
  /** What else the machine had to do when the measurements began: processes waiting to run. */
  loadAtStart: number;
}

/** @param browserPath the browser that draws the page */
export const describeMachine = (browserPath: string, display: string): Machine => {
  const cores = cpus();
  return {
    processor: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}`,
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.version,
    browser: execFileSync(browserPath, ['--version'], { encoding: 'utf8' }).trim(),
    display,
    loadAtStart: Number(loadavg()[0]?.toFixed(1) ?? 0),
  };
};

/** How the figures came about, in the words that stand under the table. */
export const methodOf = (machine: Machine, runs: number): string =>
  [
    `Measured on ${machine.processor}, ${machine.memoryGB} GB, ${machine.system}, without a GPU; ${machine.browser}, Node ${machine.node}; load ${machine.loadAtStart} at the start. ${machine.display}`,
    `The empty page runs in the same main process, preload, browser, flags and transport, in turns (app, empty, empty, app; ${runs} rounds). Files were in the disk cache.`,
    'Painted is the first animation frame of the loop; after a crash, the first contentful paint. A tap counts from the finger’s leaving to the later of the frame in which the exhibit stands and the end of Event Timing. Processor time is that of Node and all processes of the browser.',
  ].join('\n\n');
