// One exhibit that is being edited as a form: the draft, its undoing, and saving it. Lives on while the panel shows another
// exhibit. Every field of the form reads it.
import { createContext, tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Opened } from '../../../build/curate/studio/calls.ts';
import type { Change } from '../../../build/curate/studio/change.ts';
import type { Path } from '../../../build/curate/studio/edits.ts';
import type { Draft, Original } from '../../../build/curate/studio/read-draft.ts';
import { desk } from '../desk.ts';
import { History } from './history.svelte.ts';
import { idOf, writePath } from './paths.ts';

const typingMs = 300;

export class Editing {
  opened = $state.raw<Opened>();
  draft = $state.raw<Draft>({ text: '', problems: [] });
  original = $state.raw<Original>({ text: '', hash: '' });
  /** What somebody else has saved meanwhile. */
  theirs = $state.raw<Original>();
  /** A sentence when something could not be done. */
  refusal = $state<string>();
  isReviewing = $state(false);
  /** The parts of the form that are unfolded, by their paths. */
  readonly unfolded = new SvelteSet<string>();
  #work: Promise<void> = Promise.resolve();
  #typing: { change: Change; timer: ReturnType<typeof setTimeout> } | undefined;
  readonly #history = new History<Draft>();
  readonly exhibit: string;

  constructor(exhibit: string) {
    this.exhibit = exhibit;
  }

  readonly isChanged = $derived(this.draft.text !== this.original.text);
  readonly mayUndo = $derived(this.#history.mayUndo);
  readonly mayRedo = $derived(this.#history.mayRedo);
  readonly errors = $derived(this.draft.problems.filter(({ severity }) => severity === 'error'));
  readonly #said = $derived(Map.groupBy(this.draft.problems, ({ path }) => path));

  /** What the check says of a place. */
  problemsAt(path: Path): Draft['problems'] {
    return this.#said.get(writePath(path)) ?? [];
  }

  /** Reads the file, and what is around it. While there are changes here, another file is only reported. */
  refresh = (): Promise<void> =>
    this.#after(async () => {
      const opened = await desk.call('studio.open', { exhibit: this.exhibit });
      if ('why' in opened) this.refusal = opened.why;
      else if (this.opened && this.isChanged && opened.original.text !== this.draft.text)
        await this.#keepDraft(opened);
      else this.#takeFile(opened);
    });

  #takeFile(opened: Opened): void {
    if (opened.original.hash !== this.original.hash) this.#history.forget();
    this.opened = opened;
    this.original = opened.original;
    this.draft = opened.draft;
    this.theirs = undefined;
  }

  /** The draft stays. A fact or a picture may have come meanwhile, so it is checked anew. */
  async #keepDraft(opened: Opened): Promise<void> {
    const { exhibit } = this;
    this.theirs = opened.original.hash === this.original.hash ? undefined : opened.original;
    this.opened = { ...opened, ...(this.opened?.form && { form: this.opened.form }) };
    const { text } = this.draft;
    const checked = await desk.call('studio.change', { exhibit, text, changes: [] });
    if (checked.is === 'changed' && this.draft.text === text) this.draft = checked.draft;
  }

  /** Does a change now. */
  change = (...changes: Change[]): Promise<void> => {
    this.#flush();
    const [first] = changes;
    return this.#change(changes, first?.do === 'set' ? writePath(first.path) : '');
  };

  /** Does a change as soon as the curator pauses. */
  type(path: Path, value: string | number | undefined): void {
    const change: Change =
      value === undefined
        ? { do: 'remove', path: [...path] }
        : { do: 'set', path: [...path], value };
    if (this.#typing && writePath(this.#typing.change.path) !== writePath(path)) this.#flush();
    clearTimeout(this.#typing?.timer);
    this.#typing = { change, timer: setTimeout(() => this.#flush(), typingMs) };
  }

  /** Whether something was typed that the desk has not been told yet. */
  get isTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** Whatever was typed last is in the draft, and the desk has answered. */
  settle = (): Promise<void> => {
    this.#flush();
    return this.#work;
  };

  undo = async (): Promise<void> => {
    await this.settle();
    this.draft = this.#history.undo(this.draft);
  };

  redo = async (): Promise<void> => {
    await this.settle();
    this.draft = this.#history.redo(this.draft);
  };

  /** Takes a draft that was made elsewhere, such as from a table; can be undone. */
  take = (draft: Draft): void => this.#step(draft, '');

  save = (): Promise<void> => {
    this.#flush();
    return this.#after(async () => {
      const { text } = this.draft;
      const { exhibit } = this;
      const { hash } = this.original;
      const saving = await desk.call('studio.save', { exhibit, text, hash });
      this.refusal = saving.is === 'refused' ? saving.why : undefined;
      this.theirs = saving.is === 'changed' ? saving.theirs : undefined;
      if (saving.is === 'saved') this.original = { text, hash: saving.hash };
      this.isReviewing = saving.is === 'refused';
    });
  };

  /** Gives up what was changed here. */
  takeTheirs = async (): Promise<void> => {
    this.draft = { ...this.draft, text: this.original.text };
    this.theirs = undefined;
    await this.refresh();
  };

  /** Both: what was changed here, in what they saved. Nothing is saved yet. */
  joinTheirs = (): Promise<void> =>
    this.#after(async () => {
      const { theirs, exhibit, original, draft } = this;
      if (!theirs) return;
      const texts = { base: original.text, ours: draft.text, theirs: theirs.text };
      const joined = await desk.call('studio.merge', { exhibit, ...texts });
      this.refusal = joined.is === 'refused' ? joined.why : undefined;
      if (joined.is === 'refused') return;
      this.#history.forget();
      this.original = theirs;
      this.draft = joined.draft;
      this.theirs = undefined;
    });

  /** What is here goes over what they saved. */
  keepOurs = async (): Promise<void> => {
    if (this.theirs) this.original = this.theirs;
    await this.save();
  };

  /** Unfolds what a place is in, and goes there. */
  reveal = async (path: Path): Promise<void> => {
    path.forEach((_, at) => this.unfolded.add(writePath(path.slice(0, at + 1))));
    await tick();
    for (let length = path.length; length > 0; length -= 1) {
      const place = document.getElementById(idOf(path.slice(0, length)));
      if (!place) continue;
      place.scrollIntoView({ block: 'center' });
      place.focus({ preventScroll: true });
      return;
    }
  };

  #flush(): void {
    const { change, timer } = this.#typing ?? {};
    clearTimeout(timer);
    this.#typing = undefined;
    if (change) void this.#change([change], writePath(change.path));
  }

  #change = (changes: Change[], of: string): Promise<void> =>
    this.#after(async () => {
      const { exhibit } = this;
      const made = await desk.call('studio.change', { exhibit, text: this.draft.text, changes });
      this.refusal = made.is === 'refused' ? made.why : undefined;
      if (made.is === 'changed') this.#step(made.draft, of);
    });

  #step(draft: Draft, of: string): void {
    if (draft.text === this.draft.text) return;
    this.#history.step(this.draft, of);
    this.draft = draft;
  }

  /** One after the other: each change is made in what the one before has left. */
  #after(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.refusal = error instanceof Error ? error.message : String(error);
    });
    return this.#work;
  }
}

export const [getEditing, setEditing] = createContext<Editing>();
