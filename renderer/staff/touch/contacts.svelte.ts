// Follows every finger on the test surface: its number, its way, and which of them were taps. Used by TouchTest.
import type { Attachment } from 'svelte/attachments';
import type { Point } from './judge.ts';

export interface Contact {
  /** From 1, in the order in which they came. */
  number: number;
  at: Point;
  trail: Point[];
  isDown: boolean;
}

/** A tap stays within so many pixels, and is of one finger alone. */
const tapPixels = 24;
const longestTrail = 240;

export class Contacts {
  shown = $state.raw<Contact[]>([]);
  mostAtOnce = $state(0);
  #down = new Map<number, Contact>();
  /** Whether more than one finger has been down since the last time that none was. */
  #isTogether = false;
  #ontap: (felt: Point) => void;

  constructor(ontap: (felt: Point) => void) {
    this.#ontap = ontap;
  }

  /** Follows the fingers that go down on an element. */
  follow: Attachment<HTMLElement> = (element) => {
    const listeners: [string, (event: PointerEvent) => void][] = [
      ['pointerdown', this.#onDown],
      ['pointermove', this.#onMove],
      ['pointerup', this.#onUp],
      ['pointercancel', this.#onCancel],
    ];
    for (const [name, listener] of listeners)
      element.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners)
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
    // What the last fingers left is wiped away when new ones come.
    if (this.#down.size === 0) this.shown = [];
    const at = { x: event.clientX, y: event.clientY };
    const number = Math.max(0, ...this.shown.map((contact) => contact.number)) + 1;
    const contact = { number, at, trail: [at], isDown: true };
    this.#down.set(event.pointerId, contact);
    this.#isTogether = this.#down.size > 1 || (this.#isTogether && this.#down.size > 0);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#down.size);
    this.shown = [...this.shown, contact];
  };

  #onMove = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    this.#change(event.pointerId, (contact) => ({
      ...contact,
      at,
      trail: [...contact.trail, at].slice(-longestTrail),
    }));
  };

  #onUp = (event: PointerEvent): void => {
    const contact = this.#down.get(event.pointerId);
    this.#onCancel(event);
    const first = contact?.trail[0];
    if (!contact || !first || this.#isTogether) return;
    const isStill = contact.trail.every(
      ({ x, y }) => Math.hypot(x - first.x, y - first.y) <= tapPixels,
    );
    if (isStill) this.#ontap(first);
  };

  #onCancel = (event: PointerEvent): void => {
    this.#change(event.pointerId, (contact) => ({ ...contact, isDown: false }));
    this.#down.delete(event.pointerId);
    if (this.#down.size === 0) queueMicrotask(() => (this.#isTogether = false));
  };

  #change(pointerId: number, change: (contact: Contact) => Contact): void {
    const contact = this.#down.get(pointerId);
    if (!contact) return;
    const changed = change(contact);
    this.#down.set(pointerId, changed);
    this.shown = this.shown.map((one) => (one === contact ? changed : one));
  }
}
