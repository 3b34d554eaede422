// L3 it always comes back: systemd hears that the page lives, from the page alone, and silence when it does not.
import { expect, test } from 'vitest';
import { createWatchdog, tellEveryMs } from '../../../../main/core/recovery/watchdog.ts';

/** A watchdog on a clock of the test's own; what it says is written down. */
function start({ isWanted = true, fails = (): boolean => false } = {}) {
  let now = 0;
  const said: (readonly string[])[] = [];
  const warned: unknown[] = [];
  const watchdog = createWatchdog({
    isWanted,
    nowMs: () => now,
    log: { warn: (...given: unknown[]) => void warned.push(given) },
    run: (program, args) => {
      said.push([program, ...args]);
      return fails() ? Promise.reject(new Error('nobody there')) : Promise.resolve('');
    },
  });
  return {
    said,
    warned,
    /** Lets the page beat every two seconds for a while. */
    beat: async (seconds: number) => {
      for (const end = now + seconds * 1000; now < end; now += 2000) {
        watchdog.alive();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
    wait: (seconds: number) => (now += seconds * 1000),
  };
}

test('L3 the first beat says that the kiosk is up, later ones that it lives, each ten seconds at most', async () => {
  const kiosk = start();
  await kiosk.beat(60);
  expect(kiosk.said[0]).toEqual(['systemd-notify', '--ready', 'WATCHDOG=1']);
  expect(kiosk.said.slice(1)).toEqual(Array(5).fill(['systemd-notify', 'WATCHDOG=1']));
  expect(tellEveryMs).toBe(10_000);
});

test('L3 a page that is silent feeds no watchdog, however long main itself lives', async () => {
  const kiosk = start();
  await kiosk.beat(2);
  kiosk.wait(3600);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(kiosk.said).toHaveLength(1);
});

test('a kiosk that nobody asked to speak says nothing', async () => {
  const kiosk = start({ isWanted: false });
  await kiosk.beat(60);
  expect(kiosk.said).toEqual([]);
});

test('a word that did not arrive is said again, and the log hears of it once', async () => {
  let isDeaf = true;
  const kiosk = start({ fails: () => isDeaf });
  await kiosk.beat(40);
  expect(kiosk.said).toEqual(Array(4).fill(['systemd-notify', '--ready', 'WATCHDOG=1']));
  expect(kiosk.warned).toHaveLength(1);
  isDeaf = false;
  await kiosk.beat(20);
  expect(kiosk.said.at(-1)).toEqual(['systemd-notify', 'WATCHDOG=1']);
});
