// `npm run exhibits:check [-- DIR]`: tells a curator all that is wrong in a folder of exhibits; with `--json`, a program.
// Exit code 1 when an exhibit would be left out, 0 when all can be shown, 2 when the command line is wrong.
import { parseArgs } from 'node:util';
import { formatProblems } from '../main/core/content/format-problems.ts';
import { loadExhibits } from '../main/core/content/load-exhibits.ts';
import { createReport, type CheckReport } from '../main/core/content/report.ts';

const usage = 'npm run exhibits:check -- [--json] [DIR]';

function readOptions(): { folder: string; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`There are ${positionals.length} folders.`);
    return { folder: positionals[0] ?? 'exhibits', isJson: values.json };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    console.error(`${sentence.replace(/\.$/, '')}. It goes like this: ${usage}`);
    return process.exit(2);
  }
}

/** What a person reads: the problems, what they come to, and what is good. */
function describe({ shown, problems }: CheckReport): string {
  const good =
    shown.length > 0
      ? `${shown.length} ${shown.length === 1 ? 'exhibit' : 'exhibits'} in good order: ${shown.join(', ')}.`
      : 'No exhibit can be shown.';
  return problems.length > 0 ? `${formatProblems(problems)}\n\n${good}` : good;
}

const { folder, isJson } = readOptions();
const { problems, wholes } = await loadExhibits(folder);
const report = createReport(folder, [...wholes.keys()], problems);
console.log(isJson ? JSON.stringify(report, undefined, 2) : describe(report));
process.exitCode = report.isGood ? 0 : 1;
