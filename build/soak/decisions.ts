// What the monkey can decide to do, how often, and why; and the endless sequence of decisions that a seed makes. Everything
// random is here, so the same seed decides the same. What a decision meets depends on what is on screen at that moment.
import fc from 'fast-check';

/** A share of something: of a width, of a list. At least 0, less than 1. */
export type Share = number;

/** A place on the screen, in shares of its width and height. */
export interface Place {
  x: Share;
  y: Share;
}

const share = fc.nat({ max: 9999 }).map((parts): Share => parts / 10_000);
const place = fc.record({ x: share, y: share });
const edge = fc.constantFrom('left', 'right', 'top', 'bottom');
const fingers = (least: number, most: number) =>
  fc.array(place, { minLength: least, maxLength: most });

/** Keys by their names in X that a visitor may press: they reach the page. */
const keys = [
  ...['Tab', 'Tab', 'Tab', 'shift+Tab', 'Return', 'Return', 'space', 'Escape', 'BackSpace'],
  ...['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Prior', 'Next', 'Delete'],
  ...['a', 'k', '1', '5', '0', 'period', 'shift+q'],
];

/** Chords of browsers and desktops that must do nothing, where the window manager takes no key for itself. */
const chords = [
  ...['ctrl+t', 'ctrl+n', 'ctrl+w', 'ctrl+shift+w', 'ctrl+shift+n', 'ctrl+q', 'ctrl+r', 'ctrl+p'],
  ...['ctrl+f', 'ctrl+g', 'ctrl+s', 'ctrl+o', 'ctrl+u', 'ctrl+l', 'ctrl+d', 'ctrl+h', 'ctrl+j'],
  ...['ctrl+shift+i', 'ctrl+shift+j', 'ctrl+shift+c', 'ctrl+shift+t', 'ctrl+shift+Delete'],
  ...['ctrl+plus', 'ctrl+minus', 'ctrl+0', 'ctrl+Tab', 'ctrl+a', 'ctrl+c', 'ctrl+v', 'ctrl+x'],
  ...['alt+Left', 'alt+Right', 'alt+Home', 'alt+d', 'shift+Escape', 'F1', 'F3', 'F5', 'F6', 'F7'],
  ...['F10', 'F11', 'F12', 'Menu', 'Print', 'XF86Back', 'XF86Refresh', 'XF86HomePage'],
  ...['alt+F4', 'alt+Tab', 'alt+Escape', 'alt+space', 'alt+F2', 'super', 'super+d', 'super+l'],
  ...['ctrl+Escape', 'ctrl+alt+Delete', 'ctrl+alt+t', 'ctrl+alt+d', 'ctrl+alt+Left'],
];

const row = <Details>(weight: number, reason: string, details: fc.Arbitrary<Details>) => ({
  weight,
  reason,
  details,
});

/** The kinds of decision. Weights make it walk: most of what it does leads somewhere. */
export const kinds = {
  'tap a button': row(
    46,
    'the way through exhibits, drawers and switches',
    fc.record({ which: share }),
  ),
  'double tap': row(3, 'engines zoom', fc.record({ which: share })),
  'tap anywhere': row(6, 'maps and fields answer beside buttons, too', place),
  'drag a handle': row(9, 'sliders, lenses and scrubbers', fc.record({ which: share, to: place })),
  'drag anywhere': row(4, 'selection, panning, dropping', fc.record({ from: place, to: place })),
  'swipe from an edge': row(
    4,
    'history, desktops, the system’s bars',
    fc.record({ edge, at: share, depth: share }),
  ),
  'many fingers': row(4, 'a school class', fingers(2, 10)),
  'pinch or turn': row(
    4,
    'engines zoom and turn',
    fc.record({ middle: place, turn: share, grow: share }),
  ),
  'long press': row(
    3,
    'menus, selection',
    fc.record({ which: share, ms: fc.integer({ min: 600, max: 1600 }) }),
  ),
  palm: row(3, 'a hand that leans on the glass', place),
  scribble: row(3, 'a storm of moves', fingers(6, 14)),
  'press keys': row(
    6,
    'a keyboard in the visitor’s hands',
    fc.array(fc.constantFrom(...keys), { minLength: 2, maxLength: 10 }),
  ),
  'press chords': row(
    3,
    'ways out of a browser',
    fc.array(fc.constantFrom(...chords), { minLength: 1, maxLength: 4 }),
  ),
  'use a mouse': row(
    3,
    'a mouse in the visitor’s hands',
    fc.record({
      at: place,
      buttons: fc.array(fc.constantFrom(1, 1, 2, 3, 8, 9), { minLength: 1, maxLength: 3 }),
      withControl: fc.boolean(),
      turns: fc.array(fc.constantFrom(4, 5), { maxLength: 5 }),
    }),
  ),
  look: row(7, 'a visitor who reads', fc.record({ ms: fc.integer({ min: 200, max: 2000 }) })),
  hesitate: row(0.5, '“Still there?”, and the visitor is', fc.record({ which: share })),
};

export type Kind = keyof typeof kinds;
type Details<K extends Kind> =
  (typeof kinds)[K]['details'] extends fc.Arbitrary<infer D> ? D : never;
export interface DecisionOf<K extends Kind> {
  kind: K;
  details: Details<K>;
}
export type Decision = { [K in Kind]: DecisionOf<K> }[Kind];

const decision = fc.oneof(
  ...Object.entries(kinds).map(([kind, { weight, details }]) => ({
    // fast-check takes whole weights.
    weight: weight * 2,
    arbitrary: (details as fc.Arbitrary<unknown>).map((drawn) => ({ kind, details: drawn })),
  })),
) as fc.Arbitrary<Decision>;

const batch = 1000;
/** Odd and large, so that the batches of neighbouring seeds do not meet. */
const stride = 1_000_003;

/** The decisions that a seed makes, without end. */
export function* decisionsOf(seed: number): Generator<Decision, never> {
  for (let drawn = 0; ; drawn++) {
    // Unbiased: fast-check would otherwise prefer corners, and the monkey would live in one.
    const batchSeed = (seed + drawn * stride) | 0;
    yield* fc.sample(decision, { seed: batchSeed, numRuns: batch, unbiased: true });
  }
}
