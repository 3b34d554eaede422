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
    const buttons = this.document?.querySelectorAll<HTMLButtonElement>(pills);
    buttons?.[index]?.click();
  }

  #observe(): MutationObserver | undefined {
    const page = this.document;
    if (!page) return undefined;
    let isAsked = false;
    const read = () => {
      isAsked = false;
      this.language = page.documentElement.lang;
      this.look = { ...page.documentElement.dataset };
      this.views = [...page.querySelectorAll(pills)].map((pill) => ({
        name: pill.textContent.trim(),
        isChosen: pill.getAttribute('aria-pressed') === 'true',
      }));
      this.isExhibitThere = page.querySelector('[data-exhibit]') !== null;
      this.changes += 1;
    };
    const observer = new MutationObserver(() => {
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
