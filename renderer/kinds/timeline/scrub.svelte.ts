// Where a visitor is on the timeline: the month under the handle and the event that is open. Used by
// the component, its parts and the demonstration.
import { cubicOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { ExhibitOf } from '../schemas.ts';
import { monthIndex } from './months.ts';
import { nextEvent, settle } from './settle.ts';

const settleMs = 180;
const jumpMs = 420;

export class Scrub {
  readonly count: number;
  /** The column of each event. */
  readonly eventMonths: number[];
  /** The month under the handle; a whole number. */
  month = $state(0);
  /** The open event, by its index. */
  open = $state<number | undefined>();
  /** True while a finger holds the handle. */
  held = $state(false);
  /** Where the handle is drawn, fractions included. */
  readonly position: Tween<number>;
  readonly #isStill: () => boolean;

  /** @param isStill true when the visitor wants less movement */
  constructor(exhibit: ExhibitOf<'timeline'>, isStill: () => boolean) {
    const { first, last } = exhibit.span;
    this.count = monthIndex(last, first) + 1;
    this.eventMonths = exhibit.events.map(({ month }) => monthIndex(month, first));
    this.#isStill = isStill;
    this.month = Math.min(this.count - 1, Math.max(0, monthIndex(exhibit.startMonth, first)));
    this.open = this.#firstIn(this.month);
    this.position = new Tween(this.month, { easing: cubicOut });
  }

  /** How many events have happened: the open one included, those after it not. */
  get passed(): number {
    if (this.open !== undefined) return this.open + 1;
    return this.eventMonths.filter((month) => month <= this.month).length;
  }

  #firstIn(month: number): number | undefined {
    const index = this.eventMonths.indexOf(month);
    return index < 0 ? undefined : index;
  }

  #glide(to: number, duration: number) {
    void this.position.set(to, { duration: this.#isStill() ? 0 : duration });
  }

  /** The handle follows the finger at once. @param at months, fractions included */
  follow(at: number) {
    this.held = true;
    this.#glide(at, 0);
    const month = Math.round(at);
    if (month === this.month) return;
    this.month = month;
    this.open = this.#firstIn(month);
  }

  /** The finger has left. @param speed months per millisecond */
  letGo(speed: number) {
    this.held = false;
    const to = settle(this.position.current, speed, this.eventMonths, this.count);
    if (to !== this.month) {
      this.month = to;
      this.open = this.#firstIn(to);
    }
    this.#glide(to, Math.abs(speed) > 0.02 ? jumpMs : settleMs);
  }

  /** To one month, by key. */
  goTo(month: number) {
    this.month = Math.min(this.count - 1, Math.max(0, month));
    this.open = this.#firstIn(this.month);
    this.#glide(this.month, settleMs);
  }

  /** To one event, by its index. */
  show(event: number) {
    const month = this.eventMonths[event];
    if (month === undefined) return;
    this.held = false;
    this.month = month;
    this.open = event;
    this.#glide(month, jumpMs);
  }

  /** The event that Earlier or Later leads to; undefined at the ends. */
  neighbour(direction: 1 | -1): number | undefined {
    return nextEvent(this.eventMonths, this.month, this.open, direction);
  }

  step(direction: 1 | -1) {
    const event = this.neighbour(direction);
    if (event !== undefined) this.show(event);
  }
}
