// What the kiosk holds at a moment: the page's heap, nodes and listeners after a collection, and the memory of its processes.
// Used by session.ts, always in the same place: the loop that has just come back.
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession } from 'playwright-core';
import { listTree } from '../bench/process-tree.ts';

/** Figures by name; all grow with what is not let go. */
export const figures = ['heap', 'nodes', 'listeners', 'engine', 'mainHeap', 'main'] as const;
export type Figure = (typeof figures)[number];
export type Memory = Record<Figure, number>;

const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;

/** Proportional set size in MB: what is shared counts by its share. */
const readPss = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return (Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * kibibyte) / mebibyte;
};

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The browser's processes: those below this one that came of the engine, and not the display. */
const findEngine = async (): Promise<number[]> => {
  const tree = await listTree(process.pid);
  const engine = await Promise.all(
    tree.map(async ({ pid }) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return /--type=|--remote-debugging-pipe/.test(command) ? [pid] : [];
    }),
  );
  return engine.flat();
};

// Node shows its collector only to those who ask for it.
setFlagsFromString('--expose-gc');
const collectOwn = runInNewContext('gc') as () => void;

/** Collects garbage and measures. */
export const measureMemory = async (session: CDPSession): Promise<Memory> => {
  // The second collection takes what the first has only made ready.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  collectOwn();
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    heap: read('JSHeapUsedSize') / mebibyte,
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
    engine: sum(await Promise.all((await findEngine()).map(readPss))),
    mainHeap: process.memoryUsage().heapUsed / mebibyte,
    main: await readPss(process.pid),
  };
};
