// The ways from one exhibit to another, for what leads across them: which exhibits there are, and how to open one.
import { createContext } from 'svelte';
import type { ExhibitCard } from '../../main/contract/rotation.ts';

export interface Doors {
  /** The exhibit of this id; undefined when it is not shown. */
  find: (id: string) => ExhibitCard | undefined;
  open: (id: string) => void;
}

export const [getDoors, setDoors] = createContext<Doors>();
