// What must hold between the fields of a map exhibit, beyond the shape of each. Part of schema.ts.
import type { Text } from '../../../main/contract/fields.ts';
import type { Fields } from './schema.ts';

type Report = (path: PropertyKey[], message: string) => void;

const wordings = (wording: Text): string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording);

const checkSentences = ({ desk, bill }: Fields, report: Report) => {
  const all = [['desk', desk] as const, ...(bill ? [['bill', bill] as const] : [])];
  for (const [field, { sentence, words }] of all)
    for (const wording of wordings(sentence))
      for (const word of Object.keys(words))
        if (!wording.includes(`{${word}}`))
          report([field, 'sentence'], `“${wording}” lacks the word {${word}}.`);
};

const checkChoices =
  ({ desk }: Fields, path: PropertyKey[], report: Report) =>
  (chosen: Record<string, string | string[]> = {}, mayBeGroup = false) => {
    for (const [word, ids] of Object.entries(chosen))
      for (const id of [ids].flat())
        if (
          !desk.words[word]?.choices.some(
            (choice) => choice.id === id || (mayBeGroup && choice.group === id),
          )
        )
          report([...path, word], `The word “${word}” has no choice “${id}”.`);
  };

const checkRules = (exhibit: Fields, report: Report) => {
  const { rules } = exhibit.desk;
  for (const [index, { when }] of rules.entries())
    checkChoices(exhibit, ['desk', 'rules', index, 'when'], report)(when, true);
  const last = rules.at(-1);
  if (last?.when || last?.goal || last?.from || last?.to)
    report(
      ['desk', 'rules', rules.length - 1],
      'The last rule must fit all: no when, goal, from or to.',
    );
  checkChoices(exhibit, ['start', 'choose'], report)(exhibit.start.choose);
  for (const [index, { choose }] of exhibit.demonstration.entries())
    checkChoices(exhibit, ['demonstration', index, 'choose'], report)(choose);
};

const checkOrder = ({ moments, series: all, owners }: Fields, report: Report) => {
  const check = (months: string[], path: PropertyKey[]) => {
    for (const [index, here] of months.entries())
      if (here < (months[index - 1] ?? ''))
        report([...path, index], `${here} stands after a later month; put them in order of time.`);
  };
  check(
    moments.map(({ from }) => from),
    ['moments'],
  );
  for (const [index, { points }] of all.entries())
    check(
      points.map((point) => point.month),
      ['series', index, 'points'],
    );
  check(owners?.steps.map(({ month }) => month) ?? [], ['owners', 'steps']);
};

const checkPrices = ({ bill }: Fields, report: Report) => {
  for (const [word, { choices }] of Object.entries(bill?.words ?? {}))
    for (const [index, { lines = [] }] of choices.entries())
      for (const { price } of lines)
        if (bill && price % bill.dot.worth !== 0)
          report(
            ['bill', 'words', word, 'choices', index],
            `${price} cannot be drawn: one dot is worth ${bill.dot.worth}.`,
          );
};

/** Reports all that does not hold. */
export const checkMap = (exhibit: Fields, report: Report): void => {
  for (const check of [checkSentences, checkRules, checkOrder, checkPrices]) check(exhibit, report);
};
