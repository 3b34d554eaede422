// Takes every way of zooming away from a page. Used by contents.ts and window.ts: an engine forgets its
// limits when a page is loaded anew, a display is changed or a touch panel plugged in.
import type { WebContents } from 'electron';

/** Back to the size of the design, for keys, wheel and fingers alike. */
export function lockZoom(contents: WebContents): void {
  contents.setZoomMode('disabled');
  contents.setZoomFactor(1);
  contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
}
