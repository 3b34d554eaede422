// Pictures of a portal exhibit: each person at its edge, what opens and what stays closed, every answer of the address
// pad and the search, the scale from near to far, every panel, and the line that is marked.
import { mayEnter, mayOpen } from '../../renderer/kinds/portal/access.ts';
import words from '../../renderer/kinds/portal/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type Portal = ExhibitOf<'portal'>;
type Part = (studio: Studio, exhibit: Portal) => Promise<void>;

/** Presses keys of a pad or a keyboard, one after another. */
const type = async ({ press }: Studio, keys: string): Promise<void> => {
  for (const key of keys) await press(key === '.' ? words.dot : key);
};

/** Goes to the address pad, or to the list, where they have no room beside each other. */
const goTo = async ({ press, hasButton }: Studio, tool: 'pad' | 'list'): Promise<void> => {
  if (tool === 'pad' && !(await hasButton(words.open))) await press(words.typeAddress);
  if (tool === 'list' && (await hasButton(words.allSites))) await press(words.allSites);
};

const shootPeople: Part = async ({ press, shoot }, { id, people, startsAs }) => {
  await shoot(id, 'start');
  for (const person of people.filter((one) => one.id !== startsAs)) {
    await press(person.name, true);
    await shoot(id, `as-${person.id}`);
  }
};

/** What opens for somebody who gets in: a page of the list, and the address that waits in the pad. */
const shootOpen: Part = async (studio, exhibit) => {
  const { press, shoot } = studio;
  const guest = exhibit.people.find(mayEnter);
  const site = guest && exhibit.directory.sites.find((one) => mayOpen(guest, one.id));
  if (!guest || !site) return;
  await press(guest.name, true);
  await goTo(studio, 'pad');
  await shoot(exhibit.id, 'pad');
  await press(words.open);
  await shoot(exhibit.id, 'address');
  await goTo(studio, 'list');
  await shoot(exhibit.id, 'list');
  await press(site.name, true);
  await shoot(exhibit.id, 'page');
  await press(words.allSites);
};

/** Addresses that no source names, that lie outside, and that are none yet. */
const shootAddresses: Part = async (studio, exhibit) => {
  const { press, shoot } = studio;
  const { begin } = exhibit.addresses;
  const typed = { unknown: `${begin}1.1.1`, outside: '175.45.176.1', incomplete: begin };
  for (const [state, address] of Object.entries(typed)) {
    await goTo(studio, 'list');
    await goTo(studio, 'pad');
    await type(studio, address);
    await press(words.open);
    await shoot(exhibit.id, `address-${state}`);
  }
  await press(words.allSites);
};

const shootSearch: Part = async (studio, exhibit) => {
  const { press, shoot, hasButton } = studio;
  await press(words.search);
  await shoot(exhibit.id, 'search');
  if (await hasButton('ABC')) await press('ABC');
  await type(studio, 'wood');
  await shoot(exhibit.id, 'search-latin');
  await press(words.endSearch);
  await press(words.search);
  if (await hasButton('한글')) await press('한글');
  await type(studio, 'ㄱㅗㅏㅎㅏ');
  await shoot(exhibit.id, 'search-hangul');
  await press(words.shift);
  await type(studio, 'ㄸ');
  await press(words.shift);
  await shoot(exhibit.id, 'search-nothing');
  await press(words.digits);
  await press(words.allNames);
  await shoot(exhibit.id, 'search-digits');
  await press(words.endSearch);
};

const shootClosed: Part = async (studio, exhibit) => {
  const { press, shoot } = studio;
  const stranger = exhibit.people.find((person) => !mayEnter(person));
  const [site] = exhibit.directory.sites;
  if (!stranger || !site) return;
  await press(stranger.name, true);
  await goTo(studio, 'list');
  await press(site.name, true);
  await shoot(exhibit.id, 'stays-closed');
};

const shootScale: Part = async ({ press, shoot, hasButton }, exhibit) => {
  await press(words.scale);
  await shoot(exhibit.id, 'scale');
  await press(words.farther);
  await shoot(exhibit.id, 'scale-farthest');
  while (await hasButton(words.nearer)) await press(words.nearer);
  await shoot(exhibit.id, 'scale-nearest');
};

const shootBench = async (
  studio: Studio,
  exhibit: Portal,
  bench: NonNullable<Portal['topics'][number]['bench']>,
): Promise<void> => {
  const { press, shoot } = studio;
  await press(bench.button);
  await shoot(exhibit.id, 'bench');
  await press(bench.save);
  await shoot(exhibit.id, 'bench-saved');
  await press(words.anotherLine);
  await shoot(exhibit.id, 'bench-empty');
  await press(words.back);
};

const shootTopics: Part = async (studio, exhibit) => {
  for (const [place, { name, bench }] of exhibit.topics.entries()) {
    await studio.press(name);
    await studio.shoot(exhibit.id, `topic-${place + 1}`);
    if (bench) await shootBench(studio, exhibit, bench);
  }
};

const parts: Part[] = [
  shootPeople,
  shootOpen,
  shootAddresses,
  shootSearch,
  shootClosed,
  shootScale,
  shootTopics,
];

export const shootPortal: Part = async (studio, exhibit) => {
  for (const part of parts) await part(studio, exhibit);
};
