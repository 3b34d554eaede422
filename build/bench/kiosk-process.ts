// A kiosk in a process of its own, started as `npm start` starts it and heard through what it writes. Used by the
// measures of the start and of processor time, and by the offline tests.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface KioskProcess {
  pid: number;
  /** Milliseconds from the start of the process until the loop was painted. */
  shownAfterMs: number;
  /** What it has written so far, line by line. */
  said: readonly string[];
  stop: () => Promise<void>;
}

const longestStartMs = 60_000;
const painted = /On screen: attract/;

const awaitPainted = (child: ChildProcess, said: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.join('\n')}`));
    const timer = setTimeout(() => fail('The kiosk was not on screen in time.'), longestStartMs);
    child.on('error', reject);
    child.on('exit', (code) => fail(`The kiosk ended with code ${code ?? 'none'}.`));
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (!painted.test(line)) return;
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Starts a kiosk and waits until its loop is painted.
 * @param app folder of a built app
 * @throws Error with what it said, when it does not come up
 */
export const startKiosk = async (app: string, exhibits: string): Promise<KioskProcess> => {
  const state = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const startedMs = performance.now();
  const main = join(app, 'out/chromium/main.js');
  const child = spawn(process.execPath, [main, '--exhibits', exhibits, '--state', state], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const said: string[] = [];
  try {
    await awaitPainted(child, said);
    return { pid: child.pid ?? 0, shownAfterMs: performance.now() - startedMs, said, stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};
