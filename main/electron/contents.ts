// Locks every page that Electron ever creates: where it may go, what it may open. Called by main/index.ts before the first window.
import { app, type WebContents } from 'electron';
import {
  mayArrive,
  mayAttachView,
  mayLeave,
  mayNavigate,
  mayOpenWindow,
} from '../core/lockdown/navigation.ts';
import { peerConnections } from '../core/lockdown/network.ts';
import { home } from '../core/lockdown/origin.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { hearEngine } from './engine.ts';
import { lockFrames } from './frames.ts';
import { lockInput } from './input.ts';
import { lockZoom } from './zoom.ts';

/** Locks all contents, present and to come, so that no window can be forgotten. */
export function lockContents(refusals: Refusals): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, refusals);
    lockWindows(contents, refusals);
    lockTools(contents, refusals);
    lockInput(contents, refusals);
    hearEngine(contents, refusals);
    lockFrames(contents, refusals);
    keepPlain(contents);
    contents.setWebRTCIPHandlingPolicy(peerConnections.value);
  });
}

function lockNavigation(contents: WebContents, refusals: Refusals): void {
  const ask = (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (mayLeave(contents.getURL()) && mayNavigate(details.url, details.isMainFrame)) return;
    details.preventDefault();
    refusals.add('navigation', details.url);
  };
  // The first is for every frame, the second for the main one alone; whichever is asked first ends the matter.
  contents.on('will-frame-navigate', ask);
  contents.on('will-navigate', ask);
  contents.on('will-redirect', ask);
  // Some ways of leaving ask nobody; a page that has arrived elsewhere is brought back.
  contents.on('did-navigate', (_event, address) => {
    if (mayArrive(address)) return;
    refusals.add('navigation', `arrived at ${address}`);
    void contents.loadURL(home).catch(() => undefined);
  });
  // A page may ask to be kept when it is left or loaded again; it is not.
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
  });
}

function lockWindows(contents: WebContents, refusals: Refusals): void {
  contents.setWindowOpenHandler(({ url }) => {
    refusals.add('window', url);
    return { action: mayOpenWindow() ? 'allow' : 'deny' };
  });
  contents.on('did-create-window', (window, { url }) => {
    refusals.add('window', `came into being: ${url}`);
    window.destroy();
  });
  contents.on('content-bounds-updated', (event) => {
    event.preventDefault();
    refusals.add('window', 'moved or resized by a script');
  });
  contents.on('will-attach-webview', (event) => {
    if (mayAttachView()) return;
    event.preventDefault();
    refusals.add('view', 'webview');
  });
}

/** The developer tools are off; should they open all the same, they close. */
function lockTools(contents: WebContents, refusals: Refusals): void {
  contents.setIgnoreMenuShortcuts(true);
  contents.on('devtools-opened', () => {
    refusals.add('window', 'developer tools');
    contents.closeDevTools();
  });
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    refusals.add('device', 'bluetooth');
    answer('');
  });
}

/** A page that has loaded has its size, and nowhere to go back to. */
function keepPlain(contents: WebContents): void {
  const lock = () => {
    lockZoom(contents);
  };
  contents.on('dom-ready', lock);
  contents.on('zoom-changed', lock);
  contents.on('did-finish-load', () => {
    contents.navigationHistory.clear();
  });
}
