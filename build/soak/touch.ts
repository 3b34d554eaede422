// Fingers on the glass: touches that the engine takes for real ones, since they come in by its debugger as input. Used by perform.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

/** In CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** What one finger does from its touching the glass to its leaving: all fingers of a gesture walk in step. */
export type Path = readonly [Point, ...Point[]];

interface Manner {
  /** How long the fingers stay where they came down. */
  holdMs?: number;
  /** Between two steps; about a frame. */
  stepMs?: number;
  radius?: number;
}

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** Lets fingers down, leads them along their paths, and lifts them, one after the other. */
export const touch = async (
  session: CDPSession,
  paths: readonly Path[],
  { holdMs = 40, stepMs = 16, radius = 8 }: Manner = {},
): Promise<void> => {
  const steps = Math.max(...paths.map((path) => path.length));
  const at = (step: number) =>
    paths.map((path, id) => {
      const point = path[Math.min(step, path.length - 1)] ?? path[0];
      return { ...point, id, radiusX: radius, radiusY: radius, force: 0.5 };
    });
  const send = (type: TouchType, touchPoints: ReturnType<typeof at>) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at(0));
  await pause(holdMs);
  for (let step = 1; step < steps; step++) {
    await send('touchMove', at(step));
    await pause(stepMs);
  }
  await send('touchEnd', []);
};

/** A straight way in equal steps. */
export const line = (from: Point, to: Point, steps = 12): Path => [
  from,
  ...Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  }),
];

/** The ways of two fingers round a middle. @param turn in radians @param grow from this to the next distance */
export const pinch = (middle: Point, turn: number, [near, far]: [number, number]): [Path, Path] => {
  const steps = Array.from({ length: 15 }, (_, index) => index / 14);
  const way = (side: 1 | -1) =>
    steps.map((share) => {
      const distance = (near + (far - near) * share) * side;
      return {
        x: middle.x + Math.cos(turn * share) * distance,
        y: middle.y + Math.sin(turn * share) * distance,
      };
    }) as [Point, ...Point[]];
  return [way(1), way(-1)];
};
