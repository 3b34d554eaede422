// L3 it always comes back: what is done about a fault, by what went before and by the time alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultNames, faults, rungs, type Fault } from '../../../../main/core/recovery/faults.ts';
import type { Entry } from '../../../../main/core/recovery/history.ts';
import {
  decideStart,
  decideStep,
  forgivenAfterMs,
  mayUseGraphics,
} from '../../../../main/core/recovery/ladder.ts';

const at = (fault: Fault, action: Entry['action'], atMs: number): Entry => ({
  fault,
  action,
  atMs,
  at: '',
});

/** Lets the same fault happen again and again. @returns the steps taken */
const climb = (fault: Fault, times: number, everyMs = 1000) => {
  const entries: Entry[] = [];
  return Array.from({ length: times }, (_, index) => {
    const step = decideStep(fault, entries, index * everyMs);
    entries.push(at(fault, step.rung, index * everyMs));
    return step;
  });
};

const order = rungs.map(({ rung }) => rung);
const fault = fc.constantFrom(...faultNames);
const history = fc.array(
  fc.record({ fault, action: fc.constantFrom(...order), atMs: fc.nat(10_000_000) }),
);
const entriesOf = (some: { fault: Fault; action: Entry['action']; atMs: number }[]) =>
  some.map((one) => at(one.fault, one.action, one.atMs));

describe('the ladder', () => {
  test('L3 a first crash is mended at once by a reload, a closed window by another', () => {
    expect(decideStep('crashed', [], 0)).toEqual({ rung: 'reload', afterMs: 0, restMs: 0 });
    expect(decideStep('window-closed', [], 0)).toMatchObject({ rung: 'new-window', afterMs: 0 });
  });

  test('L3 the same crash again and again climbs rung by rung to the still picture', () => {
    expect(climb('crashed', 9).map(({ rung }) => rung)).toEqual([
      'reload',
      'new-window',
      'new-window',
      'relaunch',
      'relaunch',
      'software-rendering',
      'software-rendering',
      'resting',
      'resting',
    ]);
  });

  test('L3 pauses and rests double up to a limit', () => {
    expect(climb('crashed', 5).map(({ afterMs }) => afterMs)).toEqual([0, 250, 500, 1000, 2000]);
    const rests = climb('load-failed', 20, 60_000 * 0.9)
      .filter(({ rung }) => rung === 'resting')
      .map(({ restMs }) => restMs);
    expect(rests.slice(0, 3)).toEqual([60_000, 120_000, 240_000]);
    expect(Math.max(...rests)).toBe(600_000);
  });

  test('L3 what is long ago is forgiven', () => {
    const entries = [at('crashed', 'reload', 0), at('crashed', 'new-window', 1000)];
    const later = 1000 + forgivenAfterMs.rung;
    expect(decideStep('crashed', entries, later)).toMatchObject({ rung: 'reload', afterMs: 0 });
  });

  test('L3 whoever closes windows a hundred times gets a new one each time, never a rest', () => {
    expect(new Set(climb('window-closed', 100).map(({ rung }) => rung))).toEqual(
      new Set(['new-window']),
    );
  });

  test('L3 no step is gentler than the fault’s first rung, rougher than its highest, or later than the longest pause', () => {
    fc.assert(
      fc.property(fault, history, fc.nat(10_000_000), (what, before, nowMs) => {
        const { rung, afterMs, restMs } = decideStep(what, entriesOf(before), nowMs);
        expect(order.indexOf(rung)).toBeGreaterThanOrEqual(order.indexOf(faults[what].first));
        expect(order.indexOf(rung)).toBeLessThanOrEqual(order.indexOf(faults[what].highest));
        expect(afterMs).toBeLessThanOrEqual(30_000);
        expect(restMs > 0).toBe(rung === 'resting');
      }),
    );
  });

  test('L3 entries of an earlier start of the machine, whose clock has gone back to zero, do not count', () => {
    const entries = climb('crashed', 9).map(({ rung }) => at('crashed', rung, 5_000_000));
    expect(decideStep('crashed', entries, 1000)).toMatchObject({ rung: 'reload', afterMs: 0 });
  });
});

describe('graphics', () => {
  test('L3 that end once or twice are left to the engine; the third time the kiosk draws without them', () => {
    expect(climb('gpu-gone', 3).map(({ rung }) => rung)).toEqual([
      'none',
      'none',
      'software-rendering',
    ]);
  });

  test('L3 that were given up are tried again after a day', () => {
    const entries = [at('gpu-gone', 'software-rendering', 1000)];
    expect(mayUseGraphics(entries, 2000)).toBe(false);
    expect(mayUseGraphics(entries, 1000 + forgivenAfterMs.graphics)).toBe(true);
    expect(mayUseGraphics([], 0)).toBe(true);
  });
});

describe('a start', () => {
  const badEnds = (count: number) =>
    Array.from({ length: count }, (_, index) => at('main-gone', 'none', index * 1000));

  test('L3 after runs that ended badly begins without graphics, and in the end with the still picture', () => {
    const begins = [0, 1, 3, 4, 5, 6, 20].map((count) => decideStart(badEnds(count), 30_000).rung);
    expect(begins).toEqual([
      'none',
      'none',
      'none',
      'software-rendering',
      'software-rendering',
      'resting',
      'resting',
    ]);
  });
});
