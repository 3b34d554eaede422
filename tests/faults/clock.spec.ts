// L3 it always comes back: the machine's clock may say anything, and change at any moment. Only the kiosk's main process is
// given another clock: libfaketime does not carry Chromium, and the page asks for the time of day nowhere.
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../main/chromium/find-browser.ts';
import { expect, test as gallery, type Gallery } from './gallery.ts';
import { readLog } from '../../build/look/log-lines.ts';
import { signal } from './processes.ts';
import { expectAlive } from './supervised.ts';

const [library] = globSync('/usr/lib/*/faketime/libfaketime.so.1');

interface Clock {
  /** What starts a kiosk with this clock. */
  environment: Record<string, string>;
  set(time: string): void;
}

/** A clock for the kiosk's own process; its browser is started without. */
function createClock(folder: string): Clock {
  const file = join(folder, 'clock');
  const browser = join(folder, 'browser');
  writeFileSync(file, '+0');
  const real = findBrowser()?.path ?? '';
  writeFileSync(browser, `#!/bin/sh\nexec env -u LD_PRELOAD ${real} "$@"\n`, { mode: 0o755 });
  return {
    environment: {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_CACHE_DURATION: '1',
      VITRINE_BROWSER: browser,
      TZ: 'Europe/Berlin',
    },
    set: (time) => {
      const seconds = Math.round((Date.parse(time) - Date.now()) / 1000);
      writeFileSync(file, seconds < 0 ? String(seconds) : `+${seconds}`);
    },
  };
}

const test = gallery.extend<{ clock: Clock }>({
  clock: async ({ gallery }, use, testInfo) => {
    testInfo.skip(!library || !existsSync(library), 'libfaketime is not installed.');
    await use(createClock(gallery.state));
  },
});

/** Longer than the clock is cached, and than a page may be silent. */
const longEnoughMs = 12_000;

const lastTime = ({ state }: Gallery) => readLog(state).at(-1)?.time ?? '';

for (const year of [1970, 2100])
  test(`L3 a clock that jumps to ${year} disturbs nothing, nor does a start in that year`, async ({
    gallery,
    clock,
    display,
  }) => {
    const kiosk = gallery.start({ environment: clock.environment });
    await kiosk.shown(1);
    const before = readLog(gallery.state);
    await gallery.survive(`clock set to ${year}`, 'other', async () => {
      clock.set(`${year}-01-02T00:00:00Z`);
      await expectAlive(display);
    });
    await pause(longEnoughMs);
    expect(gallery.faults()).toEqual([]);
    await gallery.survive(`renderer killed in ${year}`, 'other', async () => {
      signal(gallery.state, 'renderer', 'SIGKILL');
      await expectAlive(display);
    });
    expect(lastTime(gallery)).toContain(`${year}-01-02`);
    await gallery.survive(`main process killed in ${year}`, 'other', async () => {
      signal(gallery.state, 'main', 'SIGKILL');
      await kiosk.shown(2);
    });
    expect(gallery.faults()).toEqual([expect.stringMatching(/killed|crashed/), 'main-gone']);
    expect(readLog(gallery.state).slice(0, before.length)).toEqual(before);
  });

const changes = [
  { name: 'summer time begins', at: '2027-03-28T00:59:55Z' },
  { name: 'summer time ends', at: '2027-10-31T00:59:55Z' },
  { name: 'a leap day begins', at: '2028-02-28T22:59:55Z' },
];

for (const { name, at } of changes)
  test(`L3 ${name} while the loop runs: it goes on @long`, async ({ gallery, clock, display }) => {
    clock.set(at);
    const kiosk = gallery.start({ environment: clock.environment });
    await kiosk.shown(1);
    expect(lastTime(gallery).slice(0, 10)).toBe(at.slice(0, 10));
    await pause(longEnoughMs);
    await gallery.survive(name, 'other', () => expectAlive(display));
    expect(gallery.faults()).toEqual([]);
  });
