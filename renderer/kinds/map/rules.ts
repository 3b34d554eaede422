// The call desk of a map exhibit: the rule that answers its sentence, and what may be chosen. The sentence itself is read by
// sentence.ts.
import type { ExhibitOf } from '../schemas.ts';
import type { Month } from '../../../main/contract/fields.ts';
import { idAfter, type Chosen } from './sentence.ts';

export type Desk = ExhibitOf<'map'>['desk'];
export type Rule = Desk['rules'][number];
export type Choice = Desk['words'][string]['choices'][number];

const choiceOf = (desk: Desk, word: string, id: string | undefined): Choice | undefined =>
  desk.words[word]?.choices.find((choice) => choice.id === id);

/** A call to be decided: what is said, when, and which places are lit then. */
export interface Call {
  chosen: Chosen;
  month: Month;
  lit: string[];
}

/** The first rule that fits; the last of a desk fits all. */
export const decide = (desk: Desk, { chosen, month, lit }: Call): Rule | undefined => {
  const goal = goalOf(desk, chosen)?.place;
  const isLit = goal !== undefined && lit.includes(goal);
  const isMeant = ([word, ids]: [string, string[]]) => {
    const { id = '', group = '' } = choiceOf(desk, word, chosen[word]) ?? {};
    return ids.includes(id) || ids.includes(group);
  };
  return desk.rules.find(
    ({ when = {}, goal: asked, from, to }) =>
      (from === undefined || from <= month) &&
      (to === undefined || month <= to) &&
      (asked === undefined || (asked === 'lit') === isLit) &&
      Object.entries(when).every(isMeant),
  );
};

/** The chosen choice that says where the signal goes. */
export const goalOf = (desk: Desk, chosen: Chosen): Choice | undefined =>
  Object.keys(desk.words)
    .map((word) => choiceOf(desk, word, chosen[word]))
    .find((choice) => choice?.place ?? choice?.label);

/** How a choice is worded beside the others: its own text, or the one for such company. */
export const wordingOf = (choice: Choice, chosen: Chosen): Choice['text'] => {
  const others = new Set(Object.values(chosen));
  const special = Object.entries(choice.with ?? {}).find(([id]) => others.has(id));
  return special ? special[1] : choice.text;
};

/** The choices as they take turns: of a group only one, the chosen one or else its first. */
export const turnsOf = (desk: Desk, word: string, chosen: Chosen): Choice[] => {
  const { choices = [] } = desk.words[word] ?? {};
  const now = choiceOf(desk, word, chosen[word]);
  const first = (group: string) => choices.find((choice) => choice.group === group);
  return choices.filter(
    (choice) =>
      choice.group === undefined ||
      choice === (choice.group === now?.group ? now : first(choice.group)),
  );
};

/** The choice after the one chosen; after the last, the first. */
export const nextChoice = (desk: Desk, word: string, chosen: Chosen): string =>
  idAfter(turnsOf(desk, word, chosen), chosen[word]);

/** The next of the same group; undefined where the chosen one has none, or where its name is not said. */
export const anotherOf = (desk: Desk, word: string, chosen: Chosen): string | undefined => {
  const now = choiceOf(desk, word, chosen[word]);
  if (now?.group === undefined || wordingOf(now, chosen) !== now.text) return undefined;
  const members = desk.words[word]?.choices.filter(({ group }) => group === now.group) ?? [];
  return members.length > 1 ? idAfter(members, now.id) : undefined;
};

/**
 * What is said when a visitor touches the end of a call on the map. Words that would leave its name unsaid give way.
 * @param id that of a choice that says where the signal goes
 */
export const callTo = (desk: Desk, id: string, chosen: Chosen): Chosen => {
  for (const [word, { choices }] of Object.entries(desk.words)) {
    const choice = choices.find((candidate) => candidate.id === id);
    if (!choice) continue;
    const { with: company = {} } = choice;
    const saying = Object.entries(chosen).map(([other, said]) => [
      other,
      said in company && choice.group ? (desk.words[other]?.choices[0]?.id ?? said) : said,
    ]);
    return { ...(Object.fromEntries(saying) as Chosen), [word]: id };
  }
  return chosen;
};
