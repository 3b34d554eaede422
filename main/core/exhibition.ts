// What the kiosk shows, and what waits to be shown until nobody is there. Used by main/index.ts and all that asks for content.
import type { EditState } from '../contract/staff.ts';
import type { Loaded } from './content/load-exhibits.ts';
import type { Problem } from './content/problems.ts';

export interface Exhibition {
  shown(): Loaded;
  /** Something good is to be shown, as soon as nobody is there. @param onShown told when it is */
  offer(next: Loaded, onShown?: () => void): void;
  /** The newest files have mistakes: nothing waits any more, and what is shown stays. */
  refuse(problems: readonly Problem[]): void;
  /** Nobody is there: what waits takes the place of what is shown. */
  renew(): Loaded;
  /** What has become of the newest files. */
  state(): EditState;
  /** What is wrong in the newest files, shown or not. */
  problems(): readonly Problem[];
}

/** Creates it over what was loaded first. @param onOffer told that something waits */
export function createExhibition(first: Loaded, onOffer: () => void): Exhibition {
  let shown = first;
  let waiting: { next: Loaded; onShown: () => void } | undefined;
  let refused: readonly Problem[] | undefined;
  return {
    shown: () => shown,
    offer: (next, onShown = () => undefined) => {
      waiting = { next, onShown };
      refused = undefined;
      onOffer();
    },
    refuse: (problems) => {
      waiting = undefined;
      refused = problems;
    },
    renew: () => {
      if (!waiting) return shown;
      const { next, onShown } = waiting;
      waiting = undefined;
      shown = next;
      onShown();
      return shown;
    },
    state: () => (refused ? 'refused' : waiting ? 'waiting' : 'none'),
    problems: () => refused ?? waiting?.next.problems ?? shown.problems,
  };
}
