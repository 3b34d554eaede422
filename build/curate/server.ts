// The desk's server: on this machine only, for one browser. It gives out files, answers calls of the panel and of the kiosk in
// its frame, and tells the panel of every save. Used by build/curate.ts.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calls } from '../../main/contract/calls.ts';
import { createDispatch, type Dispatch } from '../../main/core/dispatch.ts';
import { home } from '../../main/core/lockdown/origin.ts';
import { createRefusals } from '../../main/core/lockdown/refusals.ts';
import type { Log } from '../../main/core/log.ts';
import { deskCalls } from './calls.ts';
import type { Desk } from './desk.ts';
import { createDoor, type Door } from './door.ts';
import { giveFile } from './files.ts';
import { deskHeaders } from './headers.ts';
import type { Listeners } from './listeners.ts';

export interface Server {
  /** Lets one browser in. */
  address: string;
  stop(): Promise<void>;
}

interface Needs {
  desk: Desk;
  /** The panels that hear of saves. */
  listeners: Listeners;
  panelFolder: string;
  kioskFolder: string;
  log: Log;
}

/** A table of a thousand rows or a picture; nobody sends more. */
const mostBytes = 32 * 1024 * 1024;

/** Starts to listen. */
export async function startServer(needs: Needs): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const door = createDoor((server.address() as AddressInfo).port);
  const doors = createDoors(needs);
  server.on('request', (request, response) => {
    answer(request, response, { ...needs, door, doors }).catch((error: unknown) => {
      needs.log.error({ err: error }, 'A request failed.');
      send(response, 500, {}, '');
    });
  });
  return {
    address: door.firstAddress(),
    stop: () => {
      needs.listeners.stop();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The doors of the two pages. Host, origin and pass have been judged; here names and arguments are checked. */
function createDoors({ desk, log }: Needs): Record<string, Dispatch> {
  const refusals = createRefusals(log);
  return {
    '/calls/kiosk': createDispatch({
      calls,
      handlers: desk.picture,
      host: 'kiosk',
      refusals,
      log,
    }),
    '/calls/desk': createDispatch({
      calls: deskCalls,
      handlers: desk.handlers,
      host: 'kiosk',
      refusals,
      log,
    }),
  };
}

interface Around extends Needs {
  door: Door;
  doors: Record<string, Dispatch>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { door, doors, listeners, desk, panelFolder, kioskFolder }: Around,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const verdict = door.judge({ method, url, headers });
  if (verdict.is === 'out') return send(response, 403, {}, `${verdict.why}\n`);
  if (verdict.is === 'new')
    return send(response, 303, { 'Set-Cookie': verdict.cookie, Location: '/desk/index.html' }, '');
  const [path = ''] = url.split('?');
  const dispatch = Object.hasOwn(doors, path) ? doors[path] : undefined;
  if (dispatch && method === 'POST') return answerCall(request, response, dispatch);
  if (method !== 'GET') return send(response, 405, {}, '');
  if (path === '/events') return listeners.add(response);
  if (path === '/') return send(response, 303, { Location: '/desk/index.html' }, '');
  const {
    status,
    headers: about,
    body,
  } = await giveFile(path, {
    panel: panelFolder,
    kiosk: kioskFolder,
    mediaFolder: desk.mediaFolder,
  });
  return send(response, status, about, body);
}

/** The kiosk's window and frame, as its dispatcher asks for them: what came through the door is one of ours. */
const ours = { isKioskWindow: true, isMainFrame: true, address: home };

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  const type = 'application/json; charset=utf-8';
  if (!request.headers['content-type']?.startsWith('application/json'))
    return send(response, 415, {}, '');
  const asked = await readBody(request);
  if (asked === undefined) return send(response, 400, {}, '');
  const { name, argument } = asked as { name?: unknown; argument?: unknown };
  const said = await dispatch(ours, name, argument);
  return send(response, 200, { 'Content-Type': type }, JSON.stringify(said));
}

/** A group of JSON, or undefined for anything else. */
async function readBody(request: IncomingMessage): Promise<object | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...deskHeaders, ...headers });
  response.end(body);
}
