// The check's result for programs: an editor's plugin, a script before a visit, a form. What a person reads is
// format-problems.ts; both say the same.
import { sortProblems, summarise } from './format-problems.ts';
import type { Problem } from './problems.ts';

/** What `npm run exhibits:check -- --json` prints. Fields are only ever added; what changes raises `format`. */
export interface CheckReport {
  format: 1;
  /** The folder as it was named. */
  folder: string;
  /** True when nothing is left out: no problem is an error. */
  isGood: boolean;
  /** The ids of the exhibits that can be shown, in the order of the rotation. */
  shown: string[];
  /** The ids of those that are left out, by name. */
  leftOut: string[];
  errors: number;
  warnings: number;
  /** The line that sums up, as a person reads it. Empty without problems. */
  summary: string;
  /** By file, line and column. */
  problems: Problem[];
}

/** @param shown the ids of the exhibits that can be shown */
export function createReport(
  folder: string,
  shown: string[],
  problems: readonly Problem[],
): CheckReport {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    format: 1,
    folder,
    isGood: errors.length === 0,
    shown,
    leftOut: [...new Set(errors.flatMap(({ exhibit }) => exhibit ?? []))].sort(),
    errors: errors.length,
    warnings: problems.length - errors.length,
    summary: problems.length === 0 ? '' : summarise(problems),
    problems: sortProblems(problems),
  };
}
