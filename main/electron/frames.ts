// Pages within the page: there are none, and a page that gets one is loaded anew. Used by contents.ts.
import type { WebContents } from 'electron';
import type { Refusals } from '../core/lockdown/refusals.ts';

/** Loads a page anew as soon as it has a frame: keys and menus of a frame would not pass the guards of the page. */
export function lockFrames(contents: WebContents, refusals: Refusals): void {
  contents.on('frame-created', (_event, { frame }) => {
    // The main frame has no parent; of one that is gone already nothing is left to fear.
    if (!frame?.parent) return;
    refusals.add('view', 'a frame within the page');
    contents.reload();
  });
}
