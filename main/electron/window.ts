// Opens the kiosk's window, full screen on the primary display, with everything locked that a window can lock. Used by stage.ts.
import {
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';

const ink = '#0b0e12';

/** Electron's defaults are mostly right; they are repeated so that a test can see them. */
const lockedPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  spellcheck: false,
  disableDialogs: true,
  navigateOnDragDrop: false,
  disableHtmlFullscreenWindowResize: true,
  enableWebSQL: false,
  backgroundThrottling: false,
  zoomMode: 'disabled',
  v8CacheOptions: 'bypassHeatCheck',
};

/** What every window of ours is: bare, dark, and not to be moved or closed by a visitor. */
export const lockedWindow: BrowserWindowConstructorOptions = {
  backgroundColor: ink,
  frame: false,
  kiosk: true,
  fullscreen: true,
  resizable: false,
  movable: false,
  minimizable: false,
  autoHideMenuBar: true,
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
  // Above panels and notifications of the desktop, where the platform lets a window be.
  window.setAlwaysOnTop(true, 'screen-saver');
  // The mouse's and the keyboard's own buttons for going back.
  window.on('app-command', (event) => {
    event.preventDefault();
  });
  return window;
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
