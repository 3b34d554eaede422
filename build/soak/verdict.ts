// Is the memory flat? Limits as data, each with its reason, and what a run's samples say about them. Pure; used by report.ts.
import { figures, type Figure, type Memory } from './memory.ts';
import { slopeOf, type Slope } from './slope.ts';

/** One measurement. */
export interface MemorySample extends Memory {
  atMinutes: number;
}

interface Limit {
  name: string;
  unit: string;
  digits: number;
  /** By the hour; what it may at most grow. Undefined: it is told and not judged. */
  mostPerHour: number | undefined;
  reason: string;
}

/** By figure. A kiosk is started anew every night, and has to last one day of about ten hours. */
export const limits: Record<Figure, Limit> = {
  heap: {
    name: 'JavaScript heap after collection',
    unit: 'MB',
    digits: 2,
    mostPerHour: 2,
    reason: 'a day of 2 MB an hour would double the heap of the page, and hurt nobody',
  },
  nodes: {
    name: 'DOM nodes',
    unit: '',
    digits: 0,
    mostPerHour: 500,
    reason: 'less than one screen of nodes; a screen kept by each visit would be tens of thousands',
  },
  listeners: {
    name: 'event listeners',
    unit: '',
    digits: 0,
    mostPerHour: 100,
    reason: 'one that every visit leaves behind would be hundreds',
  },
  engine: {
    name: 'memory of the engine’s processes (PSS)',
    unit: 'MB',
    digits: 1,
    mostPerHour: undefined,
    reason: 'caches of the engine fill as they like; told with its interval',
  },
  mainHeap: {
    name: 'heap of main and the monkey, which share a process, after collection',
    unit: 'MB',
    digits: 2,
    mostPerHour: 8,
    reason: 'main alone should not grow; what drives and measures keeps its notes in the same heap',
  },
  main: {
    name: 'memory of that process (PSS)',
    unit: 'MB',
    digits: 1,
    mostPerHour: undefined,
    reason: 'of it most is what builds, drives and measures',
  },
};

export type Judgement = 'flat' | 'not flat' | 'too short to tell' | 'told only';

export interface Verdict {
  figure: Figure;
  /** How many samples were taken after the warm-up. */
  settled: number;
  first: number;
  last: number;
  /** By the hour. */
  slope: Slope | undefined;
  judgement: Judgement;
}

/** The engine compiles, caches and settles first. */
export const warmUpMinutes = (minutes: number): number => Math.max(2, minutes / 10);

/** With fewer, the interval is so wide that it says nothing of an hour. */
const fewestSamples = 20;

const judge = (slope: Slope | undefined, mostPerHour: number | undefined): Judgement => {
  if (mostPerHour === undefined) return 'told only';
  if (!slope || slope.samples < fewestSamples) return 'too short to tell';
  return slope.high < mostPerHour ? 'flat' : 'not flat';
};

/** Judges a run. @param minutes how long it took */
export const judgeMemory = (samples: readonly MemorySample[], minutes: number): Verdict[] => {
  const settled = samples.filter(({ atMinutes }) => atMinutes >= warmUpMinutes(minutes));
  return figures.map((figure) => {
    const slope = slopeOf(
      settled.map((sample) => ({ at: sample.atMinutes / 60, value: sample[figure] })),
    );
    return {
      figure,
      settled: settled.length,
      first: settled[0]?.[figure] ?? NaN,
      last: settled.at(-1)?.[figure] ?? NaN,
      slope,
      judgement: judge(slope, limits[figure].mostPerHour),
    };
  });
};
