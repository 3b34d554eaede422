// L3 it always comes back: a page that falls silent, or stands still, is noticed; one that lives is left alone.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { createHeartbeat, limits } from '../../../../main/core/recovery/heartbeat.ts';

const start = () => {
  let nowMs = 0;
  const heartbeat = createHeartbeat({ nowMs: () => nowMs, longestStepSeconds: () => 30 });
  return {
    ...heartbeat,
    /** Lets time pass in steps of a second, with a look at each. @returns the faults found */
    pass: (ms: number, each?: () => void) => {
      const found: unknown[] = [];
      for (const end = nowMs + ms; nowMs < end;) {
        nowMs += 1000;
        each?.();
        const fault = heartbeat.look();
        if (fault) found.push(fault);
      }
      return found;
    },
    /** Lets time pass without a look, as while the machine sleeps. */
    sleep: (ms: number) => {
      nowMs += ms;
    },
  };
};

test('L3 a page that beats is left alone for ever', () => {
  const kiosk = start();
  kiosk.expect();
  expect(kiosk.pass(24 * 3600_000, () => kiosk.beat({}))).toEqual([]);
});

test('L3 a page that falls silent is missed within nine seconds, and once', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.beat({});
  expect(kiosk.pass(limits.silenceMs)).toEqual([]);
  expect(kiosk.pass(2000)).toEqual(['hang']);
  expect(kiosk.pass(3600_000)).toEqual([]);
});

test('L3 a page that never shows anything is given up after half a minute', () => {
  const kiosk = start();
  kiosk.expect();
  expect(kiosk.pass(limits.firstBeatMs)).toEqual([]);
  expect(kiosk.pass(1000)).toEqual(['load-timeout']);
});

test('L3 a page that has been up before is given up sooner when it shows nothing again', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.pass(2000);
  kiosk.beat({});
  kiosk.expect();
  expect(kiosk.pass(8000)).toEqual([]);
  expect(kiosk.pass(1000)).toEqual(['load-timeout']);
  kiosk.expect();
  expect(kiosk.pass(3000)).toEqual([]);
  kiosk.beat({});
  expect(kiosk.pass(limits.silenceMs)).toEqual([]);
});

test('L3 a page that lives and is not painted is missed at once, unless a frame comes after all', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.beat({});
  kiosk.freeze();
  expect(kiosk.pass(1000)).toEqual(['frozen']);
  kiosk.expect();
  expect(kiosk.pass(1000)).toEqual([]);
  kiosk.freeze();
  kiosk.beat({});
  expect(kiosk.pass(5000)).toEqual([]);
  kiosk.rest();
  kiosk.freeze();
  expect(kiosk.pass(5000)).toEqual([]);
});

test('L3 a loop that shows the same step for ever is stuck though it beats', () => {
  const kiosk = start();
  kiosk.expect();
  expect(kiosk.pass(90_000, () => kiosk.beat({ loopSteps: 4 }))).toEqual([]);
  expect(kiosk.pass(2000, () => kiosk.beat({ loopSteps: 4 }))).toEqual(['stuck']);
});

test('L3 a visit may stay at one screen as long as it likes', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.beat({ loopSteps: 4 });
  expect(kiosk.pass(3600_000, () => kiosk.beat({}))).toEqual([]);
});

test('L3 a machine that slept, or a main process that stood still, is not held against the page', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.beat({});
  kiosk.sleep(3600_000);
  expect(kiosk.pass(limits.silenceMs - 1000)).toEqual([]);
});

test('L3 while the still picture or the staff panel is up nobody has to beat', () => {
  const kiosk = start();
  kiosk.expect();
  kiosk.rest();
  expect(kiosk.pass(3600_000)).toEqual([]);
  kiosk.beat({});
  expect(kiosk.pass(3600_000)).toEqual([]);
});

test('L3 whatever the order of beats, sleeps and rests, a page that is silent from now on is missed', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('beat' as const), ms: fc.integer({ min: 0, max: 50 }) }),
    fc.record({ do: fc.constantFrom('sleep' as const, 'pass' as const), ms: fc.nat(100_000) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const kiosk = start();
      kiosk.expect();
      for (const { do: what, ms } of acts) {
        if (what === 'beat') kiosk.beat({ loopSteps: ms });
        else kiosk[what](ms);
      }
      kiosk.expect();
      kiosk.beat({});
      expect(kiosk.pass(limits.silenceMs + 3000)).toEqual(['hang']);
    }),
  );
});
