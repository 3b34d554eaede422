// L1 no network, L2 no escape: what every answer of our scheme forbids the engine.
import { describe, expect, test } from 'vitest';
import {
  mediaHeaders,
  pageHeaders,
  restingHeaders,
} from '../../../../main/core/lockdown/headers.ts';

type Headers = Readonly<Record<string, string>>;

/** A policy's directives with their sources. */
const policyOf = (headers: Headers) =>
  Object.fromEntries(
    (headers['Content-Security-Policy'] ?? '')
      .split('; ')
      .map((directive) => directive.split(/ (.*)/s))
      .map(([name = '', sources = '']) => [name, sources]),
  );

const page = policyOf(pageHeaders);

describe('the policy of the page', () => {
  test('L1 names no remote or unsafe source for anything that loads or runs', () => {
    expect(pageHeaders['Content-Security-Policy']).not.toMatch(/unsafe|https?:|ws:|\*|data:|blob:/);
    expect(page['default-src']).toBe("'none'");
  });

  test('L1 lets the page load its own files, and neither ask nor send anything', () => {
    for (const name of ['script-src', 'style-src', 'img-src', 'font-src'])
      expect(page[name], name).toBe("'self'");
    for (const name of ['connect-src', 'media-src', 'form-action', 'base-uri'])
      expect(page[name], name).toBe("'none'");
  });

  test('L2 allows no page, plug-in or code within or beside the page', () => {
    const without = [
      'frame-src',
      'fenced-frame-src',
      'object-src',
      'worker-src',
      'frame-ancestors',
    ];
    for (const name of without) expect(page[name], name).toBe("'none'");
  });

  test('L2 allows scripts and an origin, and no dialog, window, form, download or pointer lock', () => {
    expect(page['sandbox']).toBe('allow-scripts allow-same-origin');
  });

  test('L2 lets no text become code, but for the templates of Svelte', () => {
    expect(page['require-trusted-types-for']).toBe("'script'");
    expect(page['trusted-types']).toBe('svelte-trusted-html');
  });
});

describe('every answer', () => {
  const answers: [string, Headers][] = [
    ['a file of the page', pageHeaders],
    ['the built-in picture', restingHeaders],
    ['a picture of an exhibit', mediaHeaders],
  ];

  test.each(answers)(
    'L2 with %s keeps other origins out and is not read as something else',
    (_, headers) => {
      expect(headers).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Origin-Agent-Cluster': '?1',
        'X-DNS-Prefetch-Control': 'off',
      });
    },
  );

  test('L2 a picture opened by itself runs nothing and loads nothing', () => {
    expect(policyOf(mediaHeaders)).toMatchObject({ 'default-src': "'none'", sandbox: '' });
    expect(policyOf(mediaHeaders)).not.toHaveProperty('script-src');
  });

  test('L2 the built-in picture has no code of its own', () => {
    const policy = policyOf(restingHeaders);
    expect(policy).toMatchObject({ 'default-src': "'none'", 'trusted-types': "'none'" });
    expect(policy).not.toHaveProperty('script-src');
  });

  test('L2 powerful features are given up by name', () => {
    for (const headers of [pageHeaders, restingHeaders])
      for (const name of [
        'camera',
        'clipboard-read',
        'display-capture',
        'fullscreen',
        'geolocation',
        'usb',
        'publickey-credentials-create',
        'cross-origin-isolated',
      ])
        expect(headers['Permissions-Policy'], name).toContain(`${name}=()`);
  });
});
