// The one shape of all checks: what can be found, in words, and how it is looked for. Used by every file in checks/.
import type { Words } from '../../contract/doctor.ts';
import type { Machine } from './machine.ts';

/** What a check can find. Whoever reads amber or red is told what to do. */
export type Outcome =
  { lamp: 'green'; found: Words } | { lamp: 'amber' | 'red'; found: Words; fix: Words };

/** One of a check's outcomes, with what fills the `{gaps}` of its words. */
export interface Found<Name extends string = string> {
  is: Name;
  values?: Record<string, string | number>;
}

export interface Check<Name extends string = string> {
  /** Also its place in INSTALL.md. */
  id: string;
  title: Words;
  /** Why it is looked at, for the handbook. */
  why: string;
  /** The systems on which it can look; elsewhere it is left out. */
  platforms: readonly NodeJS.Platform[];
  outcomes: Readonly<Record<Name, Outcome>>;
  /** Looks. @throws CannotKnow, which becomes amber */
  run(machine: Machine): Promise<Found<NoInfer<Name>> | Found<NoInfer<Name>>[]>;
}

export const everywhere: readonly NodeJS.Platform[] = ['linux', 'win32', 'darwin'];

/** Makes a check; a finding that it has no words for does not compile. */
export const createCheck = <Name extends string>(check: Check<Name>): Check => check as Check;
