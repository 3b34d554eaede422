// Powerful features of the engine that the page gives up by its Permissions-Policy, whatever the session would answer.
// Engines know different ones; a name that one does not know it passes over with a word on the console. A journey asks
// the engine for all it knows; one that is in neither list fails it. Used by headers.ts.

/** The engine whose features the lists below answer one by one; a newer one may know more. */
export const answeredEngine = 150;

/** Given up, by reason. */
const givenUp: Record<string, string[]> = {
  'senses of the machine': [
    'accelerometer',
    'camera',
    'compute-pressure',
    'display-capture',
    'gamepad',
    'geolocation',
    'gyroscope',
    'idle-detection',
    'magnetometer',
    'microphone',
    'keyboard-map',
    'xr-spatial-tracking',
    'speaker-selection',
  ],
  'devices and files of the machine': [
    'clipboard-read',
    'clipboard-write',
    'hid',
    'local-fonts',
    'midi',
    'serial',
    'usb',
    'bluetooth',
    'smart-card',
    'web-printing',
  ],
  'windows, dialogs and the screen': [
    'captured-surface-control',
    'encrypted-media',
    'fullscreen',
    'picture-in-picture',
    'screen-wake-lock',
    'window-management',
    'all-screens-capture',
    'sub-apps',
    'web-app-installation',
  ],
  'signing in and paying': [
    'digital-credentials-get',
    'identity-credentials-get',
    'otp-credentials',
    'payment',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'storage-access',
    'autofill',
    'manual-text',
  ],
  'the network': [
    'deferred-fetch',
    'deferred-fetch-minimal',
    'language-detector',
    'language-model',
    'local-network',
    'local-network-access',
    'loopback-network',
    'on-device-speech-recognition',
    'summarizer',
    'sync-xhr',
    'translator',
    'direct-sockets',
    'direct-sockets-private',
    'proofreader',
    'rewriter',
    'writer',
  ],
  advertising: [
    'attribution-reporting',
    'browsing-topics',
    'interest-cohort',
    'join-ad-interest-group',
    'private-aggregation',
    'private-state-token-issuance',
    'private-state-token-redemption',
    'run-ad-auction',
    'shared-storage',
    'shared-storage-select-url',
  ],
  'nothing that the page uses': ['aria-notify', 'unload'],
  'finer clocks and shared memory, which isolation would open': ['cross-origin-isolated'],
};

/** Kept, with the reason; `*` stands for any ending. */
export const keptFeatures: Record<string, string> = {
  autoplay: 'the loop may sound',
  'focus-without-user-activation': 'the page moves the focus when a screen changes',
  'ch-*': 'what the engine says of itself in requests, which all end in main',
};

/** The header. */
export const permissionsPolicy = Object.values(givenUp)
  .flat()
  .map((feature) => `${feature}=()`)
  .join(', ');
