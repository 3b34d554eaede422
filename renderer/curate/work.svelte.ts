// What the curator is at: the folder as it is saved, where the kiosk in the frame stands, and how it is looked at. Every part of
// the panel reads it, and steers the kiosk through it.
import { createContext } from 'svelte';
import type { DeskExhibit, DeskPanelEvents, DeskState } from '../../build/curate/calls.ts';
import type { DeskPlace, DeskSettings } from '../../main/contract/desk.ts';
import { desk, onAnswering } from './desk.ts';
import { Frame } from './frame.svelte.ts';
import { sizes, type Size } from './sizes.ts';

export type Tab = 'problems' | 'translations' | 'form';

/** What is to be shown anew; without ids, everything. */
type Shown = Pick<DeskPanelEvents['desk'], 'state' | 'arePicturesNew'> & { ids?: string[] };

export class Work {
  state = $state.raw() as DeskState;
  size = $state.raw<Size>(sizes[0]);
  tab = $state<Tab>('problems');
  readonly frame = new Frame();
  /** The exhibit that the panel speaks of: the one on screen, or one that was chosen and cannot be shown. */
  exhibitId = $state<string>();

  /** Whether the desk's server answers. */
  isThere = $state(true);
  /** How many saves have been taken over. */
  saves = $state(0);

  constructor(first: DeskState) {
    this.state = first;
    onAnswering((isThere) => {
      this.isThere = isThere;
      if (isThere) void this.#catchUp();
    });
  }

  get exhibit(): DeskExhibit | undefined {
    return this.state.exhibits.find(({ id }) => id === this.exhibitId);
  }

  /** An exhibit that was just made: its folder is there before anybody has looked into it. */
  #awaited: string | undefined;

  /** Opens a new exhibit as soon as the desk knows it. */
  openWhenThere(id: string): void {
    this.#awaited = id;
    this.#openAwaited();
  }

  #openAwaited(): void {
    const id = this.#awaited;
    if (id === undefined || !this.state.exhibits.some((one) => one.id === id)) return;
    this.#awaited = undefined;
    this.goTo({ at: 'exhibit', id });
  }

  /** What was saved before the panel listened, or while it could not, as on a machine that slept. */
  async #catchUp(): Promise<void> {
    this.#show({ state: await desk.call('desk.read'), arePicturesNew: true });
  }

  /** The folder was saved. */
  take = ({ state, ids, arePicturesNew, isShown }: DeskPanelEvents['desk']): void => {
    if (state.isTimeKept === this.state.isTimeKept) this.saves += 1;
    if (isShown) this.#show({ state, ids, arePicturesNew });
    else this.state = state;
    this.#openAwaited();
  };

  #show({ state, ids = state.exhibits.map(({ id }) => id), arePicturesNew }: Shown): void {
    this.state = state;
    this.frame.keepView();
    this.frame.send('desk.edited', { ids, arePicturesNew });
  }

  /** To a place of the kiosk. */
  goTo(place: DeskPlace): void {
    if ('id' in place) this.exhibitId = place.id;
    const isThere = !('id' in place) || this.exhibit?.state !== 'absent';
    if (isThere) this.frame.send('desk.show', { place });
  }

  speak(language: string): void {
    this.frame.send('desk.show', { language });
  }

  set(settings: DeskSettings): void {
    this.frame.send('desk.show', { settings });
  }

  /** Whether the loop goes on and visits end, as in the gallery. */
  keepTime = (isKept: boolean): void => void desk.call('desk.keepTime', { isKept });
}

/** The work, for every component of the panel. */
export const [getWork, setWork] = createContext<Work>();
