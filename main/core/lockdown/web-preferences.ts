// What a page of ours may do in its window. Every preference that Electron knows has a row, so that a new one is
// noticed; Electron's defaults are mostly right and are repeated, so that a test can see them. Used by main/electron/window.ts.
import type { Row } from './table.ts';

/** The preferences of the kiosk's page. */
export const webPreferences = {
  sandbox: { value: true, reason: 'the page’s process may touch nothing of the machine' },
  contextIsolation: { value: true, reason: 'the page cannot reach into the preload' },
  nodeIntegration: { value: false, reason: 'the page is a page, not a program' },
  nodeIntegrationInWorker: { value: false, reason: 'nor is anything beside it' },
  nodeIntegrationInSubFrames: { value: false, reason: 'nor is anything within it' },
  webSecurity: { value: true, reason: 'origins stay apart' },
  allowRunningInsecureContent: { value: false, reason: 'nothing unsafe is loaded' },
  experimentalFeatures: { value: false, reason: 'no unfinished parts of the engine' },
  webviewTag: { value: false, reason: 'no browser within the page' },
  plugins: { value: false, reason: 'no foreign code' },
  devTools: { value: false, reason: 'no tools that look into the page' },
  webgl: { value: false, reason: 'the page draws flat pictures; drivers are a large target' },
  spellcheck: { value: false, reason: 'nobody writes texts, and dictionaries come from a server' },
  disableDialogs: { value: true, reason: 'alert, confirm and prompt would wait for an answer' },
  safeDialogs: { value: true, reason: 'should one open all the same, a second can be stopped' },
  navigateOnDragDrop: { value: false, reason: 'a dropped file or link leads nowhere' },
  enableDeprecatedPaste: { value: false, reason: 'nothing is taken from the clipboard' },
  disableHtmlFullscreenWindowResize: {
    value: true,
    reason: 'an element in full screen does not touch the window',
  },
  enableWebSQL: { value: false, reason: 'nothing is kept' },
  zoomMode: { value: 'disabled', reason: 'neither keys nor wheel zoom' },
  zoomFactor: { value: 1, reason: 'the size of the design' },
  scrollBounce: { value: false, reason: 'a pull shows nothing behind the page' },
  textAreasAreResizable: {
    value: false,
    reason: 'nothing on screen is for dragging but the design',
  },
  autoplayPolicy: { value: 'no-user-gesture-required', reason: 'the loop may sound' },
  backgroundThrottling: { value: false, reason: 'the loop goes on under a window on top' },
  v8CacheOptions: {
    value: 'bypassHeatCheck',
    reason: 'compiled code is kept from the first start',
  },
  javascript: { value: true, reason: 'the page is made of it' },
  images: { value: true, reason: 'exhibits have pictures' },
  imageAnimationPolicy: { value: 'animate', reason: 'a moving picture is the curator’s choice' },
  disableWakeLocks: { value: false, reason: 'whatever keeps the screen on is welcome' },
  focusOnNavigation: { value: true, reason: 'keys go to the page after it was loaded again' },
  enablePreferredSizeMode: { value: false, reason: 'the window has the size of the display' },
  offscreen: { value: false, reason: 'the page is on the display' },
  transparent: { value: false, reason: 'nothing shines through' },
} as const satisfies Record<string, Row<unknown>>;

/** Preferences without a row of their own, with the reason. */
export const leftPreferences: Record<string, string> = {
  preload: 'given with the window: the one script between page and main',
  session: 'the default session, which is locked like every other',
  partition: 'the default session, which is locked like every other',
  enableBlinkFeatures: 'none: unfinished parts of the engine stay off',
  additionalArguments: 'none: the page learns nothing by its command line',
  disableBlinkFeatures: 'switched off for every process by switches.ts',
  defaultFontFamily: 'the page brings its typeface',
  defaultFontSize: 'the page sets its sizes',
  defaultMonospaceFontSize: 'the page sets its sizes',
  minimumFontSize: 'the page sets its sizes',
  defaultEncoding: 'every file of ours says that it is UTF-8',
  accessibleTitle: 'the page has a title',
  safeDialogsMessage: 'dialogs are off',
};
