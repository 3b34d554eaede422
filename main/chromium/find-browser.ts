// Finds a browser of Chromium's family on this machine. Used by the stand-in and by `npm start`.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  path: string;
  name: string;
}

/** Names in the search path, best first; the first is the binary itself, past the distribution's own wrapper. */
const linux: [path: string, name: string][] = [
  ['/usr/lib/chromium/chromium', 'Chromium'],
  ['/usr/lib/chromium-browser/chromium-browser', 'Chromium'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['brave-browser', 'Brave'],
  ['vivaldi-stable', 'Vivaldi'],
];

const darwin: [path: string, name: string][] = [
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
  ['/Applications/Brave Browser.app/Contents/MacOS/Brave Browser', 'Brave'],
];

const windows: [path: string, name: string][] = [
  ['Google/Chrome/Application/chrome.exe', 'Google Chrome'],
  ['Chromium/Application/chrome.exe', 'Chromium'],
  ['Microsoft/Edge/Application/msedge.exe', 'Microsoft Edge'],
  ['BraveSoftware/Brave-Browser/Application/brave.exe', 'Brave'],
];

/** The browser to use, or undefined when there is none. `VITRINE_BROWSER` names one by hand. */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
): FoundBrowser | undefined {
  const chosen = environment['VITRINE_BROWSER'];
  if (chosen)
    return isProgram(chosen) ? { path: chosen, name: 'the browser in VITRINE_BROWSER' } : undefined;
  for (const [place, name] of candidates()) {
    const path = foldersFor(place, environment)
      .map((folder) => join(folder, place))
      .find(isProgram);
    if (path !== undefined) return { path, name };
  }
  return undefined;
}

function candidates(): [string, string][] {
  if (process.platform === 'win32') return windows;
  return process.platform === 'darwin' ? darwin : linux;
}

function foldersFor(place: string, environment: NodeJS.ProcessEnv): string[] {
  if (place.startsWith('/')) return ['/'];
  if (process.platform !== 'win32')
    return (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const names = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return names.flatMap((name) => environment[name] ?? []);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
