// Opens another full-screen window of the browser that runs, and ends that browser: when it is not able to, or when all ends.
// Used by browser.ts.
import { spawn } from 'node:child_process';
import type { Running } from './browser.ts';

/** How long a page may take to be of use; after that the browser is not in order. */
const longestOpenMs = 5000;
/** How long it may take to answer the simplest question. */
const longestAnswerMs = 2000;
/** How long a browser may take to end; nothing of it is kept, so that it can be killed as well. */
const longestCloseMs = 1000;

/** Opens a window; the browser says when its page is there. */
export function openWindow(running: Running, hasWindows: boolean): void {
  if (hasWindows) openAppWindow(running);
  else running.context.newPage().catch(() => undefined);
}

/** Waits for a page. @throws Error when it does not come; the browser has then ended, or is ended */
export function within<Prepared>(
  { context, session, pid }: Running,
  prepared: Promise<Prepared>,
): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      settle();
      reject(new Error(why));
      // One that cannot start a page's process, or does not listen, will not do better by being asked again.
      kill(pid);
    };
    const timers = [
      setTimeout(giveUp, longestAnswerMs, 'The browser does not listen, and is ended.'),
      setTimeout(giveUp, longestOpenMs, 'The browser opened no page in time, and is ended.'),
    ] as const;
    const settle = () => {
      for (const timer of timers) clearTimeout(timer);
      context.off('close', onClose);
    };
    const onClose = () => {
      settle();
      reject(new Error('The browser ended before it had opened a page.'));
    };
    context.once('close', onClose);
    session?.send('Browser.getVersion').then(
      () => {
        clearTimeout(timers[0]);
      },
      () => undefined,
    );
    void prepared.then(resolve, reject).finally(settle);
  });
}

/**
 * A second app window has no tabs and no keys of its own, unlike a page that the debugger opens. The browser is
 * asked for it as any desktop would: by starting it again on the same profile.
 */
function openAppWindow({ context, path, args, profile }: Running): void {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const asked = spawn(path, [...args, ...sandbox, `--user-data-dir=${profile}`], {
    stdio: 'ignore',
  });
  asked.on('error', () => undefined);
  // When the browser is just ending it asks nobody, and would stay as a browser of its own that nobody watches.
  const end = () => asked.kill('SIGKILL');
  const timer = setTimeout(end, longestOpenMs);
  context.once('close', end);
  asked.on('exit', () => {
    clearTimeout(timer);
    context.off('close', end);
  });
}

/** Ends the browser, the hard way if need be. */
export async function endBrowser({ context, pid }: Running): Promise<void> {
  const timer = setTimeout(kill, longestCloseMs, pid);
  await context.close().catch(() => undefined);
  clearTimeout(timer);
}

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
