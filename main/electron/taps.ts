// Hears where the mouse goes down before the page does, so that the staff's gesture is seen while the page hangs.
// Called by main/index.ts. Touches are not among it: Electron says of them that they were, but not where
// (shell/common/gin_converters/blink_converter.cc); the preload tells of those.
import { app, type BrowserWindow } from 'electron';
import type { Tap } from '../core/staff/gesture.ts';

/** Hears of each press in the kiosk's window, now and in any window that takes its place. */
export function hearPresses(
  kioskWindow: () => BrowserWindow | undefined,
  ontap: (tap: Omit<Tap, 'atMs'>) => void,
): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', (_input, input) => {
      const window = kioskWindow();
      if (!isPress(input) || window?.webContents.id !== contents.id) return;
      const { width, height } = window.getContentBounds();
      ontap({ x: input.x, y: input.y, width, height });
    });
  });
}

interface Press {
  type: 'mouseDown';
  x: number;
  y: number;
}

const isPress = (input: object): input is Press => 'type' in input && input.type === 'mouseDown';
