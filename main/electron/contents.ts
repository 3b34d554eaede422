// Locks every page that Electron ever creates: where it may go, what it may open. Called by main/index.ts before the first window.
import { app, type WebContents } from 'electron';
import {
  mayArrive,
  mayAttachView,
  mayLeave,
  mayNavigate,
  mayOpenWindow,
} from '../core/lockdown/navigation.ts';
import { home } from '../core/lockdown/origin.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { lockInput } from './input.ts';

/** Locks all contents, present and to come, so that no window can be forgotten. */
export function lockContents(refusals: Refusals): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, refusals);
    lockWindows(contents, refusals);
    lockInput(contents, refusals);
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function lockNavigation(contents: WebContents, refusals: Refusals): void {
  const ask = (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (mayLeave(contents.getURL()) && mayNavigate(details.url, details.isMainFrame)) return;
    details.preventDefault();
    refusals.add('navigation', details.url);
  };
  // Fires for every frame, and before `will-navigate`, which is for the main frame alone.
  contents.on('will-frame-navigate', ask);
  contents.on('will-redirect', ask);
  // Some ways of leaving ask nobody; a page that has arrived elsewhere is brought back.
  contents.on('did-navigate', (_event, address) => {
    if (mayArrive(address)) return;
    refusals.add('navigation', `arrived at ${address}`);
    void contents.loadURL(home).catch(() => undefined);
  });
}

function lockWindows(contents: WebContents, refusals: Refusals): void {
  contents.setWindowOpenHandler(({ url }) => {
    refusals.add('window', url);
    return { action: mayOpenWindow() ? 'allow' : 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    if (mayAttachView()) return;
    event.preventDefault();
    refusals.add('view', 'webview');
  });
}
