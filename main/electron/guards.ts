// Listeners in the page that stop what the engine would do by itself, before it does it. Used by the preload;
// Chromium shows keys and gestures to the page first, so this holds even where main cannot listen.
import { mayPress } from '../core/lockdown/keys.ts';

/** What is stopped wherever it happens in the page. */
const stopped: Record<string, string> = {
  contextmenu: 'a long press or right button opens a menu with ways out',
  dragstart: 'a dragged picture or link can be dropped on the engine',
  dragover: 'the page takes no drops',
  drop: 'a dropped file or link would be opened',
  gesturestart: 'two fingers zoom',
  gesturechange: 'two fingers zoom',
  auxclick: 'the middle button opens windows',
  beforeprint: 'nothing is printed',
  copy: 'nothing is put on the clipboard',
  cut: 'nothing is put on the clipboard',
  paste: 'nothing is taken from the clipboard',
};

/** Puts the guards on a page, before any script of it runs. */
export function guardPage(page: Window): void {
  const listen = <Name extends keyof WindowEventMap>(
    name: Name,
    isStopped: (event: WindowEventMap[Name]) => boolean,
  ) => {
    const guard = (event: WindowEventMap[Name]) => {
      if (isStopped(event)) stop(event);
    };
    page.addEventListener(name, guard, { capture: true, passive: false });
  };
  for (const name of Object.keys(stopped)) listen(name as keyof WindowEventMap, () => true);
  for (const name of ['keydown', 'keypress', 'keyup'] as const)
    listen(name, (event) => !mayType(event));
  listen('wheel', ({ ctrlKey, metaKey }) => ctrlKey || metaKey);
  listen('mousedown', ({ button }) => button > 0);
  listen('click', (event) => leadsAway(event));
  listen('submit', () => true);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const mayType = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  mayPress({ key, shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey });

/** Links and file choosers: the page has none, so content that brings one gets nowhere. */
function leadsAway(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        (node.matches('a[href], area[href], input[type="file"], input[type="color"]') ||
          node.localName === 'a'),
    );
}
