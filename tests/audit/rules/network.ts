// Rules of the audit about what gets out of the app: requests, and what is kept or sent. Used by rules.ts.
import { any, globalThings, members, modules, texts } from '../finders.ts';
import { main, page, type Rule } from '../rule.ts';

const network =
  /^(?:net|http|https|http2|dgram|tls|dns|undici|ws|axios|node-fetch|got|inspector)(?:\/|$)/;

export const networkRules: Rule[] = [
  {
    name: 'L1 main has no way to the network',
    reason: 'nothing gets out, also not by a slip of ours or of a library’s example',
    where: main,
    find: any(
      modules((name) => network.test(name)),
      globalThings('fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'sendBeacon'),
      members(
        'downloadURL',
        'resolveHost',
        'preconnect',
        'createServer',
        'createConnection',
        'listen',
      ),
    ),
    bad: [
      `import { connect } from 'node:net';`,
      `import https from 'https';`,
      `const http = require('http');`,
      `await import('node:dns/promises');`,
      `await fetch('https://example.com/');`,
      `globalThis.fetch('x');`,
      `contents.downloadURL('x');`,
      `server.listen(80);`,
    ],
    good: `import { join } from 'node:path'; const fetch = 1; contents.session; listener.listens;`,
  },
  {
    name: 'L1 the page has no way to the network, nor code beside itself',
    reason: 'the page asks main for everything; its policy forbids the rest',
    where: page,
    find: globalThings(
      ...[
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'WebTransport',
        'RTCPeerConnection',
      ],
      ...['sendBeacon', 'Worker', 'SharedWorker', 'serviceWorker', 'importScripts', 'caches'],
    ),
    except: {
      'renderer/curate/wire.ts': 'a curator’s desk asks its own server, on the same machine',
      'renderer/curate/desk.ts': 'a curator’s desk hears of saves from its own server',
    },
    bad: [
      `fetch('./x.json');`,
      `window.fetch('x');`,
      `new WebSocket('ws://x');`,
      `new window.Worker('x');`,
      `navigator.sendBeacon('x');`,
      `navigator['serviceWorker'].register('x');`,
    ],
    good: `const map = { fetch: 1 }; map.fetch; interface Worker { x: 1 }`,
  },
  {
    name: 'L2 the page keeps nothing on the disk',
    reason: 'nothing about a visitor is stored',
    where: page,
    find: globalThings('localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'cookieStore'),
    bad: [
      `localStorage.setItem('a', 'b');`,
      `window.indexedDB.open('x');`,
      `document.cookie = 'a=b';`,
    ],
    good: `const cookie = 1; jar.localStorage;`,
  },
  {
    name: 'what fails is not sent to anybody',
    reason: 'crash reports and updates are traffic; updates come with a package',
    where: main,
    find: any(
      texts(/crashReporter|autoUpdater|submitURL/),
      members('crashReporter', 'autoUpdater', 'setUploadToServer'),
    ),
    bad: [`crash.setUploadToServer(true);`, `const url = { key: 'submitURL' };`],
    good: `log.error('crashed');`,
  },
];
