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
  if (!waited) return;
  await studio.press(waited.label, true);
  await studio.shoot(id, `${place + 1}-${waited.gesture}`);
};

const shootFirsts = async ({ press, shoot }: Studio, { id, firsts }: Message): Promise<void> => {
  if (!firsts) return;
  await press(firsts.tab);
  await shoot(id, 'firsts');
  await press(words.showOrder);
  const [card] = firsts.cards;
  if (card) await press(card.title, true);
  await shoot(id, 'firsts-in-order');
};

const shootSenders = async ({ press, shoot }: Studio, { id, senders }: Message): Promise<void> => {
  if (!senders) return;
  await press(senders.tab);
  for (const [place, { label, outcome }] of senders.people.entries()) {
    await press(label);
    await shoot(id, `sender-${place + 1}-${outcome}`);
  }
};

const shootOwn = async (
  { page, press, shoot }: Studio,
  { id, compose }: Message,
): Promise<void> => {
  if (!compose) return;
  await press(compose.tab);
  for (const [tile] of compose.parts) if (tile !== undefined) await press(tile);
  await shoot(id, 'own-message');
  await press(compose.button);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await shoot(id, 'own-message-out');
};

export const shootMessage = async (studio: Studio, exhibit: Message): Promise<void> => {
  await shootErrands(studio, exhibit);
  await shootFirsts(studio, exhibit);
  await shootSenders(studio, exhibit);
  await shootOwn(studio, exhibit);
};
