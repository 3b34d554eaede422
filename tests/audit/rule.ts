// What a rule of the audit is, and the parts of our code that rules are about.
import type { Find } from './finders.ts';

export interface Rule {
  name: string;
  reason: string;
  /** Which code it is about. */
  where: string[];
  find: Find;
  /** Files that may, each with its reason; an exception that is not needed any more fails. */
  except?: Record<string, string>;
  /** Code that the rule must find something in. */
  bad: string[];
  /** Code that looks alike and is fine. */
  good: string;
}

/** The app's own process, without the stand-in for Electron, which is a machine for tests and trials. */
export const main = [
  'main/index.ts',
  'main/core/**/*.ts',
  'main/electron/**/*.ts',
  'main/contract/**/*.ts',
];

/** What runs in the visitor's page. */
export const page = ['renderer/**/*.ts', 'renderer/**/*.svelte'];

/** What runs between the two. */
export const preload = ['main/electron/preload.ts', 'main/electron/guards.ts'];
