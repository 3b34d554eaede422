// Pictures of a map exhibit: as it begins, at each setting of its own demonstration, its last month and its notes.
import { countMonths } from '../../renderer/kinds/map/months.ts';
import {
  chosenOf,
  completeChoice,
  wordingOf,
  type Chosen,
} from '../../renderer/kinds/map/rules.ts';
import words from '../../renderer/kinds/map/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type MapExhibit = ExhibitOf<'map'>;

const monthShown = async ({ page, say }: Studio): Promise<number> =>
  Number(await page.getByRole('slider', { name: say(words.date) }).getAttribute('aria-valuenow'));

/** Steps with the arrows to a month, or to the first date with data beyond it. */
const goTo = async (studio: Studio, month: string): Promise<void> => {
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
    const { name, choices = [] } = desk.words[word] ?? {};
    for (let turn = 0; now[word] !== id && turn < choices.length; turn++) {
      const place = choices.findIndex((choice) => choice.id === now[word]);
      const choice = choices[place];
      if (!choice) break;
      await press(`${say(wordingOf(choice, now))} (${say(name)}`, true);
      now[word] = choices[(place + 1) % choices.length]?.id ?? id;
    }
  }
  return now;
};

export const shootMap = async (studio: Studio, exhibit: MapExhibit): Promise<void> => {
  await studio.shoot(exhibit.id, 'start');
  let chosen = completeChoice(exhibit.desk, exhibit.start.choose);
  for (const setting of exhibit.demonstration) {
    await goTo(studio, setting.month);
    chosen = await choose(studio, exhibit, chosen, setting.choose ?? {});
    const call = chosenOf(exhibit.desk, chosen).map(({ id }) => id);
    await studio.shoot(exhibit.id, [setting.month, ...call].join('-'));
  }
  const before = await monthShown(studio);
  await goTo(studio, exhibit.span.to);
  if ((await monthShown(studio)) !== before) await studio.shoot(exhibit.id, 'latest');
  if (!exhibit.more) return;
  await studio.press(exhibit.more.label);
  await studio.shoot(exhibit.id, 'notes');
};
