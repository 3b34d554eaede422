// Where a visitor is on the timeline: the month under the handle and the event that is open. Used by the component, its
// parts and the demonstration.
import { monthIndex } from './months.ts';
import { glideAt, nextEvent, sent, settle, thrown, type Glide } from './settle.ts';

/** What a scrub needs to know: the span, where it begins, and the month of each event in the order of time. */
export interface Span {
  first: string;
  last: string;
  start: string;
  months: string[];
}

/** The frames of the screen; a test drives them by hand. */
export interface Frames {
  ask: (paint: (timeMs: number) => void) => number;
  cancel: (asked: number) => void;
}

const screenFrames: Frames = {
  ask: (paint) => requestAnimationFrame(paint),
  cancel: (asked) => cancelAnimationFrame(asked),
};

export class Scrub {
  readonly count: number;
  /** The column of each event. */
  readonly eventMonths: number[];
  /** The month under the handle; a whole number. */
  month = $state(0);
  /** Where the handle is drawn, fractions included. */
  position = $state(0);
  /** True while a finger holds the handle. */
  held = $state(false);
  /** True while it is held or glides on. */
  isMoving = $state(false);
  /** The event that is open: at rest. */
  #opened = $state<number | undefined>();
  #asked: number | undefined;
  readonly #isStill: () => boolean;
  readonly #frames: Frames;

  /** @param isStill true when the visitor wants less movement */
  constructor({ first, last, start, months }: Span, isStill: () => boolean, frames = screenFrames) {
    this.count = monthIndex(last, first) + 1;
    this.eventMonths = months.map((month) => monthIndex(month, first));
    this.#isStill = isStill;
    this.#frames = frames;
    this.#arrive(Math.min(this.count - 1, Math.max(0, monthIndex(start, first))));
  }

  /** The open event by its index; while the handle moves none is. */
  get open(): number | undefined {
    return this.isMoving ? undefined : this.#opened;
  }

  /** How many events have happened: the open one included, those after it not. */
  get passed(): number {
    if (this.open !== undefined) return this.open + 1;
    return this.eventMonths.filter((month) => month <= this.month).length;
  }

  /** The handle follows the finger at once. @param at months, fractions included */
  follow(at: number) {
    this.stop();
    this.held = true;
    this.isMoving = true;
    this.#moveTo(at);
  }

  /** The finger has left. @param speed months per millisecond */
  letGo(speed: number) {
    if (!this.held) return;
    this.held = false;
    const kept = this.#isStill() ? 0 : speed;
    const to = settle(this.position, kept, this.eventMonths, this.count);
    this.#glide(thrown(this.position, to, kept));
  }

  /** To one month, by key. */
  goTo(month: number) {
    if (this.held) return;
    this.stop();
    this.#arrive(Math.min(this.count - 1, Math.max(0, month)));
  }

  /** To one event, by its index. A handle that somebody holds stays with them. */
  show(event: number) {
    const to = this.eventMonths[event];
    if (to === undefined || this.held) return;
    this.stop();
    this.#opened = event;
    this.month = to;
    this.#glide(sent(this.position, to), event);
  }

  /** The event that Earlier or Later leads to; undefined at the ends. */
  neighbour(direction: 1 | -1): number | undefined {
    return nextEvent(this.eventMonths, this.month, this.#opened, direction);
  }

  step(direction: 1 | -1) {
    const event = this.neighbour(direction);
    if (event !== undefined) this.show(event);
  }

  /** Ends whatever glides. */
  stop() {
    if (this.#asked !== undefined) this.#frames.cancel(this.#asked);
    this.#asked = undefined;
  }

  #moveTo(at: number) {
    this.position = Math.min(this.count - 1, Math.max(0, at));
    this.month = Math.round(this.position);
    this.#opened = undefined;
  }

  #arrive(month: number, event?: number) {
    const first = this.eventMonths.indexOf(month);
    this.position = month;
    this.month = month;
    this.#opened = event ?? (first < 0 ? undefined : first);
    this.isMoving = false;
  }

  /** @param event to be opened there at once; left out, the way is part of what is seen */
  #glide(glide: Glide, event?: number) {
    if (this.#isStill()) return this.#arrive(glide.to, event);
    this.isMoving = event === undefined;
    let began: number | undefined;
    const paint = (timeMs: number) => {
      began ??= timeMs;
      const { at, isOver } = glideAt(glide, timeMs - began);
      if (isOver) return this.#arrive(glide.to, event);
      if (event === undefined) this.#moveTo(at);
      else this.position = at;
      this.#asked = this.#frames.ask(paint);
    };
    this.#asked = this.#frames.ask(paint);
  }
}
