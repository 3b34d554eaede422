// Opens the kiosk's window, full screen on the primary display, with everything locked that a window can lock. Used by stage.ts, covers.ts and straighten.ts.
import {
  app,
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';
import { valuesOf } from '../core/lockdown/table.ts';
import { webPreferences } from '../core/lockdown/web-preferences.ts';
import { windowFeatures } from '../core/lockdown/window-features.ts';
import { lockZoom } from './zoom.ts';

const lockedPreferences: WebPreferences = valuesOf(webPreferences);

/** What every window of ours is. */
export const lockedWindow: BrowserWindowConstructorOptions = {
  ...valuesOf(windowFeatures),
  webPreferences: lockedPreferences,
};

/** Opens the kiosk's window; the page is loaded by the caller, who watches over it. */
export function openKioskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...lockedWindow,
    ...screen.getPrimaryDisplay().bounds,
    title: 'Vitrine',
    webPreferences: { ...lockedPreferences, preload },
  });
  keepInFront(window);
  releaseAtEnd(window);
  return window;
}

/** Whatever a platform offers to move, shrink or leave a window is undone. */
function keepInFront(window: BrowserWindow): void {
  // Above panels and notifications of the desktop, where the platform lets a window be.
  const rise = () => {
    window.setAlwaysOnTop(true, 'screen-saver');
  };
  rise();
  window.on('always-on-top-changed', (_event, isOnTop) => {
    if (!isOnTop) rise();
  });
  // A window that is going away may still say that it hides; then there is nothing to undo.
  const undo = (undoing: () => void) => () => {
    if (!window.isDestroyed()) undoing();
  };
  window.on(
    'leave-full-screen',
    undo(() => {
      window.setKiosk(true);
    }),
  );
  window.on(
    'minimize',
    undo(() => {
      window.restore();
    }),
  );
  window.on(
    'hide',
    undo(() => {
      window.show();
    }),
  );
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
  };
  window.on('will-move', refuse);
  window.on('will-resize', refuse);
  // The menu of the title bar, also where none is drawn.
  window.on('system-context-menu', refuse);
  // The mouse's and the keyboard's own buttons for going back.
  window.on('app-command', refuse);
}

/** Electron does not quit over a window that may not be closed. */
function releaseAtEnd(window: BrowserWindow): void {
  const release = () => {
    window.setClosable(true);
  };
  app.on('before-quit', release);
  window.once('closed', () => {
    app.off('before-quit', release);
  });
}

/** The kiosk's window fills the primary display, at the size of the design. @returns whether there is a window */
export function putRight(window: BrowserWindow | undefined): window is BrowserWindow {
  if (!window || window.isDestroyed()) return false;
  window.setBounds(screen.getPrimaryDisplay().bounds);
  lockZoom(window.webContents);
  return true;
}

/** Loads one of our pages. @returns whether it came up */
export async function load(window: BrowserWindow, address: string): Promise<boolean> {
  try {
    await window.loadURL(address);
    return true;
  } catch {
    return false;
  }
}
