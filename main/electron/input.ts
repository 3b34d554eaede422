// Asks the core about every key before the page or the engine sees it. Used by contents.ts.
import type { WebContents } from 'electron';
import { isAttempt, mayPress, nameOf } from '../core/lockdown/keys.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';

/**
 * Swallows the keys that are not in the table, and the mouse buttons that do more than touch. The page does not see
 * what is swallowed here, so its guards do not count it a second time.
 */
export function lockInput(contents: WebContents, refusals: Refusals): void {
  contents.on('before-input-event', (event, { type, isAutoRepeat, ...press }) => {
    if (mayPress(press)) return;
    event.preventDefault();
    if (type === 'keyDown' && isAttempt(press, isAutoRepeat)) refusals.add('key', nameOf(press));
  });
  contents.on('before-mouse-event', (event, { type, button }) => {
    if (button !== 'right' && button !== 'middle') return;
    event.preventDefault();
    if (type === 'mouseDown') refusals.add('button', button);
  });
}
