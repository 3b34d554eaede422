// Follows every finger on the test surface: its number, its way, and which of them were taps. Used by TouchTest.
import type { Attachment } from 'svelte/attachments';
import type { Point } from './judge.ts';

export interface Contact {
  /** From 1, in the order in which they came. */
  number: number;
  /** The pointer that it is, until the finger leaves. */
  pointer: number | undefined;
  at: Point;
  trail: Point[];
}

/** A tap stays within so many pixels, and is of one finger alone. */
const tapPixels = 24;
const longestTrail = 240;

export class Contacts {
  /** Those that are down, and those that were until new ones come. */
  shown = $state.raw<Contact[]>([]);
  mostAtOnce = $state(0);
  /** Whether more than one finger has been down since the last time that none was. */
  #isTogether = false;
  #ontap: (felt: Point) => void;

  /** @param ontap told where a finger has tapped alone */
  constructor(ontap: (felt: Point) => void) {
    this.#ontap = ontap;
  }

  /** Follows the fingers that go down on an element. */
  follow: Attachment<HTMLElement> = (element) => {
    const listeners = {
      pointerdown: this.#onDown,
      pointermove: this.#onMove,
      pointerup: this.#onUp,
      pointercancel: this.#onLeave,
    };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener);
    };
  };

  forget(): void {
    this.shown = [];
    this.mostAtOnce = 0;
  }

  #onDown = (event: PointerEvent): void => {
    // What is a button stays one.
    if ((event.target as Element).closest('button')) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const down = this.#down().length;
    const at = pointOf(event);
    const before = down > 0 ? this.shown : [];
    const number = Math.max(0, ...before.map((contact) => contact.number)) + 1;
    this.shown = [...before, { number, pointer: event.pointerId, at, trail: [at] }];
    this.#isTogether = down > 0;
    this.mostAtOnce = Math.max(this.mostAtOnce, down + 1);
  };

  #onMove = (event: PointerEvent): void => {
    const at = pointOf(event);
    this.#change(event, ({ trail }) => ({ at, trail: [...trail, at].slice(-longestTrail) }));
  };

  #onUp = (event: PointerEvent): void => {
    const contact = this.#down().find(({ pointer }) => pointer === event.pointerId);
    this.#onLeave(event);
    const first = contact?.trail[0];
    if (!contact || !first || this.#isTogether) return;
    const isStill = contact.trail.every(
      ({ x, y }) => Math.hypot(x - first.x, y - first.y) <= tapPixels,
    );
    if (isStill) this.#ontap(first);
  };

  #onLeave = (event: PointerEvent): void => {
    this.#change(event, () => ({ pointer: undefined }));
  };

  #down(): Contact[] {
    return this.shown.filter(({ pointer }) => pointer !== undefined);
  }

  #change({ pointerId }: PointerEvent, change: (contact: Contact) => Partial<Contact>): void {
    this.shown = this.shown.map((contact) =>
      contact.pointer === pointerId ? { ...contact, ...change(contact) } : contact,
    );
  }
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
