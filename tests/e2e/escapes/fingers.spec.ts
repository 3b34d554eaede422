// L2 no escape, by fingers, as far as a page can see them. An X display without a touch panel has no touches, so the debugger
// brings them in where the browser would take them from the panel; what the operating system makes of fingers is its own.
import { middle, withThing, type ThingName } from './things.ts';
import type { Point } from './hands.ts';
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

const still = (at: Point): [Point, Point] => [at, at];
/** A finger that goes from one place to another, in pixels. */
const from = (x: number, y: number) => ({
  to: (x2: number, y2: number): [Point, Point] => [
    { x, y },
    { x: x2, y: y2 },
  ],
});

const longPress = (thing: ThingName) => ({
  does: ({ page, hands }: Trial) => withThing(page(), thing, () => hands.hold(middle)),
});

const aFinger = 'one finger is a visitor’s; styles and switches leave it nothing else to do';

const oneFinger: Technique[] = [
  {
    name: 'a long press anywhere',
    attempt: 'menu',
    says: 'touch',
    does: ({ hands }) => hands.hold({ x: 1500, y: 900 }),
  },
  { name: 'a long press on words', attempt: 'menu', ...longPress('words') },
  { name: 'a long press on a link', attempt: 'menu', ...longPress('link') },
  { name: 'a long press on a card', attempt: 'menu', ...longPress('card') },
  { name: 'a long press in a field', attempt: 'menu', ...longPress('field') },
  {
    name: 'a tap on a link',
    attempt: 'navigation',
    does: ({ page, hands }) => withThing(page(), 'link', () => hands.touch([still(middle)])),
  },
  {
    name: 'a tap on a file input',
    attempt: 'chooser',
    does: ({ page, hands }) => withThing(page(), 'file', () => hands.touch([still(middle)])),
  },
  {
    name: 'two quick taps, which zoom,',
    unseen: aFinger,
    does: async ({ hands }) => {
      await hands.touch([still(middle)]);
      await hands.touch([still(middle)]);
    },
  },
  {
    name: 'two quick taps on words, which select one,',
    attempt: 'gesture',
    says: 'selection',
    does: ({ page, hands }) =>
      withThing(page(), 'words', async () => {
        await hands.touch([still(middle)]);
        await hands.touch([still(middle)]);
      }),
  },
  {
    name: 'a second tap that is held and moved, which zooms,',
    unseen: aFinger,
    does: async ({ hands }) => {
      await hands.touch([still(middle)]);
      await hands.touch([from(960, 540).to(960, 900)], { holdMs: 100 });
    },
  },
  ...(
    [
      ['from the left edge, which goes back,', from(0, 540).to(900, 540)],
      ['from the right edge, which goes forward or opens a panel,', from(1919, 540).to(900, 540)],
      ['from the top, which loads again or opens a bar,', from(960, 0).to(960, 900)],
      ['from the bottom, which opens a bar,', from(960, 1079).to(960, 200)],
      ['down over the whole screen, fast,', from(960, 5).to(960, 1075)],
    ] as const
  ).map(([how, finger]) => ({
    name: `a swipe ${how}`,
    unseen: aFinger,
    recipe: 'edge swipes off by policy on Windows; no desktop behind the kiosk on Linux',
    does: ({ hands }: Trial) => hands.touch([[...finger]], { steps: 5 }),
  })),
];

const pinch: [Point, Point][] = [from(900, 540).to(300, 540), from(1000, 540).to(1600, 540)];
const turn: [Point, Point][] = [from(900, 400).to(1000, 700), from(1000, 700).to(900, 400)];
/** Some fingers side by side that move together. */
const together = (count: number, dx: number, dy: number) =>
  Array.from({ length: count }, (_, finger) =>
    from(700 + 100 * finger, 540).to(700 + 100 * finger + dx, 540 + dy),
  );

const moved = (fingers: [Point, Point][], reverse = false) => ({
  attempt: 'gesture' as const,
  says: `${fingers.length} fingers`,
  does: ({ hands }: Trial) =>
    hands.touch(fingers.map(([one, other]) => (reverse ? [other, one] : [one, other]))),
});

const ofSystem =
  'touch gestures off by policy (Windows), in the desktop’s settings, or with no desktop (cage)';

const manyFingers: Technique[] = [
  { name: 'a pinch that zooms in', ...moved(pinch) },
  { name: 'a pinch that zooms out', ...moved(pinch, true) },
  { name: 'two fingers that turn', ...moved(turn) },
  { name: 'two fingers that scroll', ...moved(together(2, 0, 300)) },
  { name: 'two fingers that swipe back', ...moved(together(2, 600, 0)) },
  {
    name: 'a pinch on a page whose styles allow it',
    ...moved(pinch),
    does: async ({ page, hands }) => {
      const allow = (value: string) =>
        page().evaluate((given) => {
          document.documentElement.style.touchAction = given;
          document.body.style.touchAction = given;
        }, value);
      await allow('auto');
      await withThing(page(), 'words', () => hands.touch(pinch));
      await allow('');
    },
  },
  {
    name: 'a pinch as the engine itself makes it',
    unseen: 'it is made where the page sees no fingers',
    does: async ({ page }) => {
      const session = await page().context().newCDPSession(page());
      await session.send('Input.synthesizePinchGesture', { x: 900, y: 500, scaleFactor: 3 });
      await session.detach();
    },
  },
  { name: 'three fingers that swipe up', ...moved(together(3, 0, -400)), recipe: ofSystem },
  { name: 'three fingers that swipe down', ...moved(together(3, 0, 300)), recipe: ofSystem },
  { name: 'three fingers that swipe aside', ...moved(together(3, 500, 0)), recipe: ofSystem },
  { name: 'four fingers that swipe aside', ...moved(together(4, 500, 0)), recipe: ofSystem },
  { name: 'five fingers that close', ...moved(together(5, 80, 80)), recipe: ofSystem },
  { name: 'ten fingers at once', ...moved(together(10, 50, 120)) },
  {
    name: 'three fingers that tap, which pastes or searches,',
    unseen: 'fingers that only tap are those of several visitors',
    recipe: ofSystem,
    does: ({ hands }) =>
      hands.touch([still(middle), still({ x: 600, y: 500 }), still({ x: 1300, y: 500 })]),
  },
];

tryAll([...oneFinger, ...manyFingers]);
