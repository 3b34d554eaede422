// Builds the app: its pages, preload, main for Electron, main for Chromium, doctor. `npm run build [names]`; npm start and npm test call it first.
// What has not changed since its last build is left alone, so that a start costs no build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execFileSync } from 'node:child_process';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each build is made from; a change in any of these files makes it stale. */
const sources = {
  renderer: ['renderer/*', 'renderer/!(staff|curate)/**', 'main/contract/**'],
  staff: ['renderer/{staff,styles,components}/**', 'renderer/app/*.ts', 'main/contract/**'],
  curate: [
    'renderer/{curate,styles,components}/**',
    'renderer/staff/speech.svelte.ts',
    'renderer/app/*.ts',
    'main/contract/**',
    'build/curate/**',
  ],
  preload: ['main/electron/**', 'main/contract/**', 'main/core/lockdown/**'],
  main: ['main/**', 'renderer/kinds/**/*.ts'],
  chromium: ['main/**', 'renderer/kinds/**/*.ts'],
  doctor: ['main/**', 'renderer/kinds/**/*.ts'],
} satisfies Record<string, string[]>;

export type BuildName = keyof typeof sources;
export const buildNames = Object.keys(sources) as BuildName[];

/** The builds that are pages, which need what is drawn. */
const pages: BuildName[] = ['renderer', 'staff', 'curate'];

/** Programs that draw files of the page; each leaves its result alone when it is up to date. */
const generators = ['build/dots.ts', 'build/fonts.ts'];

/** Where each build leaves its result. */
const results: Record<BuildName, string> = {
  renderer: 'out/renderer/index.html',
  staff: 'out/staff/index.html',
  curate: 'out/curate/index.html',
  preload: 'out/preload.cjs',
  main: 'out/electron/main.js',
  chromium: 'out/chromium/main.js',
  doctor: 'out/doctor/main.js',
};

/**
 * Builds what is stale.
 * @returns the names of what was built
 * @throws Error with what the builder said
 */
export async function build(names: readonly BuildName[] = buildNames): Promise<BuildName[]> {
  const stale = names.filter(isStale);
  if (stale.length === 0) return [];
  if (stale.some((name) => pages.includes(name))) generate();
  const [{ default: config }, vite] = await Promise.all([
    import('../electron.config.ts'),
    import('vite'),
  ]);
  for (const name of stale) {
    await inProduction(() => vite.build(config.builds[name]));
    mkdirSync(join(root, 'out/.stamps'), { recursive: true });
    writeFileSync(stampOf(name), fingerprint(name));
  }
  return stale;
}

/** Builds what is shipped, whoever asks: where a test asks, the builder would take the pages for a trial of their makers. */
async function inProduction(run: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function generate(): void {
  for (const file of generators.filter((file) => existsSync(join(root, file)))) {
    execFileSync(process.execPath, [file], { cwd: root, stdio: 'inherit' });
  }
}

const stampOf = (name: BuildName) => join(root, 'out/.stamps', name);

function isStale(name: BuildName): boolean {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || !existsSync(join(root, results[name]))) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint(name);
}

/** Names, sizes and times of all sources: cheap, and changes when one is added or removed too. */
function fingerprint(name: BuildName): string {
  const hash = createHash('sha256');
  const patterns = [...sources[name], 'electron.config.ts', 'package-lock.json'];
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isBuild = (name: string): name is BuildName => Object.hasOwn(sources, name);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !isBuild(name));
  if (unknown !== undefined) {
    console.error(`There is no build named ${unknown}; there are ${buildNames.join(', ')}.`);
    process.exit(2);
  }
  try {
    const built = await build(names.length > 0 ? names.filter(isBuild) : buildNames);
    console.log(built.length > 0 ? `Built ${built.join(', ')}.` : 'Everything is up to date.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
