// Listeners in the page that stop what the engine would do by itself, before it does it, and tell main. Used by the preload:
// they are there before any script of the page, in a world of their own, so that no script can take them away.
import { attemptAt } from '../core/lockdown/engine-words.ts';
import { judge, openers, watched, type Opener, type Seen } from '../core/lockdown/gestures.ts';
import type { Attempt } from '../core/lockdown/refusals.ts';

/** Hears what has been stopped. */
export type Tell = (attempt: Attempt, detail: string) => void;

/** Puts the guards on a page. */
export function guardPage(page: Window & typeof globalThis, tell: Tell): void {
  const capture = true;
  const see = createSight(page);
  const guard = (event: Event) => {
    const { isStopped, told } = judge(see(event));
    if (isStopped) stop(event);
    if (told) tell(...told);
  };
  for (const type of watched) page.addEventListener(type, guard, { capture, passive: false });
  // Nothing else of the page hears this one, or a script could hold the page with a question.
  page.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture });
  const reload = guardAddress(page, tell);
  guardDocument(page, tell, reload);
  hearPolicies(page, tell);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * The page has one address: links, scripts, forms, downloads, reloads and false addresses all come by here.
 * @returns how to load the page again
 */
function guardAddress(page: Window & typeof globalThis, tell: Tell): () => void {
  let isOurs = false;
  page.navigation.addEventListener('navigate', (event) => {
    if (isOurs || !event.cancelable) return;
    stop(event);
    tell(event.downloadRequest === null ? 'navigation' : 'download', event.destination.url);
  });
  return () => {
    isOurs = true;
    page.location.reload();
  };
}

/** A document that a script opens anew loses its listeners, these guards among them. Ours is never emptied. */
function guardDocument({ document }: Window, tell: Tell, reload: () => void): void {
  new MutationObserver((changes) => {
    if (changes.every(({ removedNodes }) => removedNodes.length === 0)) return;
    tell('code', 'the document was emptied');
    reload();
  }).observe(document, { childList: true });
}

/** What the engine refuses because of the page's policies; main is not asked about it. */
function hearPolicies(page: Window & typeof globalThis, tell: Tell): void {
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    tell(attemptAt(effectiveDirective), `${effectiveDirective} ${blockedURI}`);
  });
  const types = ['permissions-policy-violation'];
  new page.ReportingObserver(
    (reports) => {
      for (const { body } of reports)
        tell('permission', String((body as { featureId?: unknown } | null)?.featureId));
    },
    { types, buffered: true },
  ).observe();
}

/** Any of the events that are watched, with what it may lack. */
type AnyEvent = Event & Partial<KeyboardEvent & PointerEvent & TouchEvent & DragEvent>;

/** Makes plain values of events. */
function createSight(page: Window): (event: AnyEvent) => Seen {
  let areMoving = false;
  const begin = () => (areMoving = false);
  page.addEventListener('touchstart', begin, { capture: true, passive: true });
  return (event) => {
    const { type, key = '', repeat = false, button = 0, pointerType = '' } = event;
    const isRepeated = type === 'touchmove' ? areMoving : repeat;
    if (type === 'touchmove') areMoving = true;
    return {
      ...{ type, key, isRepeated, button },
      shift: event.shiftKey === true,
      control: event.ctrlKey === true,
      alt: event.altKey === true,
      meta: event.metaKey === true,
      pointer: pointerType,
      fingers: event.touches?.length ?? 0,
      opener: type === 'click' ? openerIn(event.composedPath()) : undefined,
      carries: event.dataTransfer?.types.join(', ') ?? '',
    };
  };
}

// Taken from the prototype: a form may hold a field of the name `matches`, which would answer in its place.
const { matches } = Element.prototype;

/** What a click on one of these elements would make the engine open. */
const openerIn = (path: EventTarget[]): Opener | undefined =>
  openers.find(({ selector }) =>
    path.some((node) => node instanceof Element && matches.call(node, selector)),
  );
