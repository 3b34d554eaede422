// The views of a map exhibit: which there are, and what it shows of them by itself. Used by Map.
import type { Text } from '../../../main/contract/fields.ts';
import type { ExhibitOf } from '../schemas.ts';
import type { DeskState } from './desk.svelte.ts';

export type View = 'calls' | 'map' | 'counts' | 'comparison' | 'bill' | 'owners';

/** The views in the order of their buttons. Large words leave the call desk no room for the map's notes: then the map is a
 * view of its own. */
export const viewsOf = (
  { views, comparison, bill, owners }: ExhibitOf<'map'>,
  { largeText }: { largeText: boolean },
): { view: View; name: Text }[] => [
  { view: 'calls', name: views.calls },
  ...(largeText ? [{ view: 'map' as const, name: views.map }] : []),
  { view: 'counts', name: views.counts },
  ...(comparison ? [{ view: 'comparison' as const, name: comparison.name }] : []),
  ...(bill ? [{ view: 'bill' as const, name: bill.name }] : []),
  ...(owners ? [{ view: 'owners' as const, name: owners.name }] : []),
];

/** What is shown while nobody touches: the settings of the exhibit, then its other views. */
export const showingOf = (
  exhibit: ExhibitOf<'map'>,
  desk: Pick<DeskState, 'set'>,
  show: (view: View) => void,
): (() => void)[] => [
  ...exhibit.demonstration.map((setting) => () => {
    show('calls');
    desk.set(setting);
  }),
  ...viewsOf(exhibit, { largeText: false })
    .filter(({ view }) => view === 'comparison' || view === 'counts')
    .map(
      ({ view }) =>
        () =>
          show(view),
    ),
];
