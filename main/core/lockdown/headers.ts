// What every answer of our scheme tells the engine: where content may come from, and what it may not do.

/** Content Security Policy of the page, one row per directive. */
const pageDirectives: { directive: string; sources: string; reason: string }[] = [
  { directive: 'default-src', sources: "'none'", reason: 'what is not named is forbidden' },
  { directive: 'script-src', sources: "'self'", reason: 'our own code, from files only' },
  { directive: 'style-src', sources: "'self'", reason: 'our own styles, from files only' },
  {
    directive: 'style-src-attr',
    sources: "'unsafe-inline'",
    reason: 'positions and colours that components compute; attributes cannot load anything',
  },
  { directive: 'img-src', sources: "'self'", reason: 'pictures of the app and of exhibits' },
  { directive: 'font-src', sources: "'self'", reason: 'the bundled typeface' },
  { directive: 'media-src', sources: "'self'", reason: 'sound and film of exhibits' },
  { directive: 'connect-src', sources: "'self'", reason: 'data files of the app' },
  { directive: 'worker-src', sources: "'none'", reason: 'no code beside the page' },
  { directive: 'frame-src', sources: "'none'", reason: 'no page within the page' },
  { directive: 'object-src', sources: "'none'", reason: 'no plug-ins' },
  { directive: 'manifest-src', sources: "'none'", reason: 'nothing to install' },
  { directive: 'base-uri', sources: "'none'", reason: 'relative addresses stay ours' },
  { directive: 'form-action', sources: "'none'", reason: 'nothing is sent' },
  { directive: 'frame-ancestors', sources: "'none'", reason: 'nobody shows us in a frame' },
  { directive: 'require-trusted-types-for', sources: "'script'", reason: 'no text becomes code' },
  {
    directive: 'trusted-types',
    sources: 'svelte-trusted-html',
    reason: 'the policy through which Svelte makes its own templates',
  },
];

/** Powerful features the page gives up, whatever the session would answer. */
const givenUp = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
};

/** Headers of the app's own files. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...common,
  'Content-Security-Policy': pageDirectives
    .map(({ directive, sources }) => `${directive} ${sources}`)
    .join('; '),
  'Permissions-Policy': givenUp.map((feature) => `${feature}=()`).join(', '),
};

/** Headers of the built-in picture: styles and letters of its own, and nothing else. */
export const restingHeaders: Readonly<Record<string, string>> = {
  ...common,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
};

/** Headers of an exhibit's pictures: even an SVG opened by itself runs nothing and loads nothing. */
export const mediaHeaders: Readonly<Record<string, string>> = {
  ...common,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
