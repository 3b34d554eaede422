// Small questions to the values of an exhibit, for the fields of the form.
import type { Field, FieldOf } from '../../../build/curate/studio/form-fields.ts';
import type { Text } from '../../../main/contract/fields.ts';

export type Group = Record<string, unknown>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The group of fields that a value means. */
export function groupOf(field: Field, value: unknown): FieldOf<'group'> | undefined {
  if (field.is === 'group') return field;
  if (field.is !== 'variants') return undefined;
  const word = isGroup(value) ? value[field.by] : undefined;
  return (field.options.find((option) => option.word === word) ?? field.options[0])?.group;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (isGroup(value) && Object.values(value).every((one) => typeof one === 'string'));

/** The first text in a value, by which a curator knows it again. */
function firstText(field: Field, value: unknown): Text | undefined {
  if (field.is === 'text' || field.is === 'string') return isText(value) ? value : undefined;
  if (field.is === 'list') return firstText(field.entry, listOf(value)[0]);
  if (!isGroup(value)) return undefined;
  for (const { name, field: inner } of groupOf(field, value)?.fields ?? []) {
    const found = firstText(inner, value[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands on a closed entry: its month or id, and its first text. */
export function titleOf(field: Field, value: unknown): { mark?: string; text?: Text } {
  const fields = groupOf(field, value)?.fields ?? [];
  const named = fields.find(({ field: { is } }) => is === 'month' || is === 'id' || is === 'place');
  const mark = named && isGroup(value) ? value[named.name] : undefined;
  const text = firstText(field, value);
  return {
    ...(typeof mark === 'string' && { mark }),
    ...(text !== undefined && { text }),
  };
}

/** A longer list than this would hide what comes after it. */
const mostUnfolded = 8;

/** What holds others that hold more. */
const isNested = ({ is }: Field) => is !== 'text' && holding.has(is);
const holding = new Set<Field['is']>(['group', 'list', 'variants', 'table', 'row', 'one-or-list']);

/** What is folded, because there is much in it; a statement or a picture stands open. */
export function isLarge(field: Field): boolean {
  if (field.is === 'group')
    return field.fields.length > 5 || field.fields.some(({ field: inner }) => isDeep(inner));
  if (field.is !== 'list') return field.is === 'table' || field.is === 'variants';
  const { entry, most = Infinity } = field;
  return entry.is !== 'fact' && (isLarge(entry) || most > mostUnfolded);
}

/** A list of facts is as good as one value. */
const isDeep = (field: Field) =>
  isNested(field) && !(field.is === 'list' && !isNested(field.entry));
