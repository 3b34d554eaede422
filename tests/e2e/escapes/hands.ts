// Keys, buttons and wheel of the display itself, and fingers on the page: what a visitor's hands can do. Used by all escape tests.
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { TestDisplay } from '../../faults/display.ts';

/** A place on the screen, in pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Hands {
  /** Runs xdotool, whose events the display takes for those of its own devices. */
  does(...words: (string | number)[]): string;
  /** Presses keys together and lets them go, one chord after another. */
  press(...chords: string[]): void;
  /** Clicks with a button of the mouse, 1 the first. @param held keys that are held meanwhile */
  click(button: number, at: Point, ...held: string[]): void;
  /** Drags with the first button held. */
  drag(from: Point, to: Point): Promise<void>;
  /**
   * Moves fingers over the page, each from one place to another. The debugger brings them in where the browser takes touches
   * from the panel: an X display without one has no touches to offer.
   */
  touch(
    fingers: [from: Point, to: Point][],
    how?: { holdMs?: number; steps?: number },
  ): Promise<void>;
  /** Holds one finger still for long: the mouse, which the browser is told to take for a finger. */
  hold(at: Point): Promise<void>;
}

/** Creates the hands at a display. @param page what is on it at this moment */
export function createHands(display: TestDisplay, page: () => Page): Hands {
  const does = (...words: (string | number)[]) =>
    execFileSync('xdotool', words.map(String), {
      env: { ...process.env, ...display.environment },
      encoding: 'utf8',
      timeout: 20_000,
    });
  const goTo = ({ x, y }: Point) => ['mousemove', Math.round(x), Math.round(y)];
  return {
    does,
    press: (...chords) => void does('key', ...chords),
    click: (button, at, ...held) => {
      const down = held.flatMap((key) => ['keydown', key]);
      const up = held.flatMap((key) => ['keyup', key]);
      does(...goTo(at), ...down, 'click', button, ...up);
    },
    drag: async (from, to) => {
      does(...goTo(from), 'mousedown', 1);
      for (let step = 1; step <= 10; step++) {
        does(...goTo(between(from, to, step / 10)));
        await pause(15);
      }
      does('mouseup', 1);
    },
    touch: async (fingers, { holdMs = 0, steps = 8 } = {}) => {
      const session = await page().context().newCDPSession(page());
      await moveFingers(session, fingers, holdMs, fingers.every(isStill) ? 0 : steps);
      await session.detach();
    },
    hold: async (at) => {
      const session = await page().context().newCDPSession(page());
      const emit = (enabled: boolean) =>
        session.send('Emulation.setEmitTouchEventsForMouse', { enabled });
      await emit(true);
      does(...goTo(at), 'mousedown', 1);
      await pause(longPressMs);
      does('mouseup', 1);
      await emit(false);
      await session.detach();
    },
  };
}

const longPressMs = 1000;

const isStill = ([from, to]: [Point, Point]) => from.x === to.x && from.y === to.y;

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

async function moveFingers(
  session: CDPSession,
  fingers: [Point, Point][],
  holdMs: number,
  steps: number,
): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number, count: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers
        .slice(0, count)
        .map(([from, to], id) => ({ id, ...between(from, to, part) })),
    });
  // One finger after another, as they come down in life.
  for (let count = 1; count <= fingers.length; count++) await send('touchStart', 0, count);
  await pause(holdMs);
  for (let step = 1; step <= steps; step++) await send('touchMove', step / steps, fingers.length);
  await send('touchEnd', 1, 0);
}
