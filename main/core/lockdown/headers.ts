// What every answer of our scheme tells the engine about itself. Used by main/core/scheme.
import { pagePolicy, picturePolicy, restingPolicy } from './content-policy.ts';
import { permissionsPolicy } from './page-features.ts';

/** Headers of everything, each with its reason. */
const common: { name: string; value: string; reason: string }[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff', reason: 'a picture is never read as code' },
  {
    name: 'Referrer-Policy',
    value: 'no-referrer',
    reason: 'nobody learns where a request came from',
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    value: 'same-origin',
    reason: 'no other page holds a handle on ours',
  },
  {
    name: 'Cross-Origin-Embedder-Policy',
    value: 'require-corp',
    reason: 'nothing of another origin can even be shown',
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'same-origin',
    reason: 'no other page can show or run what is ours',
  },
  { name: 'Origin-Agent-Cluster', value: '?1', reason: 'origins of ours share no memory' },
  { name: 'X-DNS-Prefetch-Control', value: 'off', reason: 'no name is looked up ahead of need' },
];

const commonHeaders = Object.fromEntries(common.map(({ name, value }) => [name, value]));

/** Headers of the app's own files. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': pagePolicy,
  'Permissions-Policy': permissionsPolicy,
};

/** Headers of the built-in picture: styles and letters of its own, and nothing else. */
export const restingHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': restingPolicy,
  'Permissions-Policy': permissionsPolicy,
};

/** Headers of an exhibit's pictures. */
export const mediaHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Content-Security-Policy': picturePolicy,
};
