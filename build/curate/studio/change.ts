// What a form asks for, as a curator means it ("another entry here"), turned into edits of the file. Used by the studio's calls.
import { z } from 'zod';
import { blankOf, type Around } from './blank.ts';
import { applyEdit } from './document.ts';
import { EditRefused, type Path } from './edits.ts';
import type { Field } from './form-fields.ts';
import { fieldAt, orderOf, valueAt } from './places-in-form.ts';

const path = z
  .array(z.union([z.string().max(80), z.number().int().min(0)]))
  .min(1)
  .max(24);

/** One change of a form. */
export const change = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), path, value: z.json() }),
  /** A field that was left out, or another entry of a list; of several forms, the one named. */
  z.strictObject({ do: z.literal('add'), path, variant: z.string().max(40).optional() }),
  z.strictObject({ do: z.literal('remove'), path }),
  z.strictObject({ do: z.literal('move'), path, to: z.number().int().min(0) }),
]);

export type Change = z.infer<typeof change>;

/** What a file is changed by. */
export interface Surroundings {
  form: Field;
  languages: readonly string[];
}

/** Ids that an entry of this list must not have. */
const idsIn = (list: unknown): Set<unknown> =>
  new Set(Array.isArray(list) ? list.map((entry) => valueAt(entry, ['id'])) : []);

function blankAt(value: unknown, to: Path, variant: string | undefined, around: Surroundings) {
  const field = fieldAt(around.form, value, to);
  if (!field) throw new EditRefused(`This kind of exhibit has no field ${to.join('.')}.`);
  const step = to.at(-1);
  const owner = valueAt(value, to.slice(0, -1));
  const neighbours = typeof step === 'number' && Array.isArray(owner) ? owner : [];
  const neighbour: unknown = neighbours[Number(step) - 1] ?? neighbours[Number(step)];
  const beside: Around = { languages: around.languages, neighbour, taken: idsIn(owner) };
  const blank = blankOf(field, beside, variant);
  const there = valueAt(value, to);
  return variant === undefined ? blank : keepShared(field, blank, there);
}

/** Of another variant, what both have in common stays as it was written. */
function keepShared(field: Field, blank: unknown, there: unknown): unknown {
  const by = field.is === 'variants' ? field.by : '';
  if (typeof blank !== 'object' || blank === null) return blank;
  return Object.fromEntries(
    Object.entries(blank).map(([name, value]: [string, unknown]) => [
      name,
      name === by ? value : (valueAt(there, [name]) ?? value),
    ]),
  );
}

/**
 * The text with the change in it.
 * @param value what the text reads as
 * @throws EditRefused where the file has no place for it
 */
export function applyChange(
  text: string,
  value: unknown,
  wanted: Change,
  around: Surroundings,
): string {
  const order = orderOf(around.form, value);
  if (wanted.do !== 'add') return applyEdit(text, wanted, order);
  const blank = blankAt(value, wanted.path, wanted.variant, around);
  const isEntry = typeof wanted.path.at(-1) === 'number' && wanted.variant === undefined;
  const edit = { do: isEntry ? ('insert' as const) : ('set' as const), path: wanted.path };
  return applyEdit(text, { ...edit, value: blank }, order);
}
