// What must be said to Electron before it is ready. Called first by main/index.ts.
import { app, Menu, protocol } from 'electron';
import { scheme } from '../core/lockdown/origin.ts';

/** Engine switches, each with its reason; they only narrow what the engine does. */
const switches: { name: string; value?: string; reason: string }[] = [
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', reason: 'no name is ever looked up' },
  { name: 'no-pings', reason: 'links report nothing' },
  { name: 'disable-quic', reason: 'no datagrams' },
  {
    name: 'webrtc-ip-handling-policy',
    value: 'disable_non_proxied_udp',
    reason: 'no peer connections; a policy in the page would not stop them',
  },
  { name: 'disable-pinch', reason: 'two fingers do not zoom the page' },
  { name: 'overscroll-history-navigation', value: '0', reason: 'a swipe does not go back' },
  { name: 'pull-to-refresh', value: '0', reason: 'a pull does not reload' },
  { name: 'autoplay-policy', value: 'no-user-gesture-required', reason: 'the loop may sound' },
  {
    name: 'disable-features',
    value:
      'HardwareMediaKeyHandling,OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation',
    reason: 'media keys and swipes do not reach the page',
  },
  {
    name: 'disable-blink-features',
    value:
      'DocumentPictureInPictureAPI,EyeDropperAPI,FileSystemAccessLocal,Notifications,Presentation',
    reason: 'what opens windows or dialogs of the engine when a script asks is not there to ask',
  },
];

/** Sandboxes every page, declares our scheme, narrows the engine and takes the menu with its shortcuts away. */
export function prepareEngine(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
  for (const { name, value } of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  Menu.setApplicationMenu(null);
  // Without a listener Electron quits when the last window closes; the kiosk opens another instead.
  app.on('window-all-closed', () => undefined);
}
