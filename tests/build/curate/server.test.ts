// The desk's server, asked as a browser, another page and a program of somebody else would ask it.
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../build/curate/desk.ts';
import { createListeners } from '../../../build/curate/listeners.ts';
import { startServer, type Server } from '../../../build/curate/server.ts';
import { createLog } from '../../../main/core/log.ts';

const content = fileURLToPath(new URL('../../content/base', import.meta.url));
const log = createLog(undefined);
log.level = 'silent';
const listeners = createListeners();
let built: string;
let desk: Desk;
let server: Server;
let port: number;
let pass: string;

interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
interface Said {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

const ask = ({ path, method = 'GET', headers = {}, body }: Asked) =>
  new Promise<Said>((resolve, reject) => {
    const host = { Host: `127.0.0.1:${port}` };
    const asking = request(
      { host: '127.0.0.1', port, path, method, headers: { ...host, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
const withPass = (asked: Asked) => ask({ ...asked, headers: { Cookie: pass, ...asked.headers } });
const call = (
  door: string,
  name: string,
  argument?: unknown,
  headers: Record<string, string> = {},
) =>
  withPass({
    path: `/calls/${door}`,
    method: 'POST',
    headers: { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ name, argument }),
  });

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'vitrine-built-'));
  for (const page of ['panel', 'kiosk']) {
    await mkdir(join(built, page));
    await writeFile(
      join(built, page, 'index.html'),
      `<body><script src="./main.js"></script></body>${page}`,
    );
  }
  await writeFile(join(built, 'secret.json'), '{}');
  desk = await openDesk({ folder: content, log, tell: listeners.tell });
  server = await startServer({
    desk,
    listeners,
    panelFolder: join(built, 'panel'),
    kioskFolder: join(built, 'kiosk'),
    log,
  });
  port = Number(new URL(server.address).port);
  const { status, headers } = await ask({
    path: new URL(server.address).pathname + new URL(server.address).search,
  });
  expect(status).toBe(303);
  const [cookie = ''] = headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
  [pass = ''] = cookie.split(';');
});
afterAll(async () => {
  desk.stop();
  await server.stop();
  await rm(built, { recursive: true });
});

describe('the door of the desk', () => {
  test('L2 opens for the first address once, and then for the browser that came by it', async () => {
    const { pathname, search } = new URL(server.address);
    expect((await ask({ path: pathname + search })).status).toBe(403);
    expect((await ask({ path: '/desk/index.html' })).status).toBe(403);
    expect((await withPass({ path: '/desk/index.html' })).status).toBe(200);
  });

  test.each([
    ['a name that somebody gave this machine', { Host: 'museum.example' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['another page, by its origin', { Origin: 'http://museum.example' }],
    ['another page, by what the browser says of it', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
    ['a wrong pass', { Cookie: 'vitrine-desk=x' }],
  ])('L2 stays shut for %s', async (_, headers) => {
    expect((await withPass({ path: '/desk/index.html', headers })).status).toBe(403);
    expect((await call('desk', 'desk.read', undefined, headers)).status).toBe(403);
  });

  test('L2 takes no call without an origin, nor one that a form could send', async () => {
    const form = { path: '/calls/desk', method: 'POST', body: '{"name":"desk.read"}' };
    expect((await withPass(form)).status).toBe(403);
    const type = { 'Content-Type': 'text/plain' };
    expect((await call('desk', 'desk.read', undefined, type)).status).toBe(415);
  });
});

describe('a call', () => {
  test('is answered by the handlers of its own door only', async () => {
    expect(JSON.parse((await call('kiosk', 'rotation.read')).text)).toMatchObject({ ok: true });
    expect(JSON.parse((await call('desk', 'desk.read')).text)).toMatchObject({
      ok: true,
      value: { folder: content },
    });
    expect(JSON.parse((await call('kiosk', 'desk.read')).text)).toMatchObject({ ok: false });
    expect(JSON.parse((await call('desk', 'toString')).text)).toMatchObject({ ok: false });
  });

  test('with a wrong argument, or none that can be read, is refused', async () => {
    expect(JSON.parse((await call('desk', 'desk.create', { id: 1 })).text)).toMatchObject({
      ok: false,
    });
    expect(
      (
        await withPass({
          path: '/calls/desk',
          method: 'POST',
          headers: { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' },
          body: '{',
        })
      ).status,
    ).toBe(400);
  });
});

describe('a file', () => {
  test('L2 is one of the two pages or a picture of an exhibit, and nothing else', async () => {
    const picture = await withPass({ path: '/kiosk/media/plain/Map.svg' });
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(picture.headers['content-security-policy']).toMatch(/sandbox/);
    for (const path of [
      '/kiosk/../secret.json',
      '/kiosk/%2e%2e/secret.json',
      '/desk/..%2fsecret.json',
      '/kiosk/media/plain/..%2fexhibit.json',
      '/desk/media/plain/Map.svg',
      '/secret.json',
      '/kiosk//etc/passwd',
    ])
      expect({ path, status: (await withPass({ path })).status }).toEqual({ path, status: 404 });
  });

  test('of the kiosk is the page of the gallery, with the bridge to this server before its own code', async () => {
    const { text, headers } = await withPass({ path: '/kiosk/index.html' });
    expect(text).toBe(
      '<body><script type="module" src="/desk/bridge.js"></script><script src="./main.js"></script></body>kiosk',
    );
    const policy = headers['content-security-policy'];
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy).toMatch(/frame-ancestors 'self'/);
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    expect(policy).toMatch(/sandbox allow-scripts allow-same-origin(;|$)/);
  });
});
