// What one may go back to, and forward again. Used by editing.svelte.ts.

/** What was before a step. `of` is the field, so that what is typed in one go is undone in one go. */
interface Step<State> {
  before: State;
  of: string;
}

export class History<State> {
  #past = $state.raw<Step<State>[]>([]);
  #future = $state.raw<State[]>([]);

  readonly mayUndo = $derived(this.#past.length > 0);
  readonly mayRedo = $derived(this.#future.length > 0);

  /** Something else came after `before`. @param of the field it was done in; empty for what stands alone */
  step(before: State, of: string): void {
    const goesOn = of !== '' && this.#past.at(-1)?.of === of && !this.mayRedo;
    if (!goesOn) this.#past = [...this.#past, { before, of }];
    this.#future = [];
  }

  /** What was before `now`. */
  undo(now: State): State {
    const last = this.#past.at(-1);
    if (!last) return now;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, now];
    return last.before;
  }

  /** What came after `now`, before it was undone. */
  redo(now: State): State {
    const next = this.#future.at(-1);
    if (next === undefined) return now;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { before: now, of: '' }];
    return next;
  }

  forget(): void {
    this.#past = [];
    this.#future = [];
  }
}
