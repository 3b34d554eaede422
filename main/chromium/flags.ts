// How the browser is started: what Electron has no need of, because it is not a browser, has to be switched off here.
// A test looks for each in the browser of this machine; many that kiosk guides copy no longer exist.

/** Flags with their reasons. Main's own engine switches are added to these. */
export const flags: { flag: string; reason: string; platform?: NodeJS.Platform }[] = [
  { flag: '--no-first-run', reason: 'no welcome' },
  { flag: '--no-default-browser-check', reason: 'no question' },
  { flag: '--hide-crash-restore-bubble', reason: 'no question after a power cut' },
  { flag: '--noerrdialogs', reason: 'no dialogs' },
  { flag: '--disable-infobars', reason: 'no bars over the page' },
  { flag: '--disable-notifications', reason: 'nothing over the page' },
  { flag: '--deny-permission-prompts', reason: 'no prompts' },
  { flag: '--disable-print-preview', reason: 'no print dialog of the browser' },
  { flag: '--disable-file-system', reason: 'no file access' },
  { flag: '--disable-extensions', reason: 'no foreign code' },
  { flag: '--disable-component-extensions-with-background-pages', reason: 'no background pages' },
  { flag: '--disable-default-apps', reason: 'no apps' },
  { flag: '--disable-component-update', reason: 'no updates in the background' },
  { flag: '--disable-background-networking', reason: 'no traffic in the background' },
  { flag: '--disable-sync', reason: 'no account' },
  { flag: '--disable-domain-reliability', reason: 'no reports' },
  { flag: '--disable-breakpad', reason: 'no crash upload' },
  { flag: '--disable-search-engine-choice-screen', reason: 'no question' },
  { flag: '--disable-field-trial-config', reason: 'no experiments' },
  { flag: '--no-experiments', reason: 'no experiments' },
  { flag: '--password-store=basic', reason: 'no key ring of the desktop' },
  { flag: '--use-mock-keychain', reason: 'no key ring of the desktop', platform: 'darwin' },
  { flag: '--disable-hang-monitor', reason: 'no "page unresponsive" dialog; main notices hangs' },
  { flag: '--force-color-profile=srgb', reason: 'the colours of the design on every panel' },
  {
    flag: '--gaia-config-contents={"urls":{"list_accounts_url":{"url":"data:,"}}}',
    reason: 'asks for the accounts of a person at an address that is none; no other flag stops it',
  },
];

/** Engine features that are switched off, together with those that main names. */
export const disabledFeatures: { feature: string; reason: string }[] = [
  { feature: 'Translate', reason: 'no offer to translate' },
  { feature: 'MediaRouter', reason: 'no search for screens in the network' },
  { feature: 'DialMediaRouteProvider', reason: 'no search for screens in the network' },
  { feature: 'OptimizationHints', reason: 'no downloads in the background' },
  { feature: 'LensOverlay', reason: 'no search by picture' },
  { feature: 'HttpsUpgrades', reason: 'no second try of refused requests' },
  { feature: 'GlobalMediaControls', reason: 'no media keys' },
  { feature: 'AutofillServerCommunication', reason: 'no traffic in the background' },
  { feature: 'HttpsFirstBalancedModeAutoEnable', reason: 'no warning page' },
  { feature: 'NetworkTimeServiceQuerying', reason: 'no traffic in the background' },
  { feature: 'AimEnabled', reason: 'asks a server at each start whether it may offer answers' },
  { feature: 'PreconnectToSearch', reason: 'no traffic in the background' },
  { feature: 'DestroyProfileOnBrowserClose', reason: 'the profile stays until we remove it' },
  { feature: 'PaintHolding', reason: 'the first picture appears as soon as it is painted' },
];

/**
 * Playwright's own flags that a kiosk must not have. Its `--disable-popup-blocking` stays: the blocker's bubble would take
 * the focus, and with it the keys, from the page; windows that open are closed instead.
 */
export const unwantedDefaults: string[] = ['--enable-automation'];

const isOfThisPlatform = ({ platform = process.platform }: { platform?: NodeJS.Platform }) =>
  platform === process.platform;

/** All arguments. @param switches those that main appended, by name */
export function readArguments(switches: ReadonlyMap<string, string | undefined>): string[] {
  const features = [
    ...disabledFeatures.map(({ feature }) => feature),
    ...(switches.get('disable-features')?.split(',') ?? []),
  ];
  const own = [...switches].filter(([name]) => name !== 'disable-features');
  return [
    ...flags.filter(isOfThisPlatform).map(({ flag }) => flag),
    ...own.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    `--disable-features=${features.join(',')}`,
  ];
}
