// Exhibits and their components as they come from main: each is fetched once and kept until they are changed, and all are
// fetched ahead while the loop rests, so that a touch opens an exhibit in one frame.
import type { ExhibitWhole } from '../../main/contract/calls.ts';
import type { Component } from 'svelte';
import type { ExhibitCard } from '../../main/contract/rotation.ts';
import { components, type Kept } from '../kinds/components.ts';
import type { Exhibit, Kind } from '../kinds/schemas.ts';
import { kiosk } from './kiosk.ts';

/** An exhibit ready to be shown. */
export interface Opened extends ExhibitWhole {
  component: Component<{ exhibit: Exhibit; autoplay: boolean; kept?: Kept }>;
}

const fetchExhibit = async ({ id, kind }: ExhibitCard): Promise<Opened> => {
  const [whole, loaded] = await Promise.all([
    kiosk.call('exhibit.read', { id }),
    components[kind as Kind](),
  ]);
  // The registry ties each kind to its component; the union of all kinds cannot say so.
  return { ...whole, component: loaded.default as Opened['component'] };
};

export class Library {
  #opened = new Map<string, Promise<Opened>>();

  /** @throws Error when main refuses, or the kind's code cannot be loaded */
  open(card: ExhibitCard): Promise<Opened> {
    const known = this.#opened.get(card.id);
    if (known) return known;
    const opened = fetchExhibit(card);
    this.#opened.set(card.id, opened);
    opened.catch(() => {
      if (this.#opened.get(card.id) === opened) this.#opened.delete(card.id);
    });
    return opened;
  }

  /**
   * Drops what has been changed; what is being fetched ahead ends.
   * @param ids left out, everything is dropped
   */
  forget(ids?: readonly string[]): void {
    const kept = ids ? [...this.#opened].filter(([id]) => !ids.includes(id)) : [];
    this.#opened = new Map(kept);
  }

  /**
   * Fetches ahead, one exhibit at a time, whenever the page has nothing else to do.
   * @param onopened waits for whatever is done with each before the next is fetched
   */
  async warm(cards: ExhibitCard[], onopened: (opened: Opened) => Promise<void>): Promise<void> {
    const begun = this.#opened;
    for (const card of cards) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
      if (begun !== this.#opened) return;
      const opened = await this.open(card).catch(() => undefined);
      if (opened) await onopened(opened);
    }
  }
}
