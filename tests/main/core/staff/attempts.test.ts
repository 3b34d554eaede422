// The limit on attempts: whatever is done to the kiosk, nobody gets more than the allowed tries.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAttempts, limits, waitAfter } from '../../../../main/core/staff/attempts.ts';

/** A disk that remembers over restarts, or refuses. */
interface Disk {
  failures: number;
  isBroken: boolean;
}

/** A run of the kiosk on that disk; another run forgets all that is in memory. */
function start(disk: Disk, nowMs: () => number) {
  let failures = disk.failures;
  return createAttempts({
    failures: () => failures,
    remember: (next) => {
      failures = next;
      if (!disk.isBroken) disk.failures = next;
      return !disk.isBroken;
    },
    nowMs,
  });
}

describe('the wait', () => {
  test('is none for two mistakes, then half a minute, doubling up to an hour', () => {
    const seconds = Array.from({ length: 13 }, (_, failures) => waitAfter(failures) / 1000);
    expect(seconds).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(waitAfter(1e9)).toBe(limits.longestWaitMs);
  });

  test('begins anew with a restart, so that a restart does not shorten it', async () => {
    let nowMs = 0;
    const disk = { failures: 0, isBroken: false };
    let attempts = start(disk, () => nowMs);
    for (let mistake = 0; mistake < 3; mistake++) await attempts.make(async () => false);
    nowMs += 29_000;
    expect(attempts.waitMs()).toBe(1000);
    attempts = start(disk, () => nowMs);
    expect(attempts.waitMs()).toBe(30_000);
    expect(await attempts.make(async () => true)).toBe('wait');
    nowMs += 30_000;
    expect(await attempts.make(async () => true)).toBe('right');
    expect(disk.failures).toBe(0);
  });
});

describe('an attempt', () => {
  test('is counted on the disk before it is compared', async () => {
    const disk = { failures: 0, isBroken: false };
    const seen: number[] = [];
    await start(disk, () => 0).make(async () => {
      seen.push(disk.failures);
      return false;
    });
    expect(seen).toEqual([1]);
  });

  test('is not compared while another one is', async () => {
    let finish: (isRight: boolean) => void = () => undefined;
    const attempts = start({ failures: 0, isBroken: false }, () => 0);
    const first = attempts.make(() => new Promise((resolve) => (finish = resolve)));
    let compared = 0;
    expect(await attempts.make(async () => ++compared > 0)).toBe('wait');
    finish(false);
    expect(await first).toBe('wrong');
    expect(compared).toBe(0);
  });

  test('that cannot be compared at all counts and opens nothing', async () => {
    const disk = { failures: 0, isBroken: false };
    const attempts = start(disk, () => 0);
    const broken = attempts.make(() => Promise.reject(new Error('no memory')));
    await expect(broken).rejects.toThrow('no memory');
    expect(disk.failures).toBe(1);
    expect(await attempts.make(async () => false)).toBe('wrong');
  });

  test('on a disk that refuses costs a wait at once, and still lets the right PIN in', async () => {
    let nowMs = 0;
    const attempts = start({ failures: 0, isBroken: true }, () => nowMs);
    expect(await attempts.make(async () => false)).toBe('wrong');
    expect(attempts.waitMs()).toBe(30_000);
    nowMs += 30_000;
    expect(await attempts.make(async () => true)).toBe('right');
    expect(attempts.waitMs()).toBe(0);
  });
});

/** What can be done to a kiosk by somebody who wants in, or by fate. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('guess' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('right' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('killed guess' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('restart' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('time' as const),
      ms: fc.integer({ min: 1, max: 4_000_000 }),
    }),
  },
  // Somebody sets the machine's clock, which must be of no concern.
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('clock' as const),
      year: fc.integer({ min: 1970, max: 2100 }),
    }),
  },
);

afterEach(() => {
  vi.useRealTimers();
});

test('no row of guesses, kills, restarts, pauses and clock changes gives more than the allowed tries', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 80 }), async (events) => {
      let nowMs = 0;
      const disk = { failures: 0, isBroken: false };
      let attempts = start(disk, () => nowMs);
      // The model: wrong guesses since the last right one, and since when the kiosk has been waiting.
      let wrong = 0;
      let waitsSinceMs = 0;
      const guess = async (isKilled: boolean, isRight = false) => {
        let wasCompared = false;
        const compare = () => {
          wasCompared = true;
          return isKilled ? new Promise<boolean>(() => undefined) : Promise.resolve(isRight);
        };
        const made = attempts.make(compare);
        if (!isKilled) await made;
        const isDue = nowMs - waitsSinceMs >= waitAfter(wrong);
        expect(wasCompared).toBe(isDue);
        if (!wasCompared) return;
        wrong = isRight ? 0 : wrong + 1;
        waitsSinceMs = nowMs;
        expect(disk.failures).toBe(wrong);
      };
      const restart = () => {
        attempts = start(disk, () => nowMs);
        waitsSinceMs = nowMs;
      };
      for (const one of events) {
        if (one.is === 'guess') await guess(false);
        else if (one.is === 'right') await guess(false, true);
        else if (one.is === 'killed guess') {
          await guess(true);
          restart();
        } else if (one.is === 'restart') restart();
        else if (one.is === 'time') nowMs += one.ms;
        else vi.setSystemTime(Date.UTC(one.year, 0, 1));
      }
    }),
    { numRuns: 400 },
  );
});
