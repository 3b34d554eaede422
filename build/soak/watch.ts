// Looks at the kiosk from all sides while the monkey is at work: windows, page, errors, log. Used by session.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsoleMessage, Page } from 'playwright-core';
import { attemptIn } from '../../main/core/lockdown/engine-words.ts';
import { readLog } from '../look/log-lines.ts';
import { findProblems, noAnswer, type Stand } from '../look/standing.ts';
import type { Findings } from './findings.ts';
import { readScreen } from './screen.ts';

export interface Watch {
  /** Listens to a page that has come on screen. */
  follow(page: Page): void;
  /** Looks once. */
  look(): Promise<void>;
  /** Notes which screen is in front. */
  note(page: Page): Promise<void>;
  /** How often each screen was seen. */
  screens: ReadonlyMap<string, number>;
}

/** What is not mended after so long is no passing moment; a frame of a loaded machine may take seconds. */
const longestMendMs = 6000;
/** Nothing may look the same for so long: the monkey goes away more often than that, and the loop moves. */
const longestSameMs = 180_000;

/** Starts to watch. */
export const createWatch = (stand: Stand, findings: Findings): Watch => {
  const screens = new Map<string, number>();
  const told = new Set<string>();
  let same = { content: '', sinceMs: Date.now() };

  const onConsole = (message: ConsoleMessage) => {
    // What the page's own policies refuse, the engine says as an error; that they do is their purpose.
    if (message.type() === 'error' && attemptIn(message.text()) === undefined)
      findings.add('error', `On the console: ${message.text()}`);
  };
  const lookAround = async () => {
    const untilMs = Date.now() + longestMendMs;
    for (;;) {
      const problems = await findProblems(stand);
      if (problems.length === 0) return;
      if (Date.now() > untilMs)
        return findings.add(problems.includes(noAnswer) ? 'stuck' : 'escape', problems.join('; '));
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
    for (const { time, level, msg } of readLog(stand.state)) {
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
    look: async () => {
      await lookAround();
      readFaults();
    },
    note,
  };
};
