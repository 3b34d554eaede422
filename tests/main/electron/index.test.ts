// The start of the main process from its first line: what it refuses to start with, and that every lock is in place before
// the first page can exist.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { app, engine, session, startOver } from './fake/electron.ts';
import { callNames, givenTo } from './fake/records.ts';

const before = { argv: process.argv, cwd: process.cwd(), variables: { ...process.env } };
let state = '';
let starts = 0;

beforeEach(async () => {
  startOver();
  state = await mkdtemp(join(tmpdir(), 'vitrine-start-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(async () => {
  app.emit('before-quit', {});
  process.argv = before.argv;
  process.env = { ...before.variables };
  vi.restoreAllMocks();
  await rm(state, { recursive: true, force: true });
});

/** Starts the main process as the system would, on a clean environment but for what a test puts there. */
async function start(given: string[] = [], variables: Record<string, string> = {}): Promise<void> {
  const { PATH = '' } = before.variables;
  process.env = { PATH, ...variables };
  process.argv = ['/opt/Vitrine/vitrine', ...given, '--state', state];
  await import(/* @vite-ignore */ `../../../main/index.ts?start=${++starts}`);
}

describe('a packaged program', () => {
  beforeEach(() => {
    app.isPackaged = true;
  });

  const refused = () => {
    expect(givenTo('app.exit')).toEqual([[2]]);
    expect(callNames()).not.toContain('app.whenReady');
  };

  test.each(['--remote-debugging-port=9222', '--inspect', '--no-sandbox', '--bogus'])(
    'L2 ends at once with %s',
    async (argument) => {
      await start([argument]);
      refused();
    },
  );

  test.each(['ELECTRON_DISABLE_SANDBOX', 'NODE_OPTIONS'])(
    'L2 ends at once when %s is set',
    async (name) => {
      await start([], { [name]: '1' });
      refused();
    },
  );

  test('L2 ends at once when the engine was given a switch by another way', async () => {
    engine.giveSwitch('no-sandbox');
    await start();
    refused();
  });

  test('starts with its own options and with what fits the engine to the machine', async () => {
    await start(['--ozone-platform=wayland', '--exhibits', join(before.cwd, 'exhibits')]);
    expect(givenTo('app.exit')).toEqual([]);
    expect(callNames()).toContain('app.whenReady');
  });
});

test('in development the engine’s own switches are let through, since tools need them', async () => {
  await start(['.', '--inspect=0', '--remote-debugging-port=0']);
  expect(givenTo('app.exit')).toEqual([]);
});

test('a second kiosk ends', async () => {
  const lock = vi.spyOn(app, 'requestSingleInstanceLock').mockReturnValue(false);
  await start(['.']);
  expect(lock).toHaveBeenCalled();
  expect(givenTo('app.exit')).toEqual([[4]]);
});

test('L1 L2 every lock is in place before the first page exists', async () => {
  let atFirstPage: Record<string, unknown> | undefined;
  await start(['.']);
  expect(callNames().indexOf('app.enableSandbox')).toBeLessThan(
    callNames().indexOf('app.whenReady'),
  );
  expect(app.listenerCount('certificate-error')).toBe(1);
  app.on('web-contents-created', () => {
    atFirstPage ??= {
      asksAboutRequests: session.defaultSession.handlers.has('onBeforeRequest'),
      asksAboutPermissions: session.defaultSession.handlers.has('setPermissionCheckHandler'),
      servesScheme: session.defaultSession.schemes.has('vitrine'),
      closesOthers: session.defaultSession.schemes.has('https'),
      hasProxy: givenTo('session.setProxy').length,
    };
  });
  engine.becomeReady();
  await vi.waitFor(() => expect(engine.windows).toHaveLength(1), { timeout: 5000 });
  expect(atFirstPage).toEqual({
    asksAboutRequests: true,
    asksAboutPermissions: true,
    servesScheme: true,
    closesOthers: true,
    hasProxy: 1,
  });
  expect(engine.windows[0]?.webContents.listenerCount('will-navigate')).toBe(1);
});
