// What can go wrong with the page and its processes, and which rungs of the ladder each fault may use. Policy as data;
// ladder.ts decides with it.

/** What is done about a fault, gentlest first. */
export const rungs = [
  { rung: 'none', tries: Infinity, reason: 'the engine mends it by itself; it is only counted' },
  { rung: 'reset-exhibit', tries: Infinity, reason: 'the page lives: one exhibit starts anew' },
  { rung: 'reload', tries: 1, reason: 'the window is good: the page is loaded again' },
  { rung: 'new-window', tries: 2, reason: 'the window may be spoilt, too' },
  { rung: 'relaunch', tries: 2, reason: 'so may the whole program' },
  {
    rung: 'software-rendering',
    tries: 2,
    reason: 'so may the graphics: started anew without them',
  },
  { rung: 'resting', tries: Infinity, reason: 'nothing helped: a still picture, and time' },
] as const;

export type Rung = (typeof rungs)[number]['rung'];

interface Row {
  meaning: string;
  /** The gentlest rung that can help. */
  first: Rung;
  /** The rung that is never exceeded. */
  highest: Rung;
  /** Whether the exhibit on screen may be the cause. */
  blamesExhibit: boolean;
}

const ofThePage = { first: 'reload', highest: 'resting', blamesExhibit: true } as const;
const ofTheEngine = { first: 'new-window', highest: 'resting', blamesExhibit: false } as const;

/** Electron's reasons for the end of a page's process, and our own findings. */
export const faults = {
  'clean-exit': { ...ofThePage, meaning: 'the page’s process ended by itself' },
  'abnormal-exit': { ...ofThePage, meaning: 'the page’s process ended with an error' },
  killed: { ...ofThePage, meaning: 'the page’s process was killed' },
  crashed: { ...ofThePage, meaning: 'the page’s process crashed' },
  oom: { ...ofThePage, meaning: 'the page ran out of memory' },
  'memory-eviction': { ...ofThePage, meaning: 'the page’s process was ended for its memory' },
  hang: { ...ofThePage, meaning: 'the page does not answer, or paints no frame any more' },
  stuck: { ...ofThePage, meaning: 'the loop shows the same step for far too long' },
  'load-failed': { ...ofThePage, meaning: 'the page did not load', blamesExhibit: false },
  'load-timeout': {
    meaning: 'the page loaded and showed nothing',
    // A new window of an engine that paints nothing, its graphics frozen for instance, would show nothing either.
    first: 'relaunch',
    highest: 'resting',
    blamesExhibit: false,
  },
  frozen: {
    meaning: 'the page lives, but no frame of it is painted',
    // Whatever draws for all pages stands still; neither a reload nor another window would be painted.
    first: 'relaunch',
    highest: 'resting',
    blamesExhibit: false,
  },
  'launch-failed': { ...ofTheEngine, meaning: 'the page’s process never came up' },
  'integrity-failure': { ...ofTheEngine, meaning: 'the page’s process is not to be trusted' },
  'window-closed': {
    meaning: 'something closed the window',
    first: 'new-window',
    // Whoever can close windows could otherwise make the kiosk rest.
    highest: 'new-window',
    blamesExhibit: false,
  },
  'gpu-gone': {
    meaning: 'the process that draws for all pages ended',
    first: 'none',
    highest: 'software-rendering',
    blamesExhibit: false,
  },
  'main-gone': {
    meaning: 'the last run ended without saying so, and the machine ran on',
    first: 'none',
    highest: 'resting',
    blamesExhibit: false,
  },
  'exhibit-broken': {
    meaning: 'an exhibit threw an error; the page lives',
    first: 'reset-exhibit',
    highest: 'reset-exhibit',
    blamesExhibit: true,
  },
} satisfies Record<string, Row>;

export type Fault = keyof typeof faults;
export const faultNames = Object.keys(faults) as [Fault, ...Fault[]];
