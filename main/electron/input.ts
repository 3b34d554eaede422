// Asks the core about every key before the page or the engine sees it. Used by contents.ts.
import type { WebContents } from 'electron';
import { mayPress } from '../core/lockdown/keys.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';

/** Swallows the keys that are not in the table, and the mouse buttons that do more than touch. */
export function lockInput(contents: WebContents, refusals: Refusals): void {
  contents.on('before-input-event', (event, { type, key, shift, control, alt, meta }) => {
    if (mayPress({ key, shift, control, alt, meta })) return;
    event.preventDefault();
    const chord = [control && 'Ctrl', alt && 'Alt', meta && 'Meta', shift && 'Shift', key];
    if (type === 'keyDown') refusals.add('key', chord.filter(Boolean).join('+'));
  });
  contents.on('before-mouse-event', (event, mouse) => {
    if ('button' in mouse && (mouse.button === 'right' || mouse.button === 'middle'))
      event.preventDefault();
  });
}
