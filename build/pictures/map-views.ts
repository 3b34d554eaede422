// Pictures of the views of a map exhibit beside its call desk: map, chart, shares, bill and owners. Used by map.ts.
import { claimsOf } from '../../renderer/kinds/map/claims.ts';
import { pointsOf } from '../../renderer/kinds/map/chart.ts';
import words from '../../renderer/kinds/map/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type MapExhibit = ExhibitOf<'map'>;

/** The map alone, in the dark and lit, every page of its words. */
export const shootGround = async (
  studio: Studio,
  { id, views, start, moments }: MapExhibit,
  goTo: (studio: Studio, month: string) => Promise<void>,
): Promise<void> => {
  await studio.press(views.map);
  const dark = moments.find(({ coverage, mark }) => mark && coverage?.towns.length === 0);
  for (const month of [dark?.from ?? start.month, start.month]) {
    await goTo(studio, month);
    await studio.shoot(id, `map-${month}`);
  }
};

/** The chart at its last point, its first, and before there is one. */
export const shootCounts = async (studio: Studio, { id, views, series }: MapExhibit) => {
  await studio.press(views.counts);
  const { length } = pointsOf(series);
  await studio.shoot(id, 'counts-last');
  for (let turn = 0; turn < length; turn++) {
    if (turn === Math.floor(length / 2)) await studio.shoot(id, 'counts-middle');
    await studio.press(words.earlier);
  }
  await studio.shoot(id, 'counts-first');
};

/** Claims of a share, latest first: the latest, the last before the land was claimed, and the earliest. */
export const shootComparison = async (
  studio: Studio,
  { id, comparison, moments }: MapExhibit,
): Promise<void> => {
  if (!comparison) return;
  await studio.press(comparison.name);
  const claims = claimsOf(moments).reverse();
  for (const [index, { month, land }] of claims.entries()) {
    const isNew = index === 0 || index === claims.length - 1 || (land && !claims[index + 1]?.land);
    if (isNew) await studio.shoot(id, `shares-${month}`);
    if (await studio.hasButton(words.earlier)) await studio.press(words.earlier);
  }
};

/** The bill as it begins, and with the last choice of each word. */
export const shootBill = async (studio: Studio, { id, bill }: MapExhibit): Promise<void> => {
  if (!bill) return;
  await studio.press(bill.name);
  await studio.shoot(id, 'bill');
  for (const { name, choices } of Object.values(bill.words))
    for (const { text } of choices.slice(0, -1))
      await studio.press(`${studio.say(text)} (${studio.say(name)}`, true);
  await studio.shoot(id, 'bill-most');
};

/** The first step of the owners, the last, and every one with another picture or another label than the one before. */
export const shootOwners = async (studio: Studio, { id, owners }: MapExhibit): Promise<void> => {
  if (!owners) return;
  await studio.press(owners.name);
  while (await studio.hasButton(words.earlier)) await studio.press(words.earlier);
  const lookOf = (index: number) => {
    const { hold, statement } = owners.steps[index] ?? {};
    return `${hold} ${statement?.certainty}`;
  };
  for (const [index, { title }] of owners.steps.entries()) {
    if (await studio.hasButton(title, true)) await studio.press(title, true);
    if (lookOf(index) !== lookOf(index - 1)) await studio.shoot(id, `owners-${index + 1}`);
    if (await studio.hasButton(words.later)) await studio.press(words.later);
  }
};
