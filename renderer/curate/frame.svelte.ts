// The kiosk in its frame, seen from the panel: what it shows, which it says itself or shows on its page as to any visitor, and
// how it is told to show something else. Used by work.svelte.ts and the parts that steer.
import type { Heard } from '../../main/contract/calls.ts';
import type { FromFrame, Painted, ToFrame } from './frame-words.ts';

/** A pill of the exhibit on screen. */
export interface View {
  name: string;
  isChosen: boolean;
}

/** Where an exhibit has its views. */
const pills = '[data-exhibit] nav button[aria-pressed]';

/** So long after a save an exhibit may be made anew. */
const keptMs = 1500;

const isChosen = (pill: Element): boolean => pill.getAttribute('aria-pressed') === 'true';

export class Frame {
  /** The last screen that was painted. */
  painted = $state.raw<Painted>();
  language = $state('');
  /** What the page has set on its root: sizes, contrast, reach. */
  look = $state.raw<Readonly<Record<string, string | undefined>>>({});
  views = $state.raw<View[]>([]);
  /** Whether an exhibit stands on the page, in a visit or by itself. */
  isExhibitThere = $state(false);
  /** Counts what has changed on the page, for those who look into it. */
  changes = $state(0);
  #element: HTMLIFrameElement | undefined;
  /** The pill that is to be chosen again when an edit has made its exhibit anew. */
  #kept: number | undefined;

  get document(): Document | undefined {
    return this.#element?.contentDocument ?? undefined;
  }

  /** Follows the kiosk in an element until it is taken away. */
  follow = (element: HTMLIFrameElement): (() => void) => {
    this.#element = element;
    let seen: MutationObserver | undefined;
    const onLoad = () => {
      seen?.disconnect();
      seen = this.#observe();
    };
    const onMessage = ({ origin, source, data }: MessageEvent<FromFrame>) => {
      if (origin === location.origin && source === element.contentWindow)
        this.painted = data.screen;
    };
    element.addEventListener('load', onLoad);
    addEventListener('message', onMessage);
    return () => {
      seen?.disconnect();
      element.removeEventListener('load', onLoad);
      removeEventListener('message', onMessage);
      this.#element = undefined;
    };
  };

  /** Tells the kiosk's page. */
  send<N extends keyof Heard>(event: N, payload: Heard[N]): void {
    const word = { event, payload: $state.snapshot(payload) } as ToFrame;
    this.#element?.contentWindow?.postMessage(word, location.origin);
  }

  /** Presses a pill, as a keyboard would. */
  choose(index: number): void {
    this.#pills()[index]?.click();
  }

  /** Whatever comes with the next edit, the view stays the one that is chosen. */
  keepView(): void {
    const chosen = this.#pills().findIndex(isChosen);
    this.#kept = chosen > 0 ? chosen : undefined;
    setTimeout(() => (this.#kept = undefined), keptMs);
  }

  #pills(): HTMLButtonElement[] {
    return [...(this.document?.querySelectorAll<HTMLButtonElement>(pills) ?? [])];
  }

  #observe(): MutationObserver | undefined {
    const page = this.document;
    if (!page) return undefined;
    let isAsked = false;
    const read = () => {
      isAsked = false;
      this.language = page.documentElement.lang;
      this.look = { ...page.documentElement.dataset };
      this.views = this.#pills().map((pill) => ({
        name: pill.textContent.trim(),
        isChosen: isChosen(pill),
      }));
      this.isExhibitThere = page.querySelector('[data-exhibit]') !== null;
      this.changes += 1;
    };
    const observer = new MutationObserver(() => {
      // Before the new page is painted, so that nobody sees another view flash by.
      const kept = this.#kept === undefined ? undefined : this.#pills()[this.#kept];
      if (kept && !isChosen(kept)) kept.click();
      if (!isAsked) setTimeout(read, 50);
      isAsked = true;
    });
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    read();
    return observer;
  }
}
