// How far the visitor has come in the errands of a message, and which errand is on the desk.

/** Time to see what one has done before the next errand comes, in milliseconds. */
const lingerMs = 1100;

export class Journey {
  readonly count: number;
  /** How many errands are done, from the first. */
  done = $state(0);
  /** The errand on the desk. */
  shown = $state(0);
  /** True while an errand that was done before is read again. */
  isLookingBack = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param count how many errands there are; the last one sends */
  constructor(count: number) {
    this.count = count;
  }

  get isSent(): boolean {
    return this.done === this.count;
  }

  isDone(errand: number): boolean {
    return errand < this.done;
  }

  /** May the visitor put this errand on the desk? What is done, and what comes next. */
  mayShow(errand: number): boolean {
    return errand <= this.done && errand < this.count;
  }

  /** Marks an errand done; a moment later the next one comes by itself. Out of turn it does nothing. */
  finish(errand: number): void {
    if (errand !== this.done || errand >= this.count) return;
    this.done = errand + 1;
    if (this.isSent) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.shown = this.done), lingerMs);
  }

  show(errand: number): void {
    if (!this.mayShow(errand)) return;
    clearTimeout(this.#timer);
    this.shown = errand;
    this.isLookingBack = errand < Math.min(this.done, this.count - 1);
  }

  /** To the errand that is to be done now. */
  goOn(): void {
    this.show(Math.min(this.done, this.count - 1));
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.done = 0;
    this.shown = 0;
    this.isLookingBack = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
