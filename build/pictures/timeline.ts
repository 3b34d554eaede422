// The tour of a timeline exhibit: its start, in between, what opens, closes and is disputed; the map before and after, each
// way of trying a route, the grave matter in words; every topic and step of the comparison; the epilogue.
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

/** Presses what is only there at some sizes. */
const pressIfThere = async (studio: Studio, name: Parameters<Studio['press']>[0]) => {
  if (await studio.hasButton(name)) await studio.press(name);
};

/** Drags a slider as a finger does, and lets it rest. @param share of the screen's width, from 0 to 1 */
const dragSlider = async (
  { page, say }: Studio,
  name: Parameters<Studio['say']>[0],
  share: number,
  whileHeld?: () => Promise<void>,
): Promise<void> => {
  const handle = await page.getByRole('slider', { name: say(name) }).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  if (!handle) return;
  const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(width * share, from.y, { steps: 8 });
  await whileHeld?.();
  await page.mouse.up();
};

const shootEvents = async (studio: Studio, { id, events, startMonth, counts }: Timeline) => {
  await studio.shoot(id, 'start');
  if (counts && (await studio.hasButton(words.who))) {
    await studio.press(words.who);
    await studio.shoot(id, 'open-to-whom');
    await studio.press(words.backToEvent);
  }
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
  await dragSlider(studio, words.month, 0.66, () => studio.shoot(id, 'on-the-way'));
  await studio.shoot(id, 'in-between');
};

const shootRoutes = async (studio: Studio, { id, map }: Timeline): Promise<void> => {
  if (!map?.routes) return;
  await pressIfThere(studio, map.routes.heading);
  const { to, gaps, modes } = map.routes;
  const isGap = (place: string) => gaps.some((gap) => gap.to === place);
  const tried = { found: to.find((place) => !isGap(place)), refused: to.find(isGap) };
  for (const [state, place] of Object.entries(tried)) {
    if (place === undefined) continue;
    await studio.press(studio.placeName(place));
    await studio.shoot(id, `route-${state}`);
  }
  const [far] = gaps.slice(-1);
  if (far) {
    await studio.press(studio.placeName(far.to));
    await studio.shoot(id, 'route-refused-far');
  }
  const refusing = modes?.find(({ refused }) => refused);
  if (!refusing) return;
  await studio.press(refusing.name);
  await studio.shoot(id, 'route-without-timetable');
};

const shootMap = async (studio: Studio, exhibit: Timeline): Promise<void> => {
  const { id, map } = exhibit;
  if (!map) return;
  await studio.press(map.name);
  await studio.shoot(id, 'before-and-after');
  await dragSlider(studio, words.divider, 0.5);
  await studio.shoot(id, 'more-of-before');
  await shootRoutes(studio, exhibit);
  if (!map.plainText) return;
  await studio.press(map.plainText.button);
  await studio.shoot(id, 'words-first');
  await studio.press(words.readIt);
  await studio.shoot(id, 'words-alone');
  await studio.press(words.backToMap);
};

const shootComparison = async (studio: Studio, { id, comparison }: Timeline): Promise<void> => {
  if (!comparison) return;
  await studio.press(comparison.name);
  for (const [place, topic] of comparison.topics.entries()) {
    await studio.press(topic.name);
    await studio.shoot(id, `compared-${place + 1}`);
    if (topic.shows === 'waiting') {
      await studio.press(words.later);
      await studio.shoot(id, `compared-${place + 1}-one`);
      await studio.press(words.later);
      await studio.shoot(id, `compared-${place + 1}-both`);
      continue;
    }
    const [first] = topic.steps;
    if (topic.steps.length > 1 && first?.name) {
      await studio.press(first.name);
      await studio.shoot(id, `compared-${place + 1}-first`);
    }
    if (topic.second) await studio.press(topic.second.button);
  }
};

const shootEpilogue = async (studio: Studio, { id, epilogue }: Timeline): Promise<void> => {
  if (!epilogue) return;
  await studio.press(epilogue.name);
  await studio.shoot(id, 'epilogue');
  const middle = Math.ceil(epilogue.events.length / 2);
  for (let step = 0; step < middle; step++) await studio.press(words.later);
  await studio.shoot(id, 'epilogue-halfway');
  while (await studio.hasButton(words.later)) await studio.press(words.later);
  await studio.shoot(id, 'epilogue-end');
};

export const shootTimeline = async (studio: Studio, exhibit: Timeline): Promise<void> => {
  await shootEvents(studio, exhibit);
  await shootMap(studio, exhibit);
  await shootComparison(studio, exhibit);
  await shootEpilogue(studio, exhibit);
};
