// Keeps the list of problems readable when one mistake was made hundreds of times. Used by load-exhibits.ts.
import { sortProblems } from './format-problems.ts';
import { createProblem, type Problem } from './problems.ts';

/** Nobody reads on after so many problems of one file; what is behind hundreds of them is mostly one mistake. */
const mostOfOneFile = 200;

/** The problems, those of each file cut off after the most that are read, with one that counts the others. */
export function shortenLists(problems: Problem[]): Problem[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile].flatMap(([file, all]) => {
    const sorted = sortProblems(all);
    const listed = sorted.slice(0, mostOfOneFile);
    const others = sorted.slice(mostOfOneFile);
    const worst = others.find(({ severity }) => severity === 'error') ?? others[0];
    if (!worst) return all;
    const { line, column, severity, exhibit } = worst;
    const more = createProblem('problems-more', { file }, { count: others.length });
    return [...listed, { ...more, line, column, severity, ...(exhibit && { exhibit }) }];
  });
}
