// Switches that narrow the engine from its first moment; they hold for every process of it. Given to Electron by
// main/electron/prepare.ts, and by the stand-in to Chromium.
import { proxy } from './network.ts';

/** Each row names a switch of Chromium; a test looks for every one in the browser of this machine. */
const switches: { name: string; value?: string; reason: string }[] = [
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', reason: 'no name is ever looked up' },
  {
    name: 'proxy-server',
    value: proxy.proxyRules.value,
    reason: 'addresses that are numbers reach nobody, from the first moment',
  },
  {
    name: 'proxy-bypass-list',
    value: proxy.proxyBypassRules.value,
    reason: proxy.proxyBypassRules.reason,
  },
  { name: 'no-pings', reason: 'links report nothing' },
  { name: 'disable-quic', reason: 'no datagrams' },
  {
    name: 'webrtc-ip-handling-policy',
    value: 'disable_non_proxied_udp',
    reason: 'no peer connections; a policy in the page would not stop them',
  },
  { name: 'disable-3d-apis', reason: 'the page draws flat pictures; drivers are a large target' },
  {
    name: 'disable-pinch',
    reason: 'a touch pad does not zoom; against fingers the page’s styles and guards hold',
  },
  { name: 'overscroll-history-navigation', value: '0', reason: 'a swipe does not go back' },
  { name: 'pull-to-refresh', value: '0', reason: 'a pull does not reload' },
  { name: 'autoplay-policy', value: 'no-user-gesture-required', reason: 'the loop may sound' },
  {
    name: 'enable-speech-dispatcher',
    reason: 'on Linux the page reads aloud with the voices of this machine; it has none otherwise',
  },
];

/** Features of the browser that are switched off. */
const features: { name: string; reason: string }[] = [
  { name: 'HardwareMediaKeyHandling', reason: 'media keys do not reach the page' },
  { name: 'OverscrollHistoryNavigation', reason: 'swipes do not reach the history' },
  { name: 'TouchpadOverscrollHistoryNavigation', reason: 'swipes do not reach the history' },
  {
    name: 'WebRtcHideLocalIpsWithMdns',
    reason:
      'a peer connection would join a multicast group and listen there before anybody is asked; seen on the wire',
  },
];

/** Parts of the page's world that no exhibit needs: what is not there cannot be misused, nor prompt, nor phone home. */
const webFeatures: { name: string; reason: string }[] = [
  { name: 'FileSystemAccessLocal', reason: 'opens the file dialog of the system' },
  { name: 'EyeDropperAPI', reason: 'looks at the screen outside the page' },
  { name: 'GetDisplayMedia', reason: 'looks at the screen outside the page' },
  { name: 'DocumentPictureInPictureAPI', reason: 'opens a window of its own' },
  { name: 'Presentation', reason: 'looks for other screens' },
  { name: 'RemotePlayback', reason: 'looks for other screens' },
  { name: 'WebUSB', reason: 'reaches devices' },
  { name: 'WebHID', reason: 'reaches devices' },
  { name: 'Serial', reason: 'reaches devices' },
  { name: 'WebXR', reason: 'reaches devices' },
  { name: 'ComputePressure', reason: 'watches the machine' },
  { name: 'FontAccess', reason: 'reads the fonts of the machine' },
  { name: 'InstalledApp', reason: 'asks about programs of the machine' },
  { name: 'NavigatorContentUtils', reason: 'registers the page as a program of the machine' },
  { name: 'Notifications', reason: 'shows something over the page' },
  { name: 'PushMessaging', reason: 'listens to a server' },
  { name: 'BackgroundFetch', reason: 'loads after the page has gone' },
  { name: 'PeriodicBackgroundSync', reason: 'runs after the page has gone' },
  { name: 'SharedWorker', reason: 'runs beside the page' },
  { name: 'WebAuth', reason: 'opens dialogs of the system to sign in' },
  { name: 'WebOTP', reason: 'reads messages with codes' },
  { name: 'FedCm', reason: 'signs in elsewhere' },
  { name: 'WebIdentityDigitalCredentials', reason: 'shows papers of a person' },
  { name: 'AIPromptAPI', reason: 'loads a model from a server' },
  { name: 'TranslationAPI', reason: 'loads a model from a server' },
  { name: 'LanguageDetectionAPI', reason: 'loads a model from a server' },
  { name: 'ScriptedSpeechRecognition', reason: 'sends sound to a server' },
  { name: 'Fledge', reason: 'advertising' },
  { name: 'TopicsAPI', reason: 'advertising' },
  { name: 'SharedStorageAPI', reason: 'advertising' },
  { name: 'AttributionReporting', reason: 'advertising' },
  { name: 'PrivateStateTokens', reason: 'advertising' },
  { name: 'FencedFrames', reason: 'pages within the page' },
  { name: 'StorageBuckets', reason: 'keeps things on the disk' },
  { name: 'MediaSession', reason: 'media keys and controls of the system' },
];

const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(',');

/** All switches of ours, in the form of a command line. */
export const engineSwitches: readonly { name: string; value?: string }[] = [
  ...switches,
  { name: 'disable-features', value: names(features) },
  { name: 'disable-blink-features', value: names(webFeatures) },
];
