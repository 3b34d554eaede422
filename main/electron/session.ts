// The session: requests, permissions, devices, downloads and background traffic are refused here. Called by main/index.ts when ready.
import { app, session, type Session } from 'electron';
import { mayDownload } from '../core/lockdown/navigation.ts';
import { kindOfAddress, origin } from '../core/lockdown/origin.ts';
import { mayGrant } from '../core/lockdown/permissions.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { mayRequest } from '../core/lockdown/requests.ts';

/** Locks the session that every window uses. */
export function lockSession(refusals: Refusals): void {
  const ours = session.defaultSession;
  lockRequests(ours, refusals);
  lockPermissions(ours, refusals);
  lockDevices(ours, refusals);
  quieten(ours);
  ours.on('will-download', (event, item) => {
    if (mayDownload()) return;
    event.preventDefault();
    refusals.add('download', item.getURL());
  });
}

function lockRequests(ours: Session, refusals: Refusals): void {
  ours.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url, method }, answer) => {
    const cancel = !mayRequest({ address: url, method });
    if (cancel) refusals.add('request', `${method} ${kindOfAddress(url)} ${url}`);
    answer({ cancel });
  });
}

/** Electron asks through both handlers; either alone would leave permissions granted. */
function lockPermissions(ours: Session, refusals: Refusals): void {
  ours.setPermissionRequestHandler((_contents, permission, answer) => {
    refusals.add('permission', permission);
    answer(mayGrant());
  });
  ours.setPermissionCheckHandler(() => mayGrant());
  ours.setDisplayMediaRequestHandler((_request, answer) => {
    refusals.add('permission', 'display-media');
    answer(null);
  });
  ours.on('file-system-access-restricted', (_event, _details, answer) => {
    refusals.add('permission', 'file-system');
    answer('deny');
  });
}

function lockDevices(ours: Session, refusals: Refusals): void {
  ours.setDevicePermissionHandler(() => mayGrant());
  ours.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  ours.setBluetoothPairingHandler((_details, answer) => {
    refusals.add('device', 'bluetooth pairing');
    answer({ confirmed: mayGrant() });
  });
  ours.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    refusals.add('device', 'hid');
    answer(null);
  });
  ours.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    refusals.add('device', 'usb');
    answer();
  });
  ours.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    refusals.add('device', 'serial');
    answer('');
  });
}

/** The engine's own wishes for the network: dictionaries and names. */
function quieten(ours: Session): void {
  ours.setSpellCheckerEnabled(false);
  ours.setSpellCheckerLanguages([]);
  ours.setSpellCheckerDictionaryDownloadURL(`${origin}/none/`);
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}
