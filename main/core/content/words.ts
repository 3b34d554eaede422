// Says in plain words what a value is and what a field expects. Used for the problems of the checks.
import { z } from 'zod';

interface Expected {
  type?: string;
  minimum?: number;
  maximum?: number;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Expected[];
  oneOf?: Expected[];
}

const quote = (value: unknown) => JSON.stringify(value) ?? 'nothing';
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const unbounded = Number.MAX_SAFE_INTEGER;

/** `the text "30s"`, `the number 7`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'string') return `the text ${quote(shorten(value))}`;
  return Array.isArray(value) ? 'a list [ … ]' : 'a group { … }';
}

/** `"a", "b" or "c"`, for sentences. */
export function listWords(words: readonly string[], last: 'or' | 'and' = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function describeNumber({ type, minimum = -unbounded, maximum = unbounded }: Expected): string {
  const number = type === 'integer' ? 'a whole number' : 'a number';
  const low = minimum > -unbounded;
  const high = maximum < unbounded;
  if (low && high) return `${number} from ${minimum} to ${maximum}`;
  if (low) return `${number} of at least ${minimum}`;
  return high ? `${number} of at most ${maximum}` : number;
}

function describeExpected(expected: Expected): string {
  const options = expected.anyOf ?? expected.oneOf;
  if (options) return listWords([...new Set(options.map(describeExpected))]);
  if (expected.enum) return listWords(expected.enum.map(quote));
  if (expected.const !== undefined) return quote(expected.const);
  switch (expected.type) {
    case 'integer':
    case 'number':
      return describeNumber(expected);
    case 'string':
      return 'a text in quotation marks';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list [ … ]';
    default:
      return 'a group { … }';
  }
}

const jsonSchema = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Expected;

/** `a number from 5 to 120`, `"en" or "ko"`, `a list [ … ]`. */
export const describeSchema = (schema: z.core.$ZodType) => describeExpected(jsonSchema(schema));

/** What one may write in a field that is missing: `"version": 1`, `"title": "…"`. */
export function exampleOf(schema: z.core.$ZodType | undefined): string {
  if (!schema) return '…';
  const { type, enum: choices, const: constant, minimum, anyOf } = jsonSchema(schema);
  if (constant !== undefined) return quote(constant);
  if (choices) return quote(choices[0]);
  if (type === 'number' || type === 'integer') return String(minimum ?? 1);
  if (type === 'boolean') return 'true';
  if (type === 'array') return '[ … ]';
  return type === 'string' || anyOf?.[0]?.type === 'string' ? '"…"' : '{ … }';
}

/** The sentence that the schema holds for curators, or nothing. */
export const descriptionOf = (schema: z.core.$ZodType | undefined) =>
  schema ? z.globalRegistry.get(schema)?.description : undefined;
