// Electron's default session: keeps main's answers to requests and permissions, and gives them to the browser.
import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Request } from 'playwright-core';

type RequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** Permissions as Playwright's Chromium names them, with Electron's names. */
const permissions: Record<string, string> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'background-sync': 'background-sync',
  'storage-access': 'storage-access',
  'local-fonts': 'local-fonts',
};

/** Kinds of requests as Playwright names them, with Electron's names; all others are `other` to Electron. */
const kinds: Record<string, ResourceType> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  texttrack: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  eventsource: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
  cspviolationreport: 'cspReport',
};

function kindOf(request: Request): ResourceType {
  if (request.resourceType() !== 'document') return kinds[request.resourceType()] ?? 'other';
  return request.isNavigationRequest() && request.frame().parentFrame() === null
    ? 'mainFrame'
    : 'subFrame';
}

/** Creates the session with what main sets on it. What a flag does for the whole browser is taken and left. */
export function createSession(
  userAgent: () => string,
  protocol: Pick<Electron.Protocol, 'handle'>,
) {
  const events = new EventEmitter();
  let listener: RequestListener | undefined;
  let check: PermissionCheck = null;
  const taken = () => undefined;
  const done = () => Promise.resolve();
  const webRequest = {
    onBeforeRequest: (_filter: Electron.WebRequestFilter, given: RequestListener) => {
      listener = given;
    },
  };
  const session = {
    setPermissionRequestHandler: taken,
    setPermissionCheckHandler: (handler: PermissionCheck) => {
      check = handler;
    },
    setDisplayMediaRequestHandler: taken,
    setDevicePermissionHandler: taken,
    setUSBProtectedClassesHandler: taken,
    setBluetoothPairingHandler: taken,
    setSpellCheckerEnabled: taken,
    setSpellCheckerLanguages: taken,
    setSpellCheckerDictionaryDownloadURL: taken,
    setCertificateVerifyProc: taken,
    setProxy: done,
    clearStorageData: done,
    getUserAgent: userAgent,
  } satisfies Partial<Omit<Electron.Session, keyof EventEmitter>>;
  return {
    session: Object.assign(events, session, { webRequest, protocol }),
    /** Asks main about a request. Without a listener everything passes, as in Electron. */
    async mayRequest(request: Request, address: string): Promise<boolean> {
      if (!listener) return true;
      const details = {
        url: address,
        method: request.method(),
        resourceType: kindOf(request),
      };
      const answer = await new Promise<Electron.CallbackResponse>((resolve) => {
        listener?.(details as Electron.OnBeforeRequestListenerDetails, resolve);
      });
      return answer.cancel !== true;
    },
    /** The permissions that main grants, in the browser's names. */
    granted: (): string[] =>
      Object.keys(permissions).filter(
        (name) =>
          check?.(null, (permissions[name] ?? '') as 'media', '', { isMainFrame: true }) ?? true,
      ),
    /** Tells main of a download, which the browser has already been told to refuse. */
    download(address: string): void {
      events.emit('will-download', { preventDefault: () => undefined }, { getURL: () => address });
    },
  };
}
