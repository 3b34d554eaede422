// Looks at the kiosk from all sides while the monkey is at work: windows, page, errors, log. Used by soak.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsoleMessage, Page } from 'playwright-core';
import { attemptIn } from '../../main/core/lockdown/engine-words.ts';
import { readLog } from '../look/log-lines.ts';
import { askPage } from '../look/page.ts';
import { windowProblem, type Looked } from '../look/windows.ts';
import type { FindingKind, Findings } from './findings.ts';
import { readScreen } from './screen.ts';

export interface Watch {
  /** Listens to a page that has come on screen. */
  follow(page: Page): void;
  /** Looks once. */
  look(page: Page): Promise<void>;
  /** Notes which screen is in front. */
  note(page: Page): Promise<void>;
  /** How often each screen was seen. */
  screens: ReadonlyMap<string, number>;
}

interface Needs {
  display: Looked;
  state: string;
  home: string;
  findings: Findings;
}

/** What is not mended after so long is no passing moment. */
const longestMendMs = 3000;
/** A frame that has not come after so long will not come; a loaded machine may take seconds. */
const longestFrameMs = 8000;
/** Nothing may look the same for so long: the monkey goes away more often than that, and the loop moves. */
const longestSameMs = 180_000;

type Problem = [kind: FindingKind, what: string];

/** Starts to watch. */
export const createWatch = ({ display, state, home, findings }: Needs): Watch => {
  const screens = new Map<string, number>();
  const told = new Set<string>();
  let same = { content: '', sinceMs: Date.now() };

  const onConsole = (message: ConsoleMessage) => {
    // What the page's own policies refuse, the engine says as an error; that they do is their purpose.
    if (message.type() === 'error' && attemptIn(message.text()) === undefined)
      findings.add('error', `On the console: ${message.text()}`);
  };
  const findProblem = async (page: Page): Promise<Problem | undefined> => {
    const pages = page.context().pages().length;
    if (pages !== 1) return ['escape', `There are ${pages} pages.`];
    if (page.url() !== home) return ['escape', `The page is at ${page.url()}.`];
    const outside = windowProblem(display);
    if (outside !== undefined) return ['escape', outside];
    const seen = await askPage(page, display.size(), longestFrameMs);
    if (!seen) return ['stuck', `No frame in ${longestFrameMs / 1000} seconds.`];
    return seen.problems.length > 0 ? ['escape', seen.problems.join(', ')] : undefined;
  };
  const lookAround = async (page: Page) => {
    const untilMs = Date.now() + longestMendMs;
    for (;;) {
      const problem = await findProblem(page);
      if (problem === undefined) return;
      if (Date.now() > untilMs) return findings.add(...problem);
      await pause(200);
    }
  };
  const note = async (page: Page) => {
    const { name, content } = await readScreen(page);
    screens.set(name, (screens.get(name) ?? 0) + 1);
    if (content !== same.content) same = { content, sinceMs: Date.now() };
    if (Date.now() - same.sinceMs < longestSameMs) return;
    findings.add('stuck', `${name} has not changed for ${longestSameMs / 1000} seconds.`);
    same.sinceMs = Date.now();
  };
  const readFaults = () => {
    for (const { time, level, msg } of readLog(state)) {
      if (told.has(time + msg) || !(/^Fault\b/.test(msg) || level >= 50)) continue;
      told.add(time + msg);
      findings.add('fault', msg);
    }
  };
  return {
    screens,
    follow: (page) => {
      page.on('console', onConsole);
      page.on('pageerror', (error) => findings.add('error', error.stack ?? error.message));
      page.on('crash', () => findings.add('error', 'The page crashed.'));
    },
    look: async (page) => {
      await lookAround(page);
      readFaults();
    },
    note,
  };
};
