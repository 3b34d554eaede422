// L1 no network, proven from outside: whatever runs, nothing is sent, no name is looked up, nobody listens.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startKiosk } from '../../build/bench/kiosk-process.ts';
import { findRenderer } from '../../build/bench/process-tree.ts';
import { isInstalled } from '../../build/display.ts';
import { openKiosk, root } from '../../build/drive.ts';
import { copyExhibition } from '../../build/pictures/exhibition.ts';
import { expectNothingReached, expectSilence } from './expectations.ts';
import { expect, minutes, reason, test } from './fixtures.ts';
import { visitPlainly } from './plain-browser.ts';
import { recordOf } from './report.ts';
import { visitEverything } from './visit.ts';

test.skip(reason !== undefined, `No network of one’s own: ${reason ?? ''}.`);

const shipped = join(root, 'exhibits');
/** Where the plain browser is sent: a name of a domain for tests, and a number that belongs to nobody. */
const [byName, byNumber] = ['http://control.probe.test/', 'http://198.51.100.1/'];
/** Nobody is thought gone during a visit; by itself the loop goes round quickly. */
const visiting = { attractSeconds: 60, dwellSeconds: 5, idleSeconds: 900 };
const playing = { attractSeconds: 3, dwellSeconds: 5, idleSeconds: 30 };
/** From so many minutes on, the loop goes at the pace of the gallery. */
const unhurriedMinutes = 5;
const canPress = Boolean(process.env['DISPLAY']) && isInstalled('xdotool');

test('a browser as it comes is seen by the name server and by the interface: the watch is awake', async ({
  watch,
  network,
  record,
}) => {
  const seen = await watch(() => visitPlainly([byName, byNumber], 8));
  record(recordOf('control: a browser as it comes', seen, []));
  expect(seen.lookups).toContain(`${new URL(byName).host} A`);
  expect(seen.captured).toHaveLength(seen.packets);
  if (network === 'absent') return;
  expect(seen.captured.join('\n')).toContain(new URL(byNumber).host);
  const own = seen.lookups.filter((name) => !name.includes('probe.test'));
  expect(own, 'names that the browser wants for itself').not.toEqual([]);
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
  const [engine, refusals] = [workplace.engine(), workplace.refusals()];
  record(recordOf(`a visit, ${states.length} states of the screen`, seen, refusals, engine));
  expect(isOnline, 'the engine finds a network').toBe(network === 'present');
  expectSilence(seen);
  expectNothingReached(engine);
  expect.soft(refusals, 'the kiosk’s own page attempts nothing').toEqual([]);
  expect(states.length).toBeGreaterThan(40);
});

test('L1 playing by itself in a process of its own, as npm start makes it, it sends nothing', async ({
  watch,
  workplace,
  record,
}) => {
  test.setTimeout(120_000 + minutes * 60_000);
  const copy =
    minutes < unhurriedMinutes ? await copyExhibition(shipped, 'en', playing) : undefined;
  let said: readonly string[] = [];
  const seen = await watch(async () => {
    const kiosk = await startKiosk(root, copy?.folder ?? shipped);
    said = kiosk.said;
    await pause(minutes * 30_000);
    // A crash on the way: it is reported to nobody, and the page that follows brings nothing with it.
    process.kill(await findRenderer(kiosk.pid), 'SIGSEGV');
    await pause(minutes * 30_000);
    // A real press on the display, so that it is seen to live.
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
  expect.soft(refusals, 'the kiosk’s own page attempts nothing').toEqual([]);
  const whole = said.join('\n');
  expect(whole).toMatch(/On screen: attract/);
  expect(whole).toMatch(/Fault: crashed/);
  if (canPress) expect(whole).toMatch(/On screen: (menu|exhibit)/);
});
