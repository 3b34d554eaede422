// A list of which only so much has room: one part of it at a time. Used where words are large or lie low.

export class Paged<Item> {
  #turned = $state(0);
  readonly #items: () => readonly Item[];
  readonly #most: () => number;

  /** @param most how many have room at once */
  constructor(items: () => readonly Item[], most: () => number) {
    this.#items = items;
    this.#most = most;
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.#items().length / this.#most()));
  }

  /** The page on show, from 0; a list that became shorter shows its last one. */
  get page(): number {
    return Math.min(this.#turned, this.pages - 1);
  }

  get shown(): readonly Item[] {
    const from = this.page * this.#most();
    return this.#items().slice(from, from + this.#most());
  }

  turn(by: number): void {
    this.#turned = Math.min(this.pages - 1, Math.max(0, this.page + by));
  }
}
