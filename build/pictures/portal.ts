// Pictures of a portal exhibit: each person at its edge, a page and an address that open, one that stays closed, and
// every panel about the network.
import { mayEnter, mayOpen } from '../../renderer/kinds/portal/access.ts';
import words from '../../renderer/kinds/portal/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type Portal = ExhibitOf<'portal'>;

const shootPeople = async (
  { press, shoot }: Studio,
  { id, people, startsAs }: Portal,
): Promise<void> => {
  for (const person of people.filter((one) => one.id !== startsAs)) {
    await press(person.name, true);
    await shoot(id, `as-${person.id}`);
  }
};

/** What opens for somebody who gets in: a page of the list, and the address that waits in the pad. */
const shootOpen = async ({ press, shoot }: Studio, exhibit: Portal): Promise<void> => {
  const guest = exhibit.people.find(mayEnter);
  const site = guest && exhibit.directory.sites.find((one) => mayOpen(guest, one.id));
  if (!guest || !site) return;
  await press(guest.name, true);
  await press(words.open);
  await shoot(exhibit.id, 'address');
  await press(words.allSites);
  await press(site.name, true);
  await shoot(exhibit.id, 'page');
  await press(words.allSites);
};

const shootClosed = async ({ press, shoot }: Studio, exhibit: Portal): Promise<void> => {
  const stranger = exhibit.people.find((person) => !mayEnter(person));
  const [site] = exhibit.directory.sites;
  if (!stranger || !site) return;
  await press(stranger.name, true);
  await press(site.name, true);
  await shoot(exhibit.id, 'stays-closed');
};

export const shootPortal = async (studio: Studio, exhibit: Portal): Promise<void> => {
  await studio.shoot(exhibit.id, 'start');
  await shootPeople(studio, exhibit);
  await shootOpen(studio, exhibit);
  await shootClosed(studio, exhibit);
  for (const [place, topic] of exhibit.topics.entries()) {
    await studio.press(topic.name);
    await studio.shoot(exhibit.id, `topic-${place + 1}`);
  }
};
