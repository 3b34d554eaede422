// Pictures of a timeline exhibit: its start, an event that closes, a disputed one, the last; the map before and after
// with a route found and one refused; every comparison.
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import words from '../../renderer/kinds/timeline/words.json' with { type: 'json' };
import type { Studio } from './studio.ts';

type Timeline = ExhibitOf<'timeline'>;
type Event = Timeline['events'][number];

/** Steps on until an event is open. */
const goOnTo = async ({ page, say, press, hasButton }: Studio, event: Event): Promise<void> => {
  const title = page.getByRole('heading', { name: say(event.title), exact: true });
  while (!(await title.isVisible()) && (await hasButton(words.later))) await press(words.later);
};

const shootEvents = async (studio: Studio, { id, events, startMonth }: Timeline): Promise<void> => {
  await studio.shoot(id, 'start');
  const after = events.filter(({ month }) => month > startMonth);
  const picked = {
    closing: after.find(({ effect }) => effect === 'closes'),
    disputed: after.find(({ reported }) => (reported?.length ?? 0) > 1),
    last: after.at(-1),
  };
  const inOrder = Object.entries(picked)
    .flatMap(([state, event]) => (event ? [{ state, event }] : []))
    .sort((one, other) => events.indexOf(one.event) - events.indexOf(other.event));
  for (const { state, event } of inOrder) {
    await goOnTo(studio, event);
    await studio.shoot(id, state);
  }
};

/** Drags the divider as a finger does. @param share from 0, all map, to 1, none */
const dragDivider = async ({ page, say }: Studio, share: number): Promise<void> => {
  const handle = await page.getByRole('slider', { name: say(words.divider) }).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  if (!handle) return;
  const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(width * share, from.y, { steps: 8 });
  await page.mouse.up();
};

const shootMap = async (studio: Studio, { id, map }: Timeline): Promise<void> => {
  if (!map) return;
  await studio.press(map.name);
  await studio.shoot(id, 'before-and-after');
  await dragDivider(studio, 0.5);
  await studio.shoot(id, 'more-of-before');
  if (!map.routes) return;
  const { to, gaps } = map.routes;
  const isGap = (place: string) => gaps.some((gap) => gap.to === place);
  const tried = { found: to.find((place) => !isGap(place)), refused: to.find(isGap) };
  for (const [state, place] of Object.entries(tried)) {
    if (place === undefined) continue;
    await studio.press(studio.placeName(place));
    await studio.shoot(id, `route-${state}`);
  }
};

const shootComparison = async (studio: Studio, { id, comparison }: Timeline): Promise<void> => {
  if (!comparison) return;
  await studio.press(comparison.name);
  for (const [place, topic] of comparison.topics.entries()) {
    await studio.press(topic.name);
    await studio.shoot(id, `compared-${place + 1}`);
  }
};

export const shootTimeline = async (studio: Studio, exhibit: Timeline): Promise<void> => {
  await shootEvents(studio, exhibit);
  await shootMap(studio, exhibit);
  await shootComparison(studio, exhibit);
};
