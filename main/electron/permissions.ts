// What a page may be allowed by the machine: nothing. Permissions and devices of a session; used by session.ts.
import type { Session } from 'electron';
import { mayGrant } from '../core/lockdown/permissions.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';

/** Electron asks through both handlers; either alone would leave permissions granted. */
export function lockPermissions(ours: Session, refusals: Refusals): void {
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
  ours.on('select-webauthn-account', (_event, _details, answer) => {
    refusals.add('permission', 'passkey');
    answer();
  });
  ours.on('select-webauthn-authenticator', (_event, answer) => {
    refusals.add('permission', 'passkey');
    answer();
  });
}

/** Devices have doors of their own, beside the permissions. */
export function lockDevices(ours: Session, refusals: Refusals): void {
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
