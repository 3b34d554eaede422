// What a portal shows by itself when nobody touches: a light goes through the edge, a page opens, an
// address answers, and a light stops at the bar.
import { mayEnter, mayOpen } from './access.ts';
import type { Portal } from './schema.ts';
import type { PortalScreen, Section } from './screen.svelte.ts';

/** Steps in turn, for `demonstrate`. */
export const demonstrationOf = (
  screen: PortalScreen,
  exhibit: () => Portal,
  show: (section: Section) => void,
): (() => void)[] => {
  const { people, directory, topics } = exhibit();
  const admitted = people.find(mayEnter);
  const refused = people.find((one) => !mayEnter(one));
  const site = directory.sites.find(({ id }) => admitted && mayOpen(admitted, id));
  const steps: (() => void)[] = [];
  if (admitted) steps.push(() => screen.choose(admitted.id));
  if (admitted && site) steps.push(() => screen.open(site));
  if (admitted)
    steps.push(() => screen.openAddress(exhibit().addresses.documented[0]?.address ?? ''));
  if (refused) steps.push(() => screen.choose(refused.id));
  if (topics.length > 0) steps.push(() => show(0));
  // Last, so that every round begins at the portal.
  steps.push(() => show('portal'));
  return steps;
};
