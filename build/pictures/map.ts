// Pictures of a map exhibit: its call desk as it begins, at each setting of its own demonstration and in other words; then its
// other views, which are in map-views.ts.
import { countMonths } from '../../renderer/kinds/map/months.ts';
import {
  anotherOf,
  nextChoice,
  turnsOf,
  wordingOf,
  type Choice,
} from '../../renderer/kinds/map/rules.ts';
import { completeChoice, type Chosen } from '../../renderer/kinds/map/sentence.ts';
import words from '../../renderer/kinds/map/words.json' with { type: 'json' };
import { shootBill, shootComparison, shootCounts, shootGround, shootOwners } from './map-views.ts';
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type MapExhibit = ExhibitOf<'map'>;

const monthShown = async ({ page, say }: Studio): Promise<number> =>
  Number(await page.getByRole('slider', { name: say(words.date) }).getAttribute('aria-valuenow'));

/** Steps with the arrows to a month, or to the first date with data beyond it. */
export const goTo = async (studio: Studio, month: string): Promise<void> => {
  const goal = countMonths(month);
  const direction = (await monthShown(studio)) < goal ? words.later : words.earlier;
  for (let now = await monthShown(studio), before = NaN; now !== before;) {
    const isThere = direction === words.later ? now >= goal : now <= goal;
    if (isThere) return;
    await studio.press(direction);
    [before, now] = [now, await monthShown(studio)];
  }
};

/** Touches a word of the sentence until it says what is asked for. @returns what is chosen now */
const choose = async (
  { press, say }: Studio,
  { desk }: MapExhibit,
  chosen: Chosen,
  wanted: Chosen,
): Promise<Chosen> => {
  const now = { ...chosen };
  for (const [word, id] of Object.entries(wanted)) {
    const turns = turnsOf(desk, word, now);
    for (let turn = 0; now[word] !== id && turn < turns.length; turn++) {
      const choice = turns.find((candidate: Choice) => candidate.id === now[word]);
      if (!choice) break;
      await press(`${say(wordingOf(choice, now))} (${say(desk.words[word]?.name)}`, true);
      now[word] = nextChoice(desk, word, now);
    }
  }
  return now;
};

/** The words that the demonstration does not say: the last choice of each, and another of a group. */
const shootWords = async (studio: Studio, exhibit: MapExhibit, chosen: Chosen): Promise<void> => {
  const { desk, id } = exhibit;
  let now = chosen;
  for (const word of Object.keys(desk.words)) {
    const last = turnsOf(desk, word, now).at(-1);
    if (!last || now[word] === last.id) continue;
    const said = await choose(studio, exhibit, now, { [word]: last.id });
    await studio.shoot(id, Object.values(said).join('-'));
    now = await choose(studio, exhibit, said, { [word]: now[word] ?? '' });
  }
  const grouped = Object.keys(desk.words).find((word) => anotherOf(desk, word, now) !== undefined);
  if (!desk.another || !grouped) return;
  await studio.press(desk.another);
  await studio.shoot(id, 'another');
};

export const shootMap = async (studio: Studio, exhibit: MapExhibit): Promise<void> => {
  await studio.shoot(exhibit.id, 'start');
  let chosen = completeChoice(exhibit.desk.words, exhibit.start.choose);
  for (const setting of exhibit.demonstration) {
    await goTo(studio, setting.month);
    chosen = await choose(studio, exhibit, chosen, setting.choose ?? {});
    await studio.shoot(exhibit.id, [setting.month, ...Object.values(chosen)].join('-'));
  }
  await goTo(studio, exhibit.span.from);
  await studio.shoot(exhibit.id, 'earliest');
  await goTo(studio, exhibit.span.to);
  await shootWords(studio, exhibit, chosen);
  if (await studio.hasButton(exhibit.views.map)) await shootGround(studio, exhibit, goTo);
  await shootCounts(studio, exhibit);
  await shootComparison(studio, exhibit);
  await shootBill(studio, exhibit);
  await shootOwners(studio, exhibit);
};
