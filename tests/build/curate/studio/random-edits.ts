// Edits that somebody might make, at random, on any value; and the same done to the value directly, to compare with.
import fc from 'fast-check';
import type { Edit } from '../../../../build/curate/studio/edits.ts';

type Way = (string | number)[];
type Holder = Record<string | number, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place in a value but the whole. */
export function placesIn(value: unknown, path: Way = []): Way[] {
  if (!isHolder(value)) return [];
  const steps: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => [[...path, step], ...placesIn(value[step], [...path, step])]);
}

export const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Holder)[step], value);

/** A whole form's worth of values: what texts, lists and groups look like. */
const values = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom<unknown>(3, true, 'K09', [], {}, ['K09', 'L01'], { en: 'A', ko: '가' }),
  fc.constant({
    text: { en: '"A" // no comment', ko: '가' },
    facts: ['K01'],
    more: [{ a: 1 }, {}],
  }),
);

/** One edit, made of numbers that any value can be read by. */
export const seeds = fc.record({
  which: fc.constantFrom('set', 'field', 'insert', 'remove', 'move'),
  where: fc.nat(),
  other: fc.nat(),
  value: values,
});
export type Seed = typeof seeds extends fc.Arbitrary<infer S> ? S : never;

/** The edit that a seed stands for on this value, or nothing where there is no place for it. */
export function editOf(
  value: unknown,
  { which, where, other, value: next }: Seed,
): Edit | undefined {
  const all: Way[] = [[], ...placesIn(value)];
  const lists = all.filter((path) => Array.isArray(at(value, path)));
  const filled = lists.filter((path) => (at(value, path) as unknown[]).length > 0);
  const groups = all.filter((path) => isHolder(at(value, path)) && !Array.isArray(at(value, path)));
  const pick = (from: Way[], by = where) => from[by % Math.max(from.length, 1)];
  const list = pick(which === 'insert' ? lists : filled);
  const length = list ? (at(value, list) as unknown[]).length : 0;
  const place = pick(all.slice(1));
  switch (which) {
    case 'set':
      return place && { do: 'set', path: place, value: next };
    case 'field': {
      const group = pick(groups);
      return group && { do: 'set', path: [...group, `new${other % 3}`], value: next };
    }
    case 'insert':
      return list && { do: 'insert', path: [...list, other % (length + 1)], value: next };
    case 'remove':
      return place && { do: 'remove', path: place };
    default:
      return list && { do: 'move', path: [...list, other % length], to: where % length };
  }
}

/** The edit, done to a value and not to a text. */
export function edited(value: unknown, edit: Edit): unknown {
  const whole = structuredClone(value);
  const owner = at(whole, edit.path.slice(0, -1)) as Holder;
  const last = edit.path.at(-1) ?? '';
  if (edit.do === 'set') owner[last] = structuredClone(edit.value);
  else if (!Array.isArray(owner)) Reflect.deleteProperty(owner, last);
  else if (edit.do === 'insert') owner.splice(Number(last), 0, structuredClone(edit.value));
  else {
    const taken: unknown[] = owner.splice(Number(last), 1);
    if (edit.do === 'move') owner.splice(edit.to, 0, ...taken);
  }
  return whole;
}
