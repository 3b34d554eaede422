// Where Electron's binary is, and how it is fetched. Used by npm start. What to download, from where and how it is checked
// is the business of Electron's own packages; here is only the patience.
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

const answerMs = 5_000;
const stallMs = 60_000;

/** Electron's program, or undefined when it has not been downloaded. */
export function findElectron(): string | undefined {
  const folder = dirname(require.resolve('electron/package.json'));
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const program = join(dist, readFileSync(pointer, 'utf8'));
  return existsSync(program) ? program : undefined;
}

export type Fetched = { program: string } | { reason: string };

/**
 * Downloads Electron, unless its host does not begin to answer within five seconds.
 * @param report hears how far it is, in per cent
 */
export function fetchElectron(report: (percent: number) => void): Promise<Fetched> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('fetch-electron.ts', import.meta.url)), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let reason = 'its download failed';
    const giveUp = (why: string) => {
      reason = why;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(
      giveUp,
      answerMs,
      'its download host did not answer within five seconds',
    );
    child.on('message', (message: { percent: number } | { error: string }) => {
      clearTimeout(timer);
      if ('error' in message) reason = `its download host cannot be reached (${message.error})`;
      else {
        timer = setTimeout(giveUp, stallMs, 'its download stopped');
        report(message.percent);
      }
    });
    child.on('error', (error) => {
      reason = `its download could not be started (${error.message})`;
    });
    child.on('close', () => {
      clearTimeout(timer);
      const program = findElectron();
      resolve(program === undefined ? { reason } : { program });
    });
  });
}
