import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attentionAfter, Idle, waitFor } from '../../../renderer/app/idle.svelte.ts';

const limits = { idleSeconds: 60, warningSeconds: 15 };

describe('attention', () => {
  test.each([
    [0, { phase: 'present' }],
    [59.9, { phase: 'present' }],
    [60, { phase: 'warned', secondsLeft: 15 }],
    [60.1, { phase: 'warned', secondsLeft: 15 }],
    [74.5, { phase: 'warned', secondsLeft: 1 }],
    [75, { phase: 'gone' }],
    [1e9, { phase: 'gone' }],
  ])('after %d quiet seconds is %o', (quiet, expected) => {
    expect(attentionAfter(quiet, limits)).toEqual(expected);
  });

  test('never comes back by itself, whatever the limits', () => {
    const order = { present: 0, warned: 1, gone: 2 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.integer({ min: 10, max: 900 }),
        fc.integer({ min: 5, max: 60 }),
        (a, b, idleSeconds, warningSeconds) => {
          const [early, late] = [Math.min(a, b), Math.max(a, b)].map((quiet) =>
            attentionAfter(quiet, { idleSeconds, warningSeconds }),
          );
          expect(order[late?.phase ?? 'gone']).toBeGreaterThanOrEqual(
            order[early?.phase ?? 'gone'],
          );
        },
      ),
    );
  });
});

describe('watching a visitor', () => {
  let listeners: Map<string, () => void>;
  beforeEach(() => {
    vi.useFakeTimers();
    listeners = new Map();
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) =>
      listeners.set(name, listener),
    );
    vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('warns, counts every second down and then leaves, once', () => {
    const onleave = vi.fn();
    const idle = new Idle(() => limits, onleave);
    idle.watch();
    vi.advanceTimersByTime(59_900);
    expect(idle.attention.phase).toBe('present');
    const counted: number[] = [];
    for (let second = 0; second < 15; second++) {
      vi.advanceTimersByTime(second === 0 ? 150 : 1000);
      if (idle.attention.phase === 'warned') counted.push(idle.attention.secondsLeft);
    }
    expect(counted).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(onleave).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test.each(['pointerdown', 'pointermove', 'keydown', 'wheel'])(
    '%s counts as presence',
    (input) => {
      const onleave = vi.fn();
      const idle = new Idle(() => limits, onleave);
      idle.watch();
      vi.advanceTimersByTime(65_000);
      expect(idle.attention.phase).toBe('warned');
      listeners.get(input)?.();
      expect(idle.attention.phase).toBe('present');
      vi.advanceTimersByTime(59_000);
      expect(idle.attention.phase).toBe('present');
      expect(onleave).not.toHaveBeenCalled();
    },
  );

  test('a change of the wall clock fires nothing', () => {
    const onleave = vi.fn();
    const idle = new Idle(() => limits, onleave);
    idle.watch();
    vi.setSystemTime(new Date('2100-01-01'));
    vi.advanceTimersByTime(1000);
    expect(idle.attention.phase).toBe('present');
    expect(onleave).not.toHaveBeenCalled();
  });

  test('when stopped, nothing is left behind', () => {
    const stop = new Idle(() => limits, vi.fn()).watch();
    stop();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits as long as something is read aloud to them', () => {
    const onleave = vi.fn();
    let isHeld = true;
    const idle = new Idle(() => ({ ...limits, isHeld }), onleave);
    idle.watch();
    vi.advanceTimersByTime(500_000);
    expect(idle.attention.phase).toBe('present');
    isHeld = false;
    vi.advanceTimersByTime(200_000);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test('waits five minutes when the kiosk is paused, or longer where it would anyway', () => {
    expect(waitFor(60, false)).toBe(60);
    expect(waitFor(60, true)).toBe(300);
    expect(waitFor(900, true)).toBe(900);
  });
});
