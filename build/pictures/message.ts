// Pictures of a message exhibit: every errand, the message sent, and the other views that it has.
import words from '../../renderer/kinds/message/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import { doErrand } from './errands.ts';
import type { Studio } from './studio.ts';

type Message = ExhibitOf<'message'>;

const shootErrands = async (studio: Studio, { id, retrace }: Message): Promise<void> => {
  for (const [place, step] of retrace.steps.entries()) {
    await studio.page
      .getByRole('heading', { name: studio.say(step.headline), exact: true })
      .waitFor();
    await doErrand(studio, step, () => studio.shoot(id, `${place + 1}-${step.gesture}`));
  }
  await studio.shoot(id, 'sent');
  // The sign lights up while one waits and is gone at once; an errand that is done can be read again.
  const place = retrace.steps.findIndex(({ gesture }) => gesture === 'wait');
  const waited = retrace.steps[place];
  if (!waited || !(await studio.hasButton(waited.label, true))) return;
  await studio.press(waited.label, true);
  await studio.shoot(id, `${place + 1}-${waited.gesture}`);
};

const shootWay = async ({ page, press, say, shoot, hasButton }: Studio, { id, way }: Message) => {
  await press(way.tab);
  await shoot(id, 'way');
  for (const [place, leg] of [way.start, way.between, way.end].entries()) {
    await press(words.nextStep);
    await page.getByText(say(leg.story.text)).waitFor();
    await shoot(id, `way-${place + 1}`);
  }
  if (!(await hasButton(words.map))) return;
  await press(words.map);
  await shoot(id, 'way-map');
};

type Firsts = NonNullable<Message['firsts']>;

/** Cards in their tray, picked, laid in the wrong places; then in order, and told about one by one. */
const shootCards = async ({ press, shoot }: Studio, id: string, { cards }: Firsts) => {
  for (const [at, { title }] of cards.entries()) {
    await press(title, true);
    if (at === 0) await shoot(id, 'firsts-picked');
    const laid = cards.length - at;
    await press({ en: `${words.place.en} ${laid}`, ko: `${words.place.ko} ${laid}` });
  }
  await shoot(id, 'firsts-wrong');
  await press(words.showOrder);
  for (const { id: name, title } of cards) {
    await press(title, true);
    await shoot(id, `firsts-in-order-${name}`);
  }
};

/** In large words the cards are a list, and told about one after the other. */
const shootList = async ({ press, hasButton, shoot }: Studio, id: string, { cards }: Firsts) => {
  await press(words.showOrder);
  for (const { id: name } of cards) {
    await shoot(id, `firsts-in-order-${name}`);
    if (name !== cards.at(-1)?.id) await press(words.later);
  }
  while (await hasButton(words.earlier)) await press(words.earlier);
  await shoot(id, 'firsts-conclusion');
};

const shootFirsts = async (studio: Studio, { id, firsts }: Message): Promise<void> => {
  if (!firsts) return;
  await studio.press(firsts.tab);
  await studio.shoot(id, 'firsts');
  const firstPlace = { en: `${words.place.en} 1`, ko: `${words.place.ko} 1` };
  const isList = !(await studio.hasButton(firstPlace));
  await (isList ? shootList : shootCards)(studio, id, firsts);
};

const shootSenders = async ({ press, shoot }: Studio, { id, senders }: Message): Promise<void> => {
  if (!senders) return;
  await press(senders.tab);
  await shoot(id, 'senders');
  for (const [place, { label, outcome }] of senders.people.entries()) {
    await press(label);
    await shoot(id, `sender-${place + 1}-${outcome}`);
  }
};

/** Other visitors come, write and go, so that there is a crowd to be seen. */
const haveOthersWrite = (
  { page }: Studio,
  exhibitId: string,
  tileCounts: number[],
): Promise<void> =>
  page.evaluate(
    async ({ exhibitId, tileCounts }) => {
      for (let visitor = 0; visitor < 46; visitor++) {
        const tiles = tileCounts.map((count, part) =>
          Math.floor(count * ((visitor * 0.618 + part * 0.37) % 1) ** (1.3 + part * 0.4)),
        );
        await window.kiosk.call('screen.shown', { screen: 'attract' });
        await window.kiosk.call('screen.shown', { screen: 'exhibit', exhibitId });
        await window.kiosk.call('message.choose', { exhibitId, tiles });
      }
      await window.kiosk.call('screen.shown', { screen: 'attract' });
      await window.kiosk.call('screen.shown', { screen: 'exhibit', exhibitId });
    },
    { exhibitId, tileCounts },
  );

/** Chooses the tile at this place of each part, which may have to be opened first. */
const chooseTiles = async (
  { press, hasButton }: Studio,
  { parts, today }: NonNullable<Message['compose']>,
  at: number,
): Promise<void> => {
  for (const [part, tiles] of parts.entries()) {
    const tile = tiles.at(at) ?? '';
    if (!(await hasButton(tile))) await press(today.groups[part] ?? '');
    await press(tile);
  }
};

const shootOwn = async (studio: Studio, { id, compose }: Message): Promise<void> => {
  if (!compose) return;
  const { page, press, button, say, shoot } = studio;
  await press(compose.tab);
  await shoot(id, 'own-empty');
  await chooseTiles(studio, compose, -1);
  await shoot(id, 'own-message');
  const light = async () => {
    await press(compose.button);
    await page.getByRole('heading', { name: say(compose.today.headline) }).waitFor();
  };
  await light();
  await shoot(id, 'own-today-first');
  await press(words.writeAnother);
  await button(compose.button).waitFor();
  await haveOthersWrite(
    studio,
    id,
    compose.parts.map((tiles) => tiles.length),
  );
  await chooseTiles(studio, compose, 0);
  await light();
  for (const [part, name] of compose.today.groups.entries()) {
    await press(name);
    await shoot(id, `own-today-by-${part + 1}`);
  }
};

export const shootMessage = async (studio: Studio, exhibit: Message): Promise<void> => {
  await shootErrands(studio, exhibit);
  await shootWay(studio, exhibit);
  await shootFirsts(studio, exhibit);
  await shootSenders(studio, exhibit);
  await shootOwn(studio, exhibit);
};
