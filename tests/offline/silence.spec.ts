// L1 no network, proven from outside: whatever runs, nothing is sent, no name is looked up, nobody listens.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { openKiosk, root } from '../../build/drive.ts';
import { startKiosk } from '../../build/bench/kiosk-process.ts';
import { findRenderer } from '../../build/bench/process-tree.ts';
import { isInstalled } from '../../build/display.ts';
import { copyExhibition } from '../../build/pictures/exhibition.ts';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import type { EngineAccount } from './engine-log.ts';
import { expect, minutes, reason, test } from './fixtures.ts';
import { visitPlainly } from './plain-browser.ts';
import { countEach, type OfflineRecord } from './report.ts';
import { visitEverything } from './visit.ts';
import type { Seen } from './watch.ts';

test.skip(reason !== undefined, `No network of one’s own: ${reason ?? ''}.`);

const shipped = join(root, 'exhibits');
/** Where the plain browser is sent: a name of a domain for tests, and a number that belongs to nobody. */
const [byName, byNumber] = ['http://control.probe.test/', 'http://198.51.100.1/'];
/** Nobody is thought gone during a visit; by itself the loop goes round quickly. */
const visiting = { attractSeconds: 60, dwellSeconds: 5, idleSeconds: 900 };
const playing = { attractSeconds: 3, dwellSeconds: 5, idleSeconds: 30 };
/** From so many minutes on, the loop goes at the pace of the gallery. */
const unhurriedMinutes = 5;

/** Nothing was seen. The loopback is the machine speaking to itself. */
function expectSilence({ packets, captured, lookups, listening }: Seen): void {
  expect.soft({ packets, captured, lookups, listening }).toEqual({
    packets: 0,
    captured: [],
    lookups: [],
    listening: [],
  });
}

/** The engine's own requests have all failed, none by way of a server of names. */
function expectNothingReached(engine: EngineAccount): void {
  expect.soft(engine.requests.filter(({ error }) => error === '')).toEqual([]);
  expect.soft(engine.resolved.filter(({ error }) => error !== 'ERR_NAME_NOT_RESOLVED')).toEqual([]);
  const { sentLookups, connections, datagrams } = engine;
  expect
    .soft({ sentLookups, connections, datagrams })
    .toEqual({ sentLookups: 0, connections: [], datagrams: 0 });
}

const isRequest = (refusal: string) => /^Refused (request|navigation|window)/.test(refusal);

const recordOf = (
  run: string,
  { captured: _captured, ...seen }: Seen,
  refusals: string[],
  engine?: EngineAccount,
): OfflineRecord => ({
  run,
  seen,
  refused: refusals.filter(isRequest).length,
  engine: engine && {
    requests: countEach(engine.requests.map(({ address, error }) => `${address} ${error}`)),
    resolved: countEach(engine.resolved.map(({ host, error }) => `${host} ${error}`)),
  },
});

/** A real press on the display, so that the kiosk is seen to live. */
const canPress = Boolean(process.env['DISPLAY']) && isInstalled('xdotool');
const crashWords = /crash/i;

test('a browser as it comes is seen by the name server and by the interface: the watch is awake', async ({
  watch,
  network,
  record,
}) => {
  const seen = await watch(() => visitPlainly([byName, byNumber], 10));
  record(recordOf('control: a browser as it comes', seen, []));
  expect(seen.lookups).toContain(`${new URL(byName).host} A`);
  if (network === 'present') expect(seen.packets).toBeGreaterThan(0);
  expect(seen.captured).toHaveLength(seen.packets);
});

test('a socket that listens for half a second is seen', async ({ watch }) => {
  const seen = await watch(async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    await pause(500);
    server.close();
  });
  expect(seen.listening).toHaveLength(1);
});

test('L1 a visit of every view of every exhibit sends nothing, looks nothing up, and nobody listens', async ({
  watch,
  network,
  workplace,
  record,
}) => {
  const language = network === 'present' ? 'en' : 'ko';
  const copy = await copyExhibition(shipped, language, visiting);
  let states: string[] = [];
  let isOnline: boolean | undefined;
  const seen = await watch(async () => {
    const kiosk = await openKiosk({ exhibits: copy.folder, state: workplace.state });
    kiosk.page.setDefaultTimeout(15_000);
    isOnline = await kiosk.page.evaluate(() => navigator.onLine);
    states = await visitEverything(kiosk.page, language).finally(() => kiosk.close());
  });
  await copy.remove();
  const engine = workplace.engine();
  record(
    recordOf(`a visit, ${states.length} states of the screen`, seen, workplace.refusals(), engine),
  );
  expect(isOnline, 'the engine finds a network').toBe(network === 'present');
  expectSilence(seen);
  expectNothingReached(engine);
  expect.soft(workplace.refusals().filter(isRequest)).toEqual([]);
  expect(states.length).toBeGreaterThan(40);
});

test('L1 playing by itself in a process of its own, as npm start makes it, it sends nothing', async ({
  watch,
  workplace,
  record,
}) => {
  test.setTimeout(120_000 + minutes * 60_000);
  const isUnhurried = minutes >= unhurriedMinutes;
  const copy = isUnhurried ? undefined : await copyExhibition(shipped, 'en', playing);
  let said: readonly string[] = [];
  const seen = await watch(async () => {
    const kiosk = await startKiosk(root, copy?.folder ?? shipped);
    said = kiosk.said;
    await pause(minutes * 30_000);
    // A crash on the way: it is neither reported to anybody nor does the new page bring anything with it.
    process.kill(await findRenderer(kiosk.pid), 'SIGSEGV');
    await pause(minutes * 30_000);
    if (canPress) execFileSync('xdotool', ['mousemove', '300', '60', 'click', '1']);
    await pause(1000);
    await kiosk.stop();
  });
  await copy?.remove();
  const engine = workplace.engine();
  const refusals = said.flatMap((line) => /Refused .*/.exec(line) ?? []);
  record(recordOf(`by itself for ${minutes} minutes`, seen, refusals, engine));
  expectSilence(seen);
  expectNothingReached(engine);
  expect.soft(refusals).toEqual([]);
  const whole = said.join('\n');
  expect(whole).toMatch(/On screen: attract/);
  expect(whole).toMatch(crashWords);
  if (canPress) expect(whole).toMatch(/On screen: (menu|exhibit)/);
});
