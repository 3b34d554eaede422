// L2 no escape, by mouse: its buttons and its wheel are those of the display itself. What comes dragged from other programs is
// brought in by the debugger, as no other program stands beside a kiosk.
import { setTimeout as pause } from 'node:timers/promises';
import { middle, withThing, type ThingName } from './things.ts';
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

const elsewhere = { x: 1500, y: 900 };

/** Clicks on a thing that content could not bring. */
const onThing = (thing: ThingName, button: number, ...held: string[]) => ({
  does: ({ page, hands }: Trial) =>
    withThing(page(), thing, async () => {
      hands.click(button, middle, ...held);
      await pause(100);
    }),
});

const links: Technique[] = [
  { name: 'a click on a link', attempt: 'navigation', says: '"a"', ...onThing('link', 1) },
  { name: 'a click on a link to a new window', attempt: 'navigation', ...onThing('blank', 1) },
  { name: 'a click on a mail address', attempt: 'navigation', ...onThing('mail', 1) },
  { name: 'a click on a link to a program', attempt: 'navigation', ...onThing('program', 1) },
  { name: 'a click on a link to a script', attempt: 'navigation', ...onThing('script', 1) },
  { name: 'a click on a link that saves', attempt: 'navigation', ...onThing('saved', 1) },
  { name: 'Ctrl and a click on a link', attempt: 'navigation', ...onThing('link', 1, 'ctrl') },
  { name: 'Shift and a click on a link', attempt: 'navigation', ...onThing('link', 1, 'shift') },
  { name: 'Alt and a click on a link', attempt: 'navigation', ...onThing('link', 1, 'alt') },
  { name: 'the middle button on a link', attempt: 'button', says: '2', ...onThing('link', 2) },
  { name: 'the right button on a link', attempt: 'button', says: '3', ...onThing('link', 3) },
];

const choosers: Technique[] = [
  { name: 'a click on a file input', attempt: 'chooser', ...onThing('file', 1) },
  { name: 'a click on a folder input', attempt: 'chooser', ...onThing('folder', 1) },
  { name: 'a click on a colour input', attempt: 'chooser', ...onThing('colour', 1) },
  { name: 'a click on a date input', attempt: 'chooser', ...onThing('date', 1) },
];

const buttons: Technique[] = [
  {
    name: 'the right button',
    attempt: 'button',
    says: '3',
    does: ({ hands }) => {
      hands.click(3, elsewhere);
    },
  },
  {
    name: 'the middle button, which scrolls by itself or pastes an address,',
    attempt: 'button',
    says: '2',
    does: ({ hands }) => {
      hands.click(2, elsewhere);
    },
  },
  {
    name: 'the side button that goes back',
    attempt: 'button',
    says: '4',
    does: ({ hands }) => {
      hands.click(8, elsewhere);
    },
  },
  {
    name: 'the side button that goes forward',
    attempt: 'button',
    says: '5',
    does: ({ hands }) => {
      hands.click(9, elsewhere);
    },
  },
  { name: 'the right button on a card', attempt: 'button', ...onThing('card', 3) },
  { name: 'the right button on words', attempt: 'button', ...onThing('words', 3) },
  { name: 'the right button in a field', attempt: 'button', ...onThing('field', 3) },
  {
    name: 'the first and the right button together',
    attempt: 'button',
    does: ({ hands }) => {
      hands.does('mousemove', 1500, 900, 'mousedown', 1, 'click', 3, 'mouseup', 1);
    },
  },
];

