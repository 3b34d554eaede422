// Requests that code makes.
import type { Attempt } from './attempt.ts';

const inWorker = (name: string, given: { code: string }): Attempt => ({
  name: `${name} by a worker`,
  given,
  toldAs: 'trusted-types-sink',
  run: ({ host, code = '' }) => {
    const blob = new Blob([code.replaceAll('HOST', host)]);
    void new Worker(URL.createObjectURL(blob));
  },
});

export const requests: Attempt[] = [
  { name: 'fetch', run: ({ https }) => fetch(https, { mode: 'no-cors' }) },
  {
    name: 'fetch of a number',
    by: 'number',
    run: ({ number }) => fetch(number, { mode: 'no-cors' }),
  },
  {
    name: 'fetch of a long number',
    by: 'number6',
    run: ({ number6 }) => fetch(number6, { mode: 'no-cors' }),
  },
  {
    name: 'fetch that outlives the page',
    run: ({ https }) => fetch(https, { method: 'POST', mode: 'no-cors', keepalive: true }),
  },
  {
    name: 'fetchLater',
    silent: 'the page has given up the quota for it',
    run: ({ https }) =>
      (window as unknown as { fetchLater(url: string, how: object): unknown }).fetchLater(https, {
        activateAfter: 0,
      }),
  },
  {
    name: 'XMLHttpRequest',
    run: ({ https }) => {
      const request = new XMLHttpRequest();
      request.open('POST', https);
      request.send('x');
    },
  },
  { name: 'beacon', run: ({ https }) => navigator.sendBeacon(https, 'x') },
  {
    name: 'beacon as the page goes',
    leaves: true,
    toldAs: 'navigation: "https://kiosk',
    run: ({ https }) => {
      addEventListener('pagehide', () => navigator.sendBeacon(https, 'x'));
      location.reload();
    },
  },
  { name: 'EventSource', run: ({ https }) => void new EventSource(https) },
  { name: 'WebSocket', run: ({ host }) => void new WebSocket(`wss://${host}/`) },
  {
    name: 'WebSocket to a number',
    by: 'number',
    run: ({ number }) => void new WebSocket(number.replace('https', 'wss')),
  },
  {
    name: 'WebTransport',
    run: ({ https }) => {
      const { WebTransport } = window as unknown as {
        WebTransport: new (url: string) => { ready: Promise<void> };
      };
      return new WebTransport(https).ready;
    },
  },
  { name: 'import()', run: ({ https }) => import(/* @vite-ignore */ `${https}/x.js`) },
  inWorker('fetch', { code: "fetch('https://HOST', { mode: 'no-cors' })" }),
  inWorker('importScripts', { code: "importScripts('https://HOST/x.js')" }),
  inWorker('WebSocket', { code: "new WebSocket('wss://HOST/')" }),
  {
    name: 'fetch by a shared worker',
    silent: 'the engine has no shared workers',
    run: ({ https }) => {
      const code = new Blob([`fetch('${https}', { mode: 'no-cors' })`]);
      void new SharedWorker(URL.createObjectURL(code));
    },
  },
  {
    name: 'service worker',
    silent: 'the engine has no service workers',
    unseen: 'a service worker is of its page’s own origin',
    run: () => navigator.serviceWorker.register('./worker.js'),
  },
  {
    name: 'audio worklet',
    silent: 'the policy is kept in a world of its own, which tells nobody',
    run: ({ https }) =>
      new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(`${https}/x.js`),
  },
  { name: 'FontFace', run: ({ https }) => new FontFace('probe', `url(${https}/x)`).load() },
];
