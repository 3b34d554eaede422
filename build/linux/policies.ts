// What the managed policies of Chromium say in the Chromium edition, each with its reason. build/package/chromium.ts writes them
// to /etc/chromium/policies/managed/vitrine.json. They say once more what flags, the profile and the page's guards say, in a
// place that only an administrator can change. DeveloperToolsAvailability must never be 2: the kiosk's own line to the engine
// is the developer tools' pipe, and the engine would wait for ever.
import type { Row } from '../../main/core/lockdown/table.ts';

/** The names under which the engine knows our pages, and the dark page that it begins with. */
const ours = ['https://kiosk.vitrine.invalid', 'https://staff.vitrine.invalid', 'data:*'];

const no = (reason: string): Row<false> => ({ value: false, reason });
const yes = (reason: string): Row<true> => ({ value: true, reason });
const never = (reason: string): Row<2> => ({ value: 2, reason });

export const policies: Readonly<Record<string, Row<unknown>>> = {
  URLBlocklist: { value: ['*'], reason: 'no address but ours, and no page of the browser itself' },
  URLAllowlist: { value: ours, reason: 'the kiosk’s own pages' },
  BrowserSignin: { value: 0, reason: 'no account' },
  SyncDisabled: yes('no account'),
  BrowserAddPersonEnabled: no('one profile'),
  BrowserGuestModeEnabled: no('no window of another profile'),
  IncognitoModeAvailability: { value: 1, reason: 'no window of another profile' },
  ComponentUpdatesEnabled: no('no updates in the background'),
  BackgroundModeEnabled: no('nothing runs without a window'),
  MetricsReportingEnabled: no('no reports'),
  DomainReliabilityAllowed: no('no reports'),
  UserFeedbackAllowed: no('no reports'),
  SafeBrowsingProtectionLevel: { value: 0, reason: 'no lists of sites are fetched' },
  NetworkPredictionOptions: never('no connection ahead of need'),
  DnsOverHttpsMode: { value: 'off', reason: 'no names by encrypted requests' },
  BrowserNetworkTimeQueriesEnabled: no('asks no clock'),
  QuicAllowed: no('no datagrams'),
  WebRtcIPHandling: { value: 'disable_non_proxied_udp', reason: 'no peers' },
  SearchSuggestEnabled: no('no letter is sent'),
  DefaultSearchProviderEnabled: no('no search'),
  AlternateErrorPagesEnabled: no('no address is sent'),
  SpellcheckEnabled: no('no dictionary is fetched'),
  TranslateEnabled: no('no list of languages is fetched'),
  AutofillAddressEnabled: no('no form is filled or described'),
  AutofillCreditCardEnabled: no('no form is filled or described'),
  PasswordManagerEnabled: no('no password is kept'),
  EnableMediaRouter: no('no search for other screens'),
  PromotionsEnabled: no('nothing is offered'),
  GenAiDefaultSettings: never('no model is asked or fetched'),
  AIModeSettings: { value: 1, reason: 'no server is asked whether it may offer answers' },
  LensOverlaySettings: { value: 1, reason: 'no search by picture' },
  ExtensionInstallBlocklist: { value: ['*'], reason: 'no foreign code' },
  DownloadRestrictions: { value: 3, reason: 'nothing is saved' },
  AllowFileSelectionDialogs: no('no dialog of the system'),
  PrintingEnabled: no('no dialog of the system'),
  SavingBrowserHistoryDisabled: yes('nothing of a visit is kept'),
  EditBookmarksEnabled: no('nothing of the browser round the page'),
  TaskManagerEndProcessEnabled: no('the task manager, should it open, ends nothing'),
  AllowDinosaurEasterEgg: no('no game on an error page'),
  ScrollToTextFragmentEnabled: no('an address marks no text'),
  QRCodeGeneratorEnabled: no('nothing is shared'),
  DesktopSharingHubEnabled: no('nothing is shared'),
  DefaultPopupsSetting: never('no window'),
  DefaultGeolocationSetting: never('asks nothing'),
  DefaultNotificationsSetting: never('asks nothing'),
  DefaultSensorsSetting: never('reads no sensor'),
  DefaultWebUsbGuardSetting: never('reaches no device'),
  DefaultSerialGuardSetting: never('reaches no device'),
  DefaultWebHidGuardSetting: never('reaches no device'),
  DefaultWebBluetoothGuardSetting: never('reaches no device'),
  DefaultClipboardSetting: never('reads no clipboard'),
  DefaultLocalFontsSetting: never('reads no fonts of the machine'),
  DefaultWindowManagementSetting: never('places no windows'),
  AudioCaptureAllowed: no('hears nobody'),
  VideoCaptureAllowed: no('sees nobody'),
  ScreenCaptureAllowed: no('records nothing'),
  AutoplayAllowed: yes('the loop may sound'),
  SuppressUnsupportedOSWarning: yes('nothing over the page'),
  CommandLineFlagSecurityWarningsEnabled: no('nothing over the page'),
  RemoteDebuggingAllowed: yes(
    'the kiosk itself speaks to the engine by the debugger’s pipe; no port',
  ),
};

/** The text of the policy file. */
export const writePolicies = (): string => {
  const values = Object.entries(policies).map(([name, { value }]) => [name, value]);
  return `${JSON.stringify(Object.fromEntries(values), undefined, 2)}\n`;
};
