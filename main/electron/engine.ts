// Hears what the engine refused by itself, because of the page's policies, without asking anybody. Used by contents.ts.
import type { WebContents } from 'electron';
import { attemptIn } from '../core/lockdown/engine-words.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';

/** Counts the engine's own refusals, which show on the console alone. */
export function hearEngine(contents: WebContents, refusals: Refusals): void {
  contents.on('console-message', ({ message }) => {
    const attempt = attemptIn(message);
    if (attempt) refusals.add(attempt, message);
  });
}
