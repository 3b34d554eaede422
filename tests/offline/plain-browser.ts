// A browser as it comes, without a switch of ours: what it sends shows that the watch is awake. Used by silence.spec.ts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../main/chromium/find-browser.ts';

/** Opens addresses in a plain browser and ends it after a while. */
export async function visitPlainly(addresses: string[], seconds: number): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-plain-'));
  // Chromium's sandbox refuses to run as root.
  const options = ['--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`];
  // A group of its own, so that all of its processes can be ended together.
  const browser = spawn(findBrowser()?.path ?? '', [...options, ...addresses], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(browser, 'exit');
  await Promise.race([pause(seconds * 1000), ended]);
  if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
  await ended;
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
