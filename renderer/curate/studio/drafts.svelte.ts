// The drafts of all exhibits that were opened, so that going to another exhibit loses nothing. Kept by the panel.
import { createContext } from 'svelte';
import { Editing } from './editing.svelte.ts';

export class Drafts {
  readonly #all: Record<string, Editing> = {};

  of(exhibit: string): Editing {
    return (this.#all[exhibit] ??= new Editing(exhibit));
  }

  get isChanged(): boolean {
    return Object.values(this.#all).some((one) => one.isChanged);
  }
}

export const [getDrafts, setDrafts] = createContext<Drafts>();