const wheel: Technique[] = [
  ...(['ctrl', 'super'] as const).flatMap((key) =>
    [4, 5].map((button) => ({
      name: `the wheel ${button === 4 ? 'up' : 'down'} with ${key} held, which zooms,`,
      attempt: 'gesture' as const,
      says: 'wheel',
      does: ({ hands }: Trial) => {
        hands.click(button, elsewhere, key);
      },
    })),
  ),
  {
    name: 'the wheel with Shift held, which went through history once,',
    unseen: 'it scrolls sideways, where nothing is wider than the screen',
    does: ({ hands }) => {
      hands.click(4, elsewhere, 'shift');
    },
  },
  {
    name: 'the wheel tilted, which goes back on some machines,',
    unseen: 'it scrolls sideways, where nothing is wider than the screen',
    does: ({ hands }) => {
      hands.click(6, elsewhere);
      hands.click(7, elsewhere);
    },
  },
  {
    name: 'a pinch on a touch pad',
    attempt: 'gesture',
    says: 'wheel',
    does: async ({ page }) => {
      const session = await page().context().newCDPSession(page());
      const place = { x: 900, y: 500, deltaX: 0, deltaY: -80, modifiers: 2 };
      await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...place });
      await session.detach();
    },
  },
];

/** Drags something over the page and drops it, as another program would. */
const dropped = (data: { files?: string[]; items: { mimeType: string; data: string }[] }) => ({
  attempt: 'drag' as const,
  says: 'onto the page',
  does: async ({ page }: Trial) => {
    const session = await page().context().newCDPSession(page());
    const drag = { x: 900, y: 500, data: { ...data, dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...drag });
    await session.detach();
  },
});

const address = { mimeType: 'text/uri-list', data: 'https://example.com/' };

const drags: Technique[] = [
  { name: 'a file dropped on the page', ...dropped({ items: [], files: ['/etc/hostname'] }) },
  { name: 'a folder dropped on the page', ...dropped({ items: [], files: ['/etc'] }) },
  { name: 'an address dropped on the page', ...dropped({ items: [address] }) },
  {
    name: 'a page dropped on the page',
    ...dropped({ items: [{ mimeType: 'text/html', data: '<a href="https://example.com">x</a>' }] }),
  },
  {
    name: 'a script’s address dropped on the page',
    ...dropped({ items: [{ mimeType: 'text/uri-list', data: 'javascript:alert(1)' }] }),
  },
  // Not twice from the same place: the second press would be a double click, with which no drag begins.
  ...(
    [
      ['link', middle],
      ['card', { x: 1100, y: 500 }],
    ] as const
  ).map(([thing, from]) => ({
    name: `a ${thing} dragged out of its place`,
    attempt: 'drag' as const,
    says: 'from the page',
    does: ({ page, hands }: Trial) =>
      withThing(page(), thing, () => hands.drag(from, { x: 400, y: 200 })),
  })),
  {
    name: 'words dragged over, which selects them,',
    attempt: 'gesture',
    says: 'selection',
    does: ({ page, hands }) =>
      withThing(page(), 'words', () => hands.drag({ x: 680, y: 380 }, { x: 1100, y: 420 })),
  },
  {
    name: 'a double click on words, which selects one,',
    attempt: 'gesture',
    says: 'selection',
    does: ({ page, hands }) =>
      withThing(page(), 'words', () => {
        hands.does('mousemove', 760, 400, 'click', '--repeat', 2, '--delay', 40, 1);
      }),
  },
  {
    name: 'a drag from the page’s edge to the middle',
    unseen: 'the first button is a finger, and the edge is part of the page',
    does: ({ hands }) => hands.drag({ x: 0, y: 540 }, middle),
  },
  {
    name: 'a drag from the top, which looks for a title bar,',
    unseen: 'the first button is a finger, and the window has no bar',
    does: ({ hands }) => hands.drag({ x: 960, y: 0 }, middle),
  },
  {
    name: 'the pointer pushed into each corner, which opens an overview,',
    unseen: 'a moving pointer is no attempt to the page',
    recipe: 'no desktop behind the kiosk (cage, or build/kiosk-desktop); hot corners off on macOS',
    does: ({ hands }) => {
      for (const [x, y] of [
        [0, 0],
        [1919, 0],
        [1919, 1079],
        [0, 1079],
      ] as const)
        hands.does('mousemove', x, y, 'click', 1);
    },
  },
];

tryAll([...links, ...choosers, ...buttons, ...wheel, ...drags]);
