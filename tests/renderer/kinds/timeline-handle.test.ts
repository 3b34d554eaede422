// The handle of the timeline: where it rests, how it glides, and who may move it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Speed } from '../../../renderer/components/speed.ts';
import { Scrub, type Frames } from '../../../renderer/kinds/timeline/scrub.svelte.ts';
import {
  glideAt,
  nextEvent,
  sent,
  settle,
  thrown,
} from '../../../renderer/kinds/timeline/settle.ts';

const events = [10, 40, 43];

describe('the handle', () => {
  it('settles on the nearest event when one is near', () => {
    expect(settle(11.6, 0, events, 180)).toBe(10);
    expect(settle(41.8, 0, events, 180)).toBe(43);
  });
  it('settles on the nearest month when no event is near', () => {
    expect(settle(99.6, 0, events, 180)).toBe(100);
  });
  it('goes on when it is thrown, the further the faster, but never off the timeline', () => {
    const slow = settle(60, 0.06, [], 180);
    const fast = settle(60, 0.2, [], 180);
    expect(slow).toBeGreaterThan(66);
    expect(fast).toBeGreaterThan(slow + 20);
    expect(settle(170, 5, events, 180)).toBe(179);
    expect(settle(9, -5, events, 180)).toBe(0);
  });
  it('steps from event to event, from between two of them, and stops at the ends', () => {
    expect(nextEvent(events, 10, 0, 1)).toBe(1);
    expect(nextEvent(events, 20, undefined, 1)).toBe(1);
    expect(nextEvent(events, 20, undefined, -1)).toBe(0);
    expect(nextEvent(events, 43, 2, 1)).toBeUndefined();
    expect(nextEvent(events, 5, undefined, -1)).toBeUndefined();
  });
});

describe('gliding', () => {
  const anyThrow = fc
    .record({
      from: fc.double({ min: 0, max: 179, noNaN: true }),
      speed: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    })
    .map(({ from, speed }) => thrown(from, settle(from, speed, events, 180), speed));

  it('begins where the finger left, as fast as the finger', () => {
    fc.assert(
      fc.property(anyThrow, (glide) => {
        expect(glideAt(glide, 0).at).toBeCloseTo(glide.from, 1);
        const afterMs = 0.001;
        const moved = glideAt(glide, afterMs);
        if (!moved.isOver) expect((moved.at - glide.from) / afterMs).toBeCloseTo(glide.speed, 2);
      }),
    );
  });
  it('ends on a whole month within three seconds and stays there', () => {
    fc.assert(
      fc.property(anyThrow, (glide) => {
        const end = glideAt(glide, 3000);
        expect(end).toEqual({ at: glide.to, isOver: true });
        expect(Number.isInteger(end.at)).toBe(true);
        expect(glideAt(glide, 9000)).toEqual(end);
      }),
    );
  });
  it('is sent by a button within three quarters of a second, and never beyond its place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 179 }),
        fc.integer({ min: 0, max: 179 }),
        (from, to) => {
          const way = sent(from, to);
          expect(glideAt(way, 750).isOver).toBe(true);
          for (const ms of [16, 100, 300]) {
            const { at } = glideAt(way, ms);
            expect(at).toBeGreaterThanOrEqual(Math.min(from, to));
            expect(at).toBeLessThanOrEqual(Math.max(from, to));
          }
        },
      ),
    );
  });
});

/** Frames painted by hand. */
const createFrames = () => {
  let next: ((timeMs: number) => void) | undefined;
  const frames: Frames = {
    ask: (paint) => {
      next = paint;
      return 1;
    },
    cancel: () => (next = undefined),
  };
  let now = 1000;
  const run = (everyMs: number): { painted: number; ms: number } => {
    const began = now;
    let painted = 0;
    while (next) {
      const paint = next;
      next = undefined;
      paint(now);
      now += everyMs;
      painted += 1;
    }
    return { painted, ms: now - began };
  };
  return { frames, run, isAsked: () => next !== undefined };
};

const span = {
  first: '2010-01',
  last: '2024-12',
  start: '2013-01',
  months: ['2010-11', '2013-01', '2013-01', '2013-05'],
};

describe('scrubbing', () => {
  const create = (isStill = false) => {
    const screen = createFrames();
    return { scrub: new Scrub(span, () => isStill, screen.frames), ...screen };
  };

  it('ends in the same month after the same time on a slow and on a fast screen', () => {
    const ends = [8, 16.7, 42].map((everyMs) => {
      const { scrub, run } = create();
      scrub.follow(60);
      scrub.letGo(0.15);
      const { ms } = run(everyMs);
      return { month: scrub.month, position: scrub.position, ms: Math.round(ms / 100) };
    });
    expect(ends[0]?.month).toBe(98);
    for (const end of ends) {
      expect(end.month).toBe(ends[0]?.month);
      expect(end.position).toBe(end.month);
      expect(Math.abs(end.ms - (ends[0]?.ms ?? 0))).toBeLessThanOrEqual(1);
    }
  });
  it('settles at once when less movement is wanted, where the finger left', () => {
    const { scrub, isAsked } = create(true);
    scrub.follow(60.2);
    scrub.letGo(0.3);
    expect(isAsked()).toBe(false);
    expect([scrub.month, scrub.position, scrub.isMoving]).toEqual([60, 60, false]);
    scrub.show(0);
    expect([scrub.position, scrub.open]).toEqual([10, 0]);
  });
  it('opens no event on the way, and the event of the month where it rests', () => {
    const { scrub, run } = create();
    scrub.follow(36);
    expect(scrub.open).toBeUndefined();
    expect(scrub.passed).toBe(3);
    scrub.letGo(0);
    run(16);
    expect(scrub.open).toBe(1);
    expect(scrub.passed).toBe(2);
  });
  it('is caught by a finger in the middle of its glide', () => {
    const { scrub, isAsked } = create();
    scrub.follow(60);
    scrub.letGo(0.2);
    expect(isAsked()).toBe(true);
    scrub.follow(70);
    expect(isAsked()).toBe(false);
    expect([scrub.month, scrub.held]).toEqual([70, true]);
  });
  it('stays with the finger that holds it, whatever a second visitor presses', () => {
    const { scrub } = create();
    scrub.follow(60);
    scrub.step(1);
    scrub.show(0);
    scrub.goTo(3);
    expect([scrub.month, scrub.held]).toEqual([60, true]);
  });
});

describe('the speed of a finger', () => {
  it('is that of its last moments, not of its whole way', () => {
    const speed = new Speed();
    for (let ms = 0; ms <= 200; ms += 20) speed.note(0, ms);
    for (let ms = 220; ms <= 320; ms += 20) speed.note((ms - 200) * 2, ms);
    expect(speed.at(325)).toBeCloseTo(2, 1);
  });
  it('is none when the finger rested before it left, or only touched', () => {
    const speed = new Speed();
    speed.note(0, 0);
    expect(speed.at(5)).toBe(0);
    speed.note(100, 20);
    expect(speed.at(20)).toBe(5);
    expect(speed.at(120)).toBe(0);
  });
});
