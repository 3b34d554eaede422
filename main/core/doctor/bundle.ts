// The diagnostic bundle: what a technician sends to whoever looks after the program. It lists what is in it, and holds
// nothing about a visitor and no secret of staff. Used by the command.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { KioskFacts } from './machine.ts';
import { writeReport, type Report } from './report.ts';

/** What may be in it, and no other file of the machine. */
export const contents = [
  { name: 'contents.txt', what: 'this list' },
  { name: 'report.txt', what: 'the doctor’s report, to be read' },
  { name: 'report.json', what: 'the same for programs' },
  { name: 'versions.json', what: 'versions of the program, its engine, Node and the system' },
  { name: 'recovery.json', what: 'the faults since the machine was started, and what was done' },
  { name: 'logs/', what: 'the kiosk’s own log: starts, faults, refused attempts, what staff did' },
] as const;

const leftOut =
  'Left out: staff.json (the hash of the PIN), the exhibits, and everything outside the kiosk’s own folder of state.\nThe log holds nothing about visitors: it says that a screen was shown, once, and never who touched what when.\n';

/**
 * Writes the bundle, a compressed archive.
 * @throws Error with a sentence when it cannot be written
 */
export async function writeBundle(path: string, report: Report, kiosk: KioskFacts): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-bundle-'));
  const inside = join(folder, 'vitrine-diagnostics');
  try {
    await mkdir(join(inside, 'logs'), { recursive: true });
    await writeFile(join(inside, 'contents.txt'), listContents());
    await writeFile(join(inside, 'report.txt'), `${writeReport(report, 'en')}\n`);
    await writeFile(join(inside, 'report.json'), JSON.stringify(report, undefined, 2));
    await writeFile(
      join(inside, 'versions.json'),
      JSON.stringify(await readVersions(kiosk), undefined, 2),
    );
    await copyIfThere(join(kiosk.stateFolder, 'recovery.json'), join(inside, 'recovery.json'));
    const logs = join(kiosk.stateFolder, 'logs');
    for (const name of (await readdir(logs).catch(() => [])).filter(isLog))
      await copyIfThere(join(logs, name), join(inside, 'logs', name));
    await pack(folder, resolve(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isLog = (name: string): boolean => /^kiosk(-\d+)?\.log$/.test(name);

const listContents = (): string =>
  `${contents.map(({ name, what }) => `${name.padEnd(16)}${what}`).join('\n')}\n\n${leftOut}`;

const readVersions = async ({ version, engine, appFolder }: KioskFacts) => ({
  vitrine: version,
  engine: (await engine()) ?? 'none',
  node: process.versions.node,
  system: `${process.platform} ${process.arch}`,
  folder: appFolder,
});

/** What may not be read is missing, and the report says why. */
const copyIfThere = (from: string, to: string): Promise<void> =>
  copyFile(from, to).catch(() => undefined);

/** `tar` comes with Linux, macOS and Windows alike. */
async function pack(folder: string, path: string): Promise<void> {
  try {
    await promisify(execFile)('tar', ['-czf', path, '-C', folder, 'vitrine-diagnostics']);
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    const why = stderr.trim().split('\n')[0] ?? message;
    throw new Error(
      `The bundle ${path} cannot be written: ${why}. Name a file in a folder of yours.`,
      {
        cause: error,
      },
    );
  }
}
