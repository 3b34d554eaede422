// Describes the form of a kind: the same schemas that the kiosk checks with, put into what a page can draw. Knows no kind.
// Used by the studio's calls, blank.ts and csv/.
import { z } from 'zod';
import { marks } from '../../../main/contract/fields.ts';
import { schemas } from '../../../renderer/kinds/schemas.ts';
import type { Field, FieldOf, Named, Variant } from './form-fields.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

interface About {
  description?: string | undefined;
  enumDescriptions?: string[];
}

/** The limits of one place, in the words of JSON Schema. */
interface Limits {
  type?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

const defOf = (schema: Schema) => schema._zod.def as Def;
const aboutOf = (schema: Schema): About => z.globalRegistry.get(schema) ?? {};
const limitsOf = (schema: Schema): Limits =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Limits;

const isOptional = (schema: Schema) => z.safeParse(schema, undefined).success;

/** Under what does not change the shape. */
function bare(schema: Schema): Schema {
  const def = defOf(schema);
  return 'innerType' in def ? bare(def.innerType) : schema;
}

/** The sentence that the kiosk would say of what has not the form. */
const formOf = (schema: Schema): string | undefined =>
  z.safeParse(schema, '\u0000').error?.issues.find(({ code }) => code === 'invalid_format')
    ?.message;

const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);

function describeString(schema: Schema): Field {
  const { format, maxLength } = limitsOf(schema);
  const form = given('form', formOf(schema));
  if (format === 'date') return { is: 'day', ...form };
  return { is: 'string', ...given('limit', maxLength), ...form };
}

function describeNumber(schema: Schema): Field {
  const { type, minimum, maximum, exclusiveMinimum } = limitsOf(schema);
  const unlimited = Number.MAX_SAFE_INTEGER;
  const least = minimum ?? exclusiveMinimum;
  return {
    is: 'number',
    isWhole: type === 'integer',
    ...given('least', least === -unlimited ? undefined : least),
    ...given('most', maximum === unlimited ? undefined : maximum),
  };
}

function describeList(schema: Schema, element: Schema): Field {
  const { minItems = 0, maxItems } = limitsOf(schema);
  return { is: 'list', entry: describe(element), least: minItems, ...given('most', maxItems) };
}

const describeGroup = (shape: Readonly<Record<string, Schema>>): FieldOf<'group'> => ({
  is: 'group',
  fields: Object.entries(shape).map(([name, field]): Named => ({
    name,
    isNeeded: !isOptional(field),
    field: describe(field),
  })),
});

/** The literal that tells one option of a union from the others. */
function describeVariant(option: Schema, by: string): Variant {
  const def = defOf(bare(option));
  if (def.type !== 'object') throw new Error('An option of a union is no group.');
  const tag = def.shape[by];
  const { description } = tag ? aboutOf(tag) : {};
  const literal = tag && defOf(bare(tag));
  const word = literal?.type === 'literal' ? String(literal.values[0]) : '';
  return { word, ...given('means', description), group: describeGroup(def.shape) };
}

function describeEither([one, list, ...others]: Field[]): Field {
  if (one && list?.is === 'list' && others.length === 0) return { is: 'one-or-list', one, list };
  throw new Error('A form can tell the options of a union by a field, or a list from one value.');
}

function describeUnion(def: Def & { type: 'union' }): Field {
  const by = 'discriminator' in def ? String(def.discriminator) : '';
  if (by === '') return describeEither(def.options.map(describe));
  return { is: 'variants', by, options: def.options.map((option) => describeVariant(option, by)) };
}

/** What a mark says is more than what the shape says. */
function describeMarked(schema: Schema): Field | undefined {
  const mark = marks.get(schema);
  if (!mark || mark.is === 'colour') return undefined;
  if (mark.is === 'text') return { is: 'text', limit: mark.limit };
  return { is: mark.is, ...given('form', formOf(schema)) };
}

function describeShape(schema: Schema): Field {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return describeString(schema);
    case 'number':
      return describeNumber(schema);
    case 'boolean':
      return { is: 'yes-no' };
    case 'literal':
      return { is: 'fixed', value: def.values[0] };
    case 'enum': {
      const { enumDescriptions = [] } = aboutOf(schema);
      const words = Object.keys(def.entries);
      return {
        is: 'choice',
        words: words.map((word, at) => ({ word, ...given('means', enumDescriptions[at]) })),
      };
    }
    case 'array':
      return describeList(schema, def.element);
    case 'tuple':
      return { is: 'row', entries: def.items.map(describe) };
    case 'object':
      return describeGroup(def.shape);
    case 'record':
      return { is: 'table', entry: describe(def.valueType) };
    case 'union':
      return describeUnion(def);
    default:
      throw new Error(`A form has no field for a schema of the type "${def.type}".`);
  }
}

/** Describes the field that a schema asks for. @throws Error where a schema uses what no form can show */
export function describe(schema: Schema): Field {
  const inner = bare(schema);
  const { description } = { ...aboutOf(inner), ...aboutOf(schema) };
  return {
    ...(describeMarked(schema) ?? describeMarked(inner) ?? describeShape(inner)),
    ...given('says', description),
  };
}

/** The form of every kind. */
export const forms = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]) => [kind, describe(schema)]),
);

/** The form of an exhibit's file, or nothing where it names no kind that there is. */
export function formOfValue(value: unknown): FieldOf<'group'> | undefined {
  const kind: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  const form = typeof kind === 'string' && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  return form?.is === 'group' ? form : undefined;
}
