// From a decision to what hands do: where the buttons are at this moment, and which touches, keys or clicks it takes.
// Used by session.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Decision, DecisionOf, Kind, Place, Share } from './decisions.ts';
import type { Outside } from './outside.ts';
import { line, pinch, touch, type Point } from './touch.ts';

/** The kiosk at this moment, and the hands on it. */
export interface Bench {
  page: Page;
  session: CDPSession;
  outside: Outside;
  size: { width: number; height: number };
  /** Without a touch for so long, "Still there?" appears. */
  idleSeconds: number;
}

type Performers = {
  [K in Kind]: (details: DecisionOf<K>['details'], bench: Bench) => Promise<void>;
};

const pointOf = ({ x, y }: Place, { size }: Bench): Point => ({
  x: x * size.width,
  y: y * size.height,
});

/** Runs in the page: the middles of all that can be pressed or dragged and is not covered. */
const findMiddles = (selector: string): Point[] =>
  [...document.querySelectorAll(selector)].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const onTop = document.elementFromPoint(x, y);
    const isReached = onTop !== null && (element.contains(onTop) || onTop.contains(element));
    return isReached ? [{ x, y }] : [];
  });

const buttons = 'button, [role="button"], [role="slider"]';
const handles = '[role="slider"]';
const anywhere: Point = { x: 960, y: 540 };

/** One of what is on screen now; where there is none, the middle of the screen. */
const choose = async (which: Share, { page }: Bench, selector = buttons): Promise<Point> => {
  const middles = await page.evaluate(findMiddles, selector);
  return middles[Math.floor(which * middles.length)] ?? anywhere;
};

const edges = {
  left: (at: Share) => [
    { x: 0, y: at },
    { x: 1, y: 0 },
  ],
  right: (at: Share) => [
    { x: 0.9999, y: at },
    { x: -1, y: 0 },
  ],
  top: (at: Share) => [
    { x: at, y: 0 },
    { x: 0, y: 1 },
  ],
  bottom: (at: Share) => [
    { x: at, y: 0.9999 },
    { x: 0, y: -1 },
  ],
} satisfies Record<string, (at: Share) => [Place, Place]>;

const performers: Performers = {
  'tap a button': async ({ which }, bench) => {
    await touch(bench.session, [[await choose(which, bench)]]);
  },
  'double tap': async ({ which }, bench) => {
    const point = await choose(which, bench);
    for (let tap = 0; tap < 2; tap++) await touch(bench.session, [[point]]);
  },
  'tap anywhere': (at, bench) => touch(bench.session, [[pointOf(at, bench)]]),
  'drag a handle': async ({ which, to }, bench) => {
    const from = await choose(which, bench, handles);
    await touch(bench.session, [line(from, pointOf(to, bench))]);
  },
  'drag anywhere': ({ from, to }, bench) =>
    touch(bench.session, [line(pointOf(from, bench), pointOf(to, bench))]),
  'swipe from an edge': ({ edge, at, depth }, bench) => {
    const [from, towards] = edges[edge](at);
    const to = { x: from.x + towards.x * depth, y: from.y + towards.y * depth };
    return touch(bench.session, [line(pointOf(from, bench), pointOf(to, bench), 8)]);
  },
  'many fingers': (places, bench) =>
    touch(
      bench.session,
      places.map((place) => [pointOf(place, bench)]),
    ),
  'pinch or turn': ({ middle, turn, grow }, bench) =>
    touch(
      bench.session,
      pinch(pointOf(middle, bench), turn * Math.PI, grow < 0.5 ? [300, 40] : [40, 300]),
    ),
  'long press': async ({ which, ms }, bench) => {
    await touch(bench.session, [[await choose(which, bench)]], { holdMs: ms });
  },
  palm: (at, bench) => touch(bench.session, [[pointOf(at, bench)]], { radius: 90, holdMs: 300 }),
  scribble: (places, bench) => {
    const [first = { x: 0, y: 0 }, ...others] = places.map((place) => pointOf(place, bench));
    return touch(bench.session, [[first, ...others]], { stepMs: 5 });
  },
  'press keys': (keys, { outside }) => outside.press(keys),
  'press chords': (chords, { outside }) => outside.press(chords),
  'use a mouse': ({ at, ...clicks }, bench) => bench.outside.click(pointOf(at, bench), clicks),
  look: ({ ms }) => pause(ms),
  hesitate: async ({ which }, bench) => {
    await pause((bench.idleSeconds + 1) * 1000);
    await touch(bench.session, [[await choose(which, bench)]]);
  },
};

/** Does what was decided. */
export const perform = ({ kind, details }: Decision, bench: Bench): Promise<void> =>
  (performers[kind] as (details: unknown, bench: Bench) => Promise<void>)(details, bench);
