// Writes problems for the people who mend them: on the terminal, in the log, in the check's output.
import type { Problem } from './problems.ts';

const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

/** By file, line and column, as one goes through a folder to mend it. */
export const sortProblems = (problems: readonly Problem[]) => [...problems].sort(byPlace);

function formatProblem(problem: Problem): string {
  const { file, line, column, severity, path, says, frame, fix, help } = problem;
  const where = path === '' || says.includes(path) ? '' : `  in ${path}`;
  return [
    `${file}:${line}:${column}${where}${severity === 'warning' ? '  (warning)' : ''}`,
    `  ${says}`,
    ...(frame ? ['', frame] : []),
    `  Fix:  ${fix}`,
    `  Help: ${help}`,
  ].join('\n');
}

const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

/** What the problems come to, in one line. */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.length - errors.length;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const out = new Set(errors.flatMap((problem) => problem.exhibit ?? [])).size;
  const kinds = [
    ...(errors.length > 0 ? [count(errors.length, 'problem')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const consequence = out > 0 ? ` ${count(out, 'exhibit')} will be left out of the rotation.` : '';
  return `${kinds.join(' and ')} in ${count(files, 'file')}.${consequence}`;
}

/** All problems, sorted by file and place, then one line that sums them up. Empty without problems. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return sortProblems(problems).map(formatProblem).concat(summarise(problems)).join('\n\n');
}
