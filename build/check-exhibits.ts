// `npm run exhibits:check [-- DIR]`: tells a curator all that is wrong in a folder of exhibits. Exit code
// 1 when an exhibit would be left out, 0 when all can be shown.
import { formatProblems } from '../main/core/content/format-problems.ts';
import { loadExhibits } from '../main/core/content/load-exhibits.ts';

const folder = process.argv[2] ?? 'exhibits';
const { problems, wholes } = await loadExhibits(folder);
const shown = [...wholes.keys()].join(', ');

if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
console.log(
  wholes.size > 0
    ? `${wholes.size} ${wholes.size === 1 ? 'exhibit' : 'exhibits'} in good order: ${shown}.`
    : 'No exhibit can be shown.',
);
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
