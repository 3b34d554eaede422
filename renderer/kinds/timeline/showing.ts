// What the exhibit does when nobody touches: a few steps that show its own point.
import type { ExhibitOf } from '../schemas.ts';
import type { Scrub } from './scrub.svelte.ts';
import type { Trial } from './trial.svelte.ts';

/** The views of the exhibit, in the order of their pills. */
export type View = 'timeline' | 'map' | 'comparison' | 'epilogue';

type Show = (view: View) => void;

/** The steps for `demonstrate`: on along the events, a closing, and the map with a route that fails. */
export const createShowing = (
  { events, map }: ExhibitOf<'timeline'>,
  scrub: Scrub,
  trial: Trial,
  show: Show,
): (() => void)[] => {
  const start = scrub.open ?? 0;
  const closing = events.findIndex(({ effect }, index) => effect === 'closes' && index > start);
  const steps = [
    () => {
      show('timeline');
      scrub.step(1);
    },
    () => scrub.show(closing < 0 ? events.length - 1 : closing),
  ];
  if (!map) return [...steps, () => scrub.step(1), () => scrub.show(start)];
  const beyond = map.routes?.gaps[0]?.to;
  steps.push(() => {
    show('map');
    trial.moveDivider(0.7);
    trial.moveDivider(0.25, true);
  });
  if (beyond) steps.push(() => trial.choose('to', beyond));
  return [
    ...steps,
    () => {
      show('timeline');
      scrub.show(start);
    },
  ];
};
