// `npm run package`: makes packages of the app, or says what would be in them. build/package/ does the work, electron.config.ts
// describes the packages on Electron. Ends with 0, or with 1 and one sentence about what is wrong.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { makeChromiumEdition } from './package/chromium.ts';
import { listFiles, onChromium, onElectron } from './package/contents.ts';
import { makeElectronEdition } from './package/electron.ts';
import { readOptions, type PackageOptions } from './package/options.ts';
import { PackageProblem } from './package/problem.ts';
import { writeReport } from './package/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function report(): void {
  console.log(writeReport('On Electron:', onElectron, listFiles(root, onElectron)));
  console.log('');
  console.log(writeReport('On Debian’s Chromium:', onChromium, listFiles(root, onChromium)));
}

async function make(options: PackageOptions): Promise<string[]> {
  const out = resolve(options.out ?? join(root, 'out/packages'));
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (options.edition === 'chromium')
    return [makeChromiumEdition({ root, out, version: about.version })];
  return makeElectronEdition({ ...options, root, out });
}

try {
  const options = readOptions(process.argv.slice(2));
  await build();
  if (options.isReport) report();
  else for (const path of await make(options)) console.log(`Made ${path}`);
} catch (error) {
  if (!(error instanceof PackageProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
