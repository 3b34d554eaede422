// Walks a schema and a value side by side: which schema governs a place, and which values carry a mark.
// Knows the constructs that the kinds use. Used by the checks.
import { z } from 'zod';
import { marks, type Mark } from '../../contract/fields.ts';
import type { Path } from './read-json.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const defOf = (schema: Schema) => schema._zod.def as Def;
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The option of a union that a value means: the one with its discriminator, else the one that fits. */
function choose(options: readonly Schema[], value: unknown): Schema | undefined {
  const meant = isGroup(value) && options.find((option) => hasDiscriminator(option, value));
  return meant || options.find((option) => z.safeParse(option, value).success);
}

function hasDiscriminator(option: Schema, value: Record<string, unknown>): boolean {
  const { shape } = unwrap(option, value)._zod.def as { shape?: Record<string, Schema> };
  return Object.entries(shape ?? {}).some(
    ([name, field]) => defOf(field).type === 'literal' && z.safeParse(field, value[name]).success,
  );
}

/** Takes off what does not change the shape: optional, default, lazy … and the choice of a union. */
export function unwrap(schema: Schema, value: unknown): Schema {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrap(def.innerType, value);
    case 'lazy':
      return unwrap(def.getter(), value);
    case 'pipe':
      return unwrap(def.in, value);
    case 'union': {
      const chosen = ownMark(schema) ? undefined : choose(def.options, value);
      return chosen ? unwrap(chosen, value) : schema;
    }
    default:
      return schema;
  }
}

/** The schema of one field or entry, or nothing where none is known. */
function childOf(schema: Schema, step: PropertyKey): Schema | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return def.shape[String(step)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'tuple') return def.items[Number(step)] ?? def.rest ?? undefined;
  return undefined;
}

/** The schema that governs a place in a value, with its wrappers (they hold its description). */
export function schemaAt(schema: Schema, value: unknown, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  let inner = value;
  for (const step of path) {
    if (!current) return undefined;
    current = childOf(unwrap(current, inner), step);
    inner = isGroup(inner) || Array.isArray(inner) ? Reflect.get(inner, step) : undefined;
  }
  return current;
}

/** The names of the fields that a group may have; empty where any may. */
export function fieldsOf(schema: Schema | undefined, value: unknown): string[] {
  const def = schema && defOf(unwrap(schema, value));
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

/** A registry gathers what a schema inherits anew each time it is asked, and it is asked for every value. */
const known = new WeakMap<Schema, Mark | null>();

function ownMark(schema: Schema): Mark | undefined {
  let mark = known.get(schema);
  if (mark === undefined) {
    mark = marks.get(schema) ?? null;
    known.set(schema, mark);
  }
  return mark ?? undefined;
}

/** The mark of a schema, looked for under its wrappers too. */
export function markOf(schema: Schema, value: unknown): Mark | undefined {
  return ownMark(schema) ?? ownMark(unwrap(schema, value));
}

type See = (mark: Mark, value: unknown, path: PropertyKey[], schema: Schema) => void;

/** @param path of the value; grows and shrinks on the way, so that only who sees a mark gets one of his own */
function walk(schema: Schema, value: unknown, see: See, path: PropertyKey[]): void {
  const inner = unwrap(schema, value);
  const mark = ownMark(schema) ?? ownMark(inner);
  if (mark) {
    see(mark, value, [...path], schema);
    return;
  }
  const enter = (step: PropertyKey, entry: unknown) => {
    const child = entry === undefined ? undefined : childOf(inner, step);
    if (!child) return;
    path.push(step);
    walk(child, entry, see, path);
    path.pop();
  };
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) enter(index, entry);
  else if (isGroup(value)) for (const name of Object.keys(value)) enter(name, value[name]);
}

/** Calls `see` for each value whose schema carries a mark, in the order of the file. */
export function eachMarked(schema: Schema, value: unknown, see: See): void {
  if (value !== undefined) walk(schema, value, see, []);
}
