// How many of today's visitors chose which tiles: what is remembered of them, and it is only numbers. Used by visitors.ts.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Exhibit } from '../../../renderer/kinds/schemas.ts';
import { lookSchema } from './night.ts';

/** So many visitors are counted in a day and an exhibit; a storm cannot make more of them. */
export const mostVisitors = 5000;

/** The tiles of one message: for each part which of its tiles. */
const tiles = z.array(z.int().min(0).max(9)).min(1).max(4);

const choice = z.strictObject({
  exhibitId: z.string().max(80),
  /** What the exhibit's tiles were: when they are changed, their numbers mean something else. */
  of: z.string().max(40),
  tiles,
  visitors: z.int().min(1).max(mostVisitors),
});

/** `visitors.json` in the folder of state. */
export const visitorsSchema = z.strictObject({
  version: z.literal(1),
  look: lookSchema.optional(),
  choices: z.array(choice).max(2000),
});

export type Remembered = z.infer<typeof visitorsSchema>;
export type Choice = Omit<z.infer<typeof choice>, 'visitors'>;

export const nobody: Remembered = { version: 1, choices: [] };

/**
 * A choice of tiles, if the exhibit has these tiles.
 * @throws Error when it has not
 */
export function checkChoice(exhibit: Exhibit | undefined, chosen: readonly number[]): Choice {
  const parts = exhibit?.kind === 'message' ? exhibit.compose?.parts : undefined;
  if (!exhibit || !parts) throw new Error('This exhibit has no tiles to choose from.');
  const isThere = chosen.length === parts.length && chosen.every((at, part) => parts[part]?.[at]);
  if (!isThere) throw new Error(`The exhibit ${exhibit.id} has no such tiles.`);
  return { exhibitId: exhibit.id, of: fingerprint(parts), tiles: [...chosen] };
}

const fingerprint = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

const isSame = (one: Choice, other: Choice): boolean =>
  isOfSame(one, other) && one.tiles.join() === other.tiles.join();

const isOfSame = (one: Choice, other: Choice): boolean =>
  one.exhibitId === other.exhibitId && one.of === other.of;

/** The choices among which this one is counted: of the same exhibit with the same tiles. */
export const among = (choices: Remembered['choices'], choice: Choice): Remembered['choices'] =>
  choices.filter((one) => isOfSame(one, choice));

/** Adds a visitor with this choice. What belongs to earlier tiles of the exhibit goes. */
export function withVisitor(choices: Remembered['choices'], added: Choice) {
  const kept = choices.filter((one) => one.exhibitId !== added.exhibitId || isOfSame(one, added));
  const known = kept.some((one) => isSame(one, added));
  if (!known) return [...kept, { ...added, visitors: 1 }];
  return kept.map((one) => (isSame(one, added) ? { ...one, visitors: one.visitors + 1 } : one));
}

/** Takes a visitor with this choice away again. */
export const withoutVisitor = (choices: Remembered['choices'], taken: Choice) =>
  choices
    .map((one) => (isSame(one, taken) ? { ...one, visitors: one.visitors - 1 } : one))
    .filter(({ visitors }) => visitors > 0);
