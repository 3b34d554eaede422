// How the errands of a message exhibit are done by finger, one function for each gesture. Used by message.ts.
import { findExact } from '../../renderer/kinds/message/fee.ts';
import words from '../../renderer/kinds/message/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type Step = ExhibitOf<'message'>['retrace']['steps'][number];
type StepOf<G extends Step['gesture']> = Extract<Step, { gesture: G }>;

/** Does an errand; `halfway` is called where a picture of it tells most. */
type Doing<G extends Step['gesture']> = (
  studio: Studio,
  step: StepOf<G>,
  halfway: () => Promise<void>,
) => Promise<void>;

const stamp: Doing<'stamp'> = async ({ press }, { papers }, halfway) => {
  for (const [place, paper] of papers.entries()) {
    if (place === papers.length - 1) await halfway();
    await press(paper, true);
  }
};

const digits: Doing<'digits'> = async ({ page, say }, { count }, halfway) => {
  const box = await page.getByRole('slider', { name: say(words.number) }).boundingBox();
  if (!box) throw new Error('The row of digits is not on screen.');
  const [width, y] = [box.width / count, box.y + box.height / 2];
  await page.mouse.move(box.x + width / 2, y);
  await page.mouse.down();
  for (let digit = 0; digit < count; digit++) {
    await page.mouse.move(box.x + width * (digit + 0.5), y);
    if (digit === Math.floor(count * 0.6)) await halfway();
  }
  await page.mouse.up();
};

const insert: Doing<'insert'> = async ({ press }, { card }, halfway) => {
  await halfway();
  await press(card, true);
};

const pay: Doing<'pay'> = async ({ page, touch }, { notes, amount, currency }, halfway) => {
  const exact = findExact(notes, amount) ?? [];
  for (const [turn, place] of exact.entries()) {
    if (turn === exact.length - 1) await halfway();
    const value = notes[place];
    const sameBefore = notes.slice(0, place).filter((note) => note === value).length;
    const name = `${currency}${value}`;
    await touch(page.getByRole('button', { name, exact: true }).nth(sameBefore));
  }
};

const wait: Doing<'wait'> = async ({ page, say }, { seconds }) => {
  await page
    .getByText(say(words.signOn), { exact: true })
    .waitFor({ timeout: (seconds + 5) * 1000 });
};

const send: Doing<'send'> = async ({ press, button, say, page }, step, halfway) => {
  await halfway();
  await press(step.button);
  await button(step.button).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: say(words.again), disabled: false }).waitFor();
};

const doings: { [G in Step['gesture']]: Doing<G> } = { stamp, digits, insert, pay, wait, send };

/** Does one errand from beginning to end. */
export const doErrand = (studio: Studio, step: Step, halfway: () => Promise<void>): Promise<void> =>
  // The table ties each gesture to its errand; the union of all gestures cannot say so.
  (doings[step.gesture] as Doing<Step['gesture']>)(studio, step, halfway);
