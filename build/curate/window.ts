// The window of the desk: the system's Chromium without tabs and bars, with a profile of its own that is thrown away; where
// there is none, the curator's own browser. Used by build/curate.ts.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../main/chromium/find-browser.ts';

/** Opens the address in a window. @returns a promise that ends with the window; undefined when no browser was found */
export async function openWindow(
  address: string,
): Promise<{ closed: Promise<void>; close(): void } | undefined> {
  const browser = findBrowser();
  if (!browser) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'vitrine-desk-'));
  // As root Chromium refuses to start with its sandbox; a curator is not root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const window = spawn(
    browser.path,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      '--window-size=1600,1000',
      ...sandbox,
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<void>((resolve) => {
    window.on('exit', () => resolve());
    window.on('error', () => resolve());
  }).then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  return { closed, close: () => void window.kill() };
}
