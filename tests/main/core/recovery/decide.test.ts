// What is done when the page is gone, over time and by fault.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideRecovery,
  forgivenAfterMs,
  type Fault,
} from '../../../../main/core/recovery/decide.ts';

const faults: Fault[] = [
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'load-failed',
  'window-closed',
  'clean-exit',
];

describe('when the page is gone', () => {
  test('the first time it is loaded again at once', () => {
    expect(decideRecovery('killed', [], 1000)).toEqual({ action: 'reload', afterMs: 0 });
  });

  test('without a window, or without a process to load into, another window opens at once', () => {
    expect(decideRecovery('window-closed', [], 0)).toEqual({ action: 'new-window', afterMs: 0 });
    expect(decideRecovery('launch-failed', [], 0)).toEqual({ action: 'new-window', afterMs: 0 });
  });

  test('again and again, another window opens after growing pauses', () => {
    const pauses = [1, 2, 3, 4].map(
      (many) => decideRecovery('crashed', Array<number>(many).fill(0), 10).afterMs,
    );
    expect(pauses).toEqual([250, 500, 1000, 2000]);
    expect(decideRecovery('crashed', [0], 10).action).toBe('new-window');
  });

  test('faults of long ago are forgiven', () => {
    expect(decideRecovery('crashed', [0, 0, 0], forgivenAfterMs)).toEqual({
      action: 'reload',
      afterMs: 0,
    });
  });

  test('something is always done, within half a minute', () => {
    fc.assert(
      fc.property(fc.constantFrom(...faults), fc.array(fc.nat()), fc.nat(), (fault, times, now) => {
        const { action, afterMs } = decideRecovery(fault, times, now);
        expect(['reload', 'new-window']).toContain(action);
        expect(afterMs).toBeGreaterThanOrEqual(0);
        expect(afterMs).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
