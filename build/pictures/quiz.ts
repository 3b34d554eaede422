// Pictures of a quiz exhibit: a question, an answer that the record gives and one that it does not, and the end.
import words from '../../renderer/kinds/quiz/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type Quiz = ExhibitOf<'quiz'>;

/** The question that is on screen: which ones come is dealt anew each time. */
const questionOn = async ({ page, say }: Studio, { questions }: Quiz) => {
  const heading = await page.getByRole('heading', { level: 2 }).first().textContent();
  const found = questions.find(({ question }) => say(question) === heading?.trim());
  if (!found) throw new Error(`No question is called ${JSON.stringify(heading)}.`);
  return found;
};

export const shootQuiz = async (studio: Studio, exhibit: Quiz): Promise<void> => {
  const { id, perRound } = exhibit;
  for (let place = 0; place < perRound; place++) {
    const { right, wrong } = await questionOn(studio, exhibit);
    await studio.shoot(id, `question-${place + 1}`);
    // Every other answer is one that the record does not give.
    await studio.press(place % 2 === 0 ? right : (wrong[0] ?? right));
    await studio.shoot(id, `record-${place + 1}`);
    await studio.press(place === perRound - 1 ? words.finish : words.next);
  }
  await studio.shoot(id, 'learned');
  await studio.press(words.nextRound);
  await studio.shoot(id, 'next-round');
  // The drawer then has a statement on screen to lead from.
  await studio.press((await questionOn(studio, exhibit)).right);
};
