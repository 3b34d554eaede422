// What the panel and the kiosk in its frame say to each other. Used by both sides.
import type { ArgumentIn } from '../../main/contract/call-table.ts';
import type { calls, Heard } from '../../main/contract/calls.ts';

/** An event for the kiosk's page. */
export type ToFrame = {
  [N in keyof Heard]: { event: N; payload: Heard[N] };
}[keyof Heard];

/** A screen that the page has painted. */
export type Painted = ArgumentIn<typeof calls, 'screen.shown'>;

export interface FromFrame {
  is: 'shown';
  screen: Painted;
}
