// Which of an exhibit's statements stand on screen, found by their words: so that the drawer can lead from each to its
// sources, whatever kind of exhibit it is. Pure; used by the sources drawer.
import type { Certainty, FactId, Text } from '../../main/contract/fields.ts';

/** Words that a visitor can read, with the facts that carry them. */
export interface Said {
  text: Text;
  facts: FactId[];
  certainty?: Certainty | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSaid = (value: Record<string, unknown>): boolean =>
  Array.isArray(value['facts']) && value['facts'].length > 0 && value['text'] !== undefined;

/** All statements of an exhibit, in the order in which they are written. */
export const statementsIn = (content: unknown): Said[] => {
  if (Array.isArray(content)) return content.flatMap(statementsIn);
  if (!isRecord(content)) return [];
  const own = isSaid(content) ? [content as unknown as Said] : [];
  return [...own, ...Object.values(content).flatMap(statementsIn)];
};

/** Only letters and digits tell texts apart: a screen may break lines and set signs in its own way. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** So many letters of a text are enough to know it by, where a page shows only its beginning. */
const knownBy = 60;

/**
 * The statements whose words are on screen, in the order in which they stand there; each once.
 * @param screen all words on screen
 * @param say the text in the language of the screen
 */
export const onScreen = (
  statements: readonly Said[],
  screen: string,
  say: (text: Text) => string,
): Said[] => {
  const words = bare(screen);
  const found = new Map<string, { said: Said; at: number }>();
  for (const said of statements) {
    const text = bare(say(said.text));
    const at = text === '' ? -1 : words.indexOf(text.slice(0, knownBy));
    if (at >= 0 && !found.has(text)) found.set(text, { said, at });
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ said }) => said);
};
