// `npm run exhibits:import -- FILE`: tries a pack, says what it would bring, and installs it on this machine's kiosk when it is
// good; with `--dry-run` only the first two. Exit code 1 when it is refused, 2 when the command line is wrong.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PackReport } from '../main/contract/staff.ts';
import { formatProblems } from '../main/core/content/format-problems.ts';
import { loadExhibits } from '../main/core/content/load-exhibits.ts';
import { tryPack } from '../main/core/packs/import.ts';
import { megabytes } from '../main/core/packs/refusals.ts';
import { openVersions } from '../main/core/packs/versions.ts';
import { orExplain } from './packs/explain.ts';
import { usualState } from './packs/folders.ts';

const usage = 'npm run exhibits:import -- FILE.vitrine [--dry-run] [--state DIR]';
const root = fileURLToPath(new URL('..', import.meta.url));

const { file, isTrial, state } = orExplain(usage, () => {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, state: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Error('One file is needed');
  return { file, isTrial: values['dry-run'], state: values.state ?? usualState() };
});

function describe(report: Extract<PackReport, { is: 'good' }>): string {
  const { title, edition, madeAt, signer, files, bytes, exhibits, gone, advice } = report;
  return [
    `${title}: number ${edition}, made ${madeAt}, signed by ${signer}; ${files} files, ${megabytes(bytes)} MB.`,
    ...exhibits.map(({ id, is }) => `  ${is.padEnd(8)} ${id}`),
    ...gone.map((id) => `  goes     ${id}`),
    ...(advice > 0 ? [`The check has ${advice} pieces of advice, and nothing against it.`] : []),
  ].join('\n');
}

const versions = openVersions(join(state, 'packs'), console);
// What is shown is only asked: a trial changes nothing.
const { shown } = versions.pointer();
const name = shown !== null && (await versions.isWhole(shown)) ? shown : null;
const tried = await tryPack(file, {
  versions,
  keyFolders: [join(state, 'keys'), join(root, 'keys')],
  shown: await loadExhibits(name === null ? join(root, 'exhibits') : versions.contentOf(name)),
});
if (tried.is === 'refused') {
  const { says, fix } = tried.report;
  if (tried.problems.length > 0) console.error(`${formatProblems(tried.problems)}\n`);
  console.error(`${says}\n  Fix:  ${fix}`);
  process.exitCode = 1;
} else {
  console.log(describe(tried.report));
  if (isTrial) {
    tried.drop();
    console.log('The pack is good. Nothing was changed.');
  } else {
    tried.install();
    versions.tidy();
    console.log('The pack is installed. A kiosk that runs shows it as soon as nobody is there.');
  }
}
